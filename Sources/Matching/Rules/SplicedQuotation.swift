/// A quotation that runs on in the draft joins separate passages of the source.
struct SplicedQuotation: ComparisonRule {
  static let identifier = "spliced-quotation"
  static let level = Level.error
  static let verdict = Verdict.altered
  static let remedy =
    "end the quotation and begin a second one, or mark the omission with an ellipsis"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.splice]) { _, words in .found(words) }
  }
}

extension Finding.Message {
  fileprivate static func found(_ words: DifferingWords) -> Finding.Message {
    words.message(
      added: { "“\($0)” stands elsewhere in the source, apart from the rest of the quotation" },
      left: { "the quotation runs on over “\($0)”, which the source has between" },
      changed: { draft, _ in
        "“\(draft)” stands elsewhere in the source, apart from the rest of the quotation"
      })
  }
}
