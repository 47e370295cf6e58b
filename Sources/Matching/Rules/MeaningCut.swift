/// A cut took away a condition, a denial or a contrast that belongs to the quoted words.
struct MeaningCut: ComparisonRule {
  static let identifier = "meaning-cut"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "restore the clause that was cut"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.cut]) { _, words in .found(words) }
  }
}

extension Finding.Message {
  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "“\($0)” is cut out of its sentence" },
      left: { "the cut takes away “\($0)”, on which the sense depends" },
      changed: { "“\($0)” stands with “\($1)” in the source, which turns its sense" })
  }
}
