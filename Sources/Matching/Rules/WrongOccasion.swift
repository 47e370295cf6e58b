import Documents
import Extraction
import Indexing

/// The words were said on another day than the draft states.
struct WrongOccasion: ComparisonRule {
  static let identifier = "wrong-occasion"
  static let level = Level.error
  static let verdict = Verdict.misattributed
  static let remedy = "give the day on which the words were said"

  /// Days after which a record is out, at the latest.
  private static let lag = 60

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard comparison.statement.form?.reportsSpeech == true, let best = comparison.evidence.first,
      best.score >= 0.8, let stated = StatedDay(comparison, context)
    else { return [] }
    let places = comparison.evidence.filter { $0.score >= best.score - 0.05 }
    let days = places.map { CalendarDay($0.document.metadata.date) }
    // One place of the day, or of a day that nobody knows, is enough.
    guard
      zip(places, days).allSatisfy({ place, day in
        day.map { conflicts($0, stated, isRecord: place.voice == nil && place.speaker != nil) }
          ?? false
      }), let date = best.document.metadata.date
    else { return [] }
    return [
      comparison.finding(
        of: Self.self, .said(comparison.draft.text[stated.range], date),
        spans: [stated.range] + comparison.statement.spans, evidence: [best])
    ]
  }

  /// Nobody is quoted before having spoken. A report may be of any later day, a record only of one before it
  /// was published.
  private func conflicts(_ source: CalendarDay, _ stated: StatedDay, isRecord: Bool) -> Bool {
    let distance = stated.day.map { $0.number - source.number }
    if let distance { return distance > 1 || (isRecord && distance < -Self.lag) }
    return source.year < stated.year || (isRecord && source.year > stated.year + 1)
  }
}

extension Finding.Message {
  fileprivate static func said(_ stated: String, _ date: String) -> Finding.Message {
    "the draft dates these words “\(stated)”, the source is of “\(date)”"
  }
}
