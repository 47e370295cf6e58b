import Documents

/// In the source the words are a question, a supposition, or what somebody else says.
struct ChangedFrame: ComparisonRule {
  static let identifier = "changed-frame"
  static let level = Level.warning
  static let verdict = Verdict.altered
  static let remedy = "quote the frame too, or say what it is"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    comparison.findings(of: Self.self, for: [.frame]) { _, words in
      Folding.folded(words.draft) == Folding.folded(words.source)
        ? .asked(words.draft) : .framed(words)
    }
  }
}

extension Finding.Message {
  fileprivate static func asked(_ words: String) -> Finding.Message {
    "“\(words)” is a question in the source"
  }

  fileprivate static func framed(_ words: DifferingWords) -> Finding.Message {
    "“\(words.draft)” stands behind “\(words.source)” in the source"
  }
}
