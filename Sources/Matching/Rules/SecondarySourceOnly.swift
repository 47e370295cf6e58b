import Documents
import Extraction
import Indexing

/// The words are found only where another report quotes them.
struct SecondarySourceOnly: ComparisonRule {
  static let identifier = "secondary-source-only"
  static let level = Level.warning
  static let verdict = Verdict.verified
  static let remedy = "find the transcript or the recording, or credit the report"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    let outlets = comparison.evidence.compactMap(\.document.metadata.publisher)
    guard comparison.statement.form?.reportsSpeech == true, let best = comparison.evidence.first,
      let outlet = best.document.metadata.publisher, best.voice == .quotation,
      comparison.evidence.allSatisfy({ $0.voice == .quotation || $0.score < best.score }),
      Set(outlets.map(Folding.folded)).count == 1,
      comparison.draft.metadata.publisher.map(Folding.folded) != Folding.folded(outlet),
      !isPrimary(outlet, context)
    else { return [] }
    return [comparison.finding(of: Self.self, .secondary(outlet), evidence: [best])]
  }

  /// The desk says so, or the name is that of a body that quotes its own people (“City Council newsroom”).
  private func isPrimary(_ outlet: String, _ context: RuleContext) -> Bool {
    if let tier = context.settings.outlet(named: outlet)?.tier { return tier == .primary }
    return Word.words(in: outlet).contains { context.words.institutions.contains($0.hash) }
  }
}

extension Finding.Message {
  fileprivate static func secondary(_ outlet: String) -> Finding.Message {
    "the words are found only in a report of “\(outlet)”, which quotes them"
  }
}
