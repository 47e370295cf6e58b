/// A word that turns the sense was added to a quotation, lost from it, or replaced by its opposite.
struct ChangedNegation: ComparisonRule {
  static let identifier = "changed-negation"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "restore the source’s wording; the sense is reversed"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.negation]) { _, words in .found(words) }
  }
}

extension Finding.Message {
  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds “\($0)”, which turns the sense of the source" },
      left: { "the quotation leaves out “\($0)”, which turns the sense" },
      changed: { "the quotation says “\($0)”, the source says “\($1)”, which has another sense" })
  }
}
