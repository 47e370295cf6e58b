import Documents
import Extraction
import Indexing

/// The words between marks are the source's own report of what somebody said.
struct QuotedParaphrase: ComparisonRule {
  static let identifier = "quoted-paraphrase"
  static let level = Level.error
  static let verdict = Verdict.altered
  static let remedy = "take the marks away; the source does not quote these words"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let form = comparison.statement.form, form.reportsSpeech,
      let best = comparison.evidence.first, best.voice == .indirect
    else { return [] }
    let words = comparison.draft.shown(comparison.statement.spans[0])
    return [comparison.finding(of: Self.self, .paraphrase(words), evidence: [best])]
  }
}

extension Finding.Message {
  fileprivate static func paraphrase(_ words: String) -> Finding.Message {
    "the source reports “\(words)” in its own words, not as a quotation"
  }
}
