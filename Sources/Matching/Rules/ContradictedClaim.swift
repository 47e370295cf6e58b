/// A source about the same thing says otherwise.
struct ContradictedClaim: ComparisonRule {
  static let identifier = "contradicted-claim"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "correct the statement, or explain the difference"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, forSlots: [.sense]) { .conflict($0) }
  }
}

extension Finding.Message {
  fileprivate static func conflict(_ words: DifferingWords) -> Finding.Message {
    "the draft says “\(words.draft)”, the source says “\(words.source)”"
  }
}
