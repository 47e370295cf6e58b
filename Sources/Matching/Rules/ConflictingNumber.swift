/// A figure of the draft differs from that of a source about the same thing, beyond rounding.
struct ConflictingNumber: ComparisonRule {
  static let identifier = "conflicting-number"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "use the source’s figure, or name the source that has another"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, forSlots: [.number]) { .conflict($0) }
  }
}

extension Finding.Message {
  fileprivate static func conflict(_ words: DifferingWords) -> Finding.Message {
    "the draft says “\(words.draft)”, the source says “\(words.source)”"
  }
}
