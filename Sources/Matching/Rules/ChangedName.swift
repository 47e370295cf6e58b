/// A person, place or body inside a quotation differs from the source.
struct ChangedName: ComparisonRule {
  static let identifier = "changed-name"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "restore the source’s name"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.name]) { _, words in .found(words) }
  }
}

extension Finding.Message {
  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "the quotation adds the name “\($0)”" },
      left: { "the quotation leaves out the name “\($0)”" },
      changed: { "the quotation names “\($0)”, the source names “\($1)”" })
  }
}
