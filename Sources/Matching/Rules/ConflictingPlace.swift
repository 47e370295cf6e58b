/// A source about the same thing names another place.
struct ConflictingPlace: ComparisonRule {
  static let identifier = "conflicting-place"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "correct the place, or name the source that has it so"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, forSlots: [.place]) { .conflict($0) }
  }
}

extension Finding.Message {
  fileprivate static func conflict(_ words: DifferingWords) -> Finding.Message {
    "the draft says “\(words.draft)”, the source says “\(words.source)”"
  }
}
