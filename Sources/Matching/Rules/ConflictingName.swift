/// A source about the same thing names somebody or something else.
struct ConflictingName: ComparisonRule {
  static let identifier = "conflicting-name"
  static let level = Level.warning
  static let verdict = Verdict.contradicted
  static let remedy = "check the name against the source"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, forSlots: [.name]) { .conflict($0) }
  }
}

extension Finding.Message {
  fileprivate static func conflict(_ words: DifferingWords) -> Finding.Message {
    "the draft names “\(words.draft)”, the source names “\(words.source)”"
  }
}
