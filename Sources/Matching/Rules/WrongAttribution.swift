import Documents
import Extraction
import Indexing

/// The source has somebody else say what the draft reports.
struct WrongAttribution: ComparisonRule {
  static let identifier = "wrong-attribution"
  static let level = Level.error
  static let verdict = Verdict.misattributed
  static let remedy = "credit whom the source credits"

  /// Fewer words of reported speech are said by many.
  private static let fewestWords = 6

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard case .indirect = comparison.statement.kind, comparison.isSupported,
      let speaker = comparison.statement.attribution.speaker, let name = speaker.name,
      speaker.kind == .named,
      !comparison.statement.hasGuessedSpeaker(in: comparison.draft, context.words),
      let best = comparison.evidence.first, let said = best.speaker
    else { return [] }
    let names = context.words.names
    let sayers = comparison.evidence.filter { $0.score >= best.score - 0.2 }
    // A source that names nobody, or the same person, is enough.
    let areOthers = sayers.allSatisfy { evidence in
      evidence.speaker.map { names.compare(name, $0, role: evidence.speakerRole) == .different }
        ?? false
    }
    guard areOthers, context.words.roles.role(ofLabel: said) == nil,
      isTelling(comparison, best), !isOutlet(name, best)
    else { return [] }
    return [
      comparison.finding(
        of: Self.self, .credited(name, said), spans: [speaker.range] + comparison.statement.spans,
        evidence: [best])
    ]
  }

  /// The draft credits the outlet whose report it is.
  private func isOutlet(_ name: String, _ evidence: Evidence) -> Bool {
    let outlet = Set(Word.words(in: evidence.document.metadata.publisher ?? "").map(\.hash))
    return Word.words(in: name).contains { $0.range.count > 3 && outlet.contains($0.hash) }
  }

  /// Long enough to be one view, and said by somebody rather than asked.
  private func isTelling(_ comparison: Comparison, _ best: Evidence) -> Bool {
    let count = comparison.statement.spans.reduce(0) {
      $0 + Word.words(in: comparison.draft.text, range: $1).count
    }
    let end = best.ranges.first?.end ?? 0
    return count >= Self.fewestWords
      && !best.context.utf8.dropFirst(end).prefix(2).contains(UInt8(ascii: "?"))
  }
}

extension Finding.Message {
  fileprivate static func credited(_ name: String, _ other: String) -> Finding.Message {
    "the draft credits “\(name)”, the source credits “\(other)”"
  }
}
