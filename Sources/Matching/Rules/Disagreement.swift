import Documents
import Indexing

/// Two sources that give one slot of a claim differently, one of them as the draft does.
struct Disagreement {
  let conflict: SlotConflict
  let agreeing: Evidence
  /// The differing source is the newer one.
  let isNewer: Bool
  /// Date of the differing source, "" when it has none.
  let date: String
}

extension Comparison {
  /// The first figure or date on which two documents disagree; nil when the claim is not supported, or all
  /// have it alike.
  var disagreement: Disagreement? {
    guard isClaim, isSupported || conflicts.allSatisfy(\.isDisputed),
      let agreeing = evidence.first,
      let conflict = conflicts.first(where: {
        $0.isDisputed && [.number, .date].contains($0.slot)
          && $0.evidence.document.id != agreeing.document.id
      })
    else { return nil }
    let date = conflict.evidence.document.metadata.date
    let older = CalendarDay(agreeing.document.metadata.date)
    let isNewer = CalendarDay(date).map { day in older.map { day.number > $0.number } ?? false }
    return Disagreement(
      conflict: conflict, agreeing: agreeing, isNewer: isNewer ?? false, date: date ?? "")
  }
}
