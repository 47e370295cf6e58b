import Documents
import Matching

/// Makes a finding again from its record.
struct SavedFinding {
  private let record: FindingRecord

  init(_ record: FindingRecord) { self.record = record }

  /// The finding in the `text` of its draft; `evidence` gives the evidence of an identifier.
  func finding(
    text: SavedText, evidence: (String) throws(ReportingError) -> Evidence
  ) throws(ReportingError) -> Finding {
    guard let level = Level(word: record.level) else {
      throw .damagedRun("“\(record.level)” is not a level")
    }
    return Finding(
      rule: record.rule, level: level,
      verdict: try record.verdict.value.map { word throws(ReportingError) in try Self.verdict(word)
      },
      message: .init(record.message), draft: record.draft.value,
      statement: record.statement.value, spans: record.spans.map(text.range),
      evidence: try record.evidence.map { summary throws(ReportingError) in
        try evidence(summary.id)
      },
      remedy: record.remedy, standing: try standing())
  }

  /// Where a waiver applied is not saved, only that it did.
  private func standing() throws(ReportingError) -> Standing {
    if let known = record.known.value { return .known(since: known.since.value) }
    guard let waiver = record.waiver.value else { return .open }
    return .waived(
      Waiver(
        rules: [record.rule], anchor: .draft, reason: waiver.reason, initials: waiver.initials,
        expires: waiver.expires.value, origin: try SavedWord.value(waiver.origin),
        location: Location(waiver.location)))
  }

  static func verdict(_ word: String) throws(ReportingError) -> Verdict {
    guard let verdict = Verdict.allCases.first(where: { $0.word == word }) else {
      throw .damagedRun("“\(word)” is not a verdict")
    }
    return verdict
  }
}
