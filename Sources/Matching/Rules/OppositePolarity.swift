/// A source denies what the draft asserts, or asserts what it denies.
struct OppositePolarity: ComparisonRule {
  static let identifier = "opposite-polarity"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "correct the statement, or name the source that has it so"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, forSlots: [.polarity]) { .conflict($0) }
  }
}

extension Finding.Message {
  fileprivate static func conflict(_ words: DifferingWords) -> Finding.Message {
    "the draft says “\(words.draft)”, and the source turns it: “\(words.source)”"
  }
}
