import Documents

/// An ellipsis hides more than a reader expects: many words, a question, or another speaker.
struct HiddenOmission: ComparisonRule {
  static let identifier = "hidden-omission"
  static let level = Level.warning
  static let verdict = Verdict.verified
  static let remedy = "end the quotation and begin a second one with its own attribution"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let best = comparison.evidence.first else { return [] }
    return comparison.differences.filter { $0.kind == .omission }.map { difference in
      let hidden = best.context[difference.source]
      let count = Word.words(in: hidden).count
      return comparison.finding(
        of: Self.self, .hidden(count, DifferingWords.shown(hidden)), evidence: [best])
    }
  }
}

extension Finding.Message {
  fileprivate static func hidden(_ count: Int, _ words: String) -> Finding.Message {
    "the ellipsis stands for \(count) words of the source: “\(words)”"
  }
}
