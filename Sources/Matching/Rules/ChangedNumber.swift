/// A figure, unit or date inside a quotation differs from the source.
struct ChangedNumber: ComparisonRule {
  static let identifier = "changed-number"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "restore the source’s figure"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.number]) { _, words in .found(words) }
  }
}

extension Finding.Message {
  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds “\($0)”, a number that the source does not have" },
      left: { "the quotation leaves out the number “\($0)”" },
      changed: { "the quotation says “\($0)”, the source says “\($1)”" })
  }
}
