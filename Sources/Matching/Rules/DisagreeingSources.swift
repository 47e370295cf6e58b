/// One source has it as the draft does, and another does not.
struct DisagreeingSources: ComparisonRule {
  static let identifier = "disagreeing-sources"
  static let level = Level.warning
  static let verdict = Verdict.unclear
  static let remedy = "give both versions, and say whose they are"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let other = comparison.disagreement, !other.isNewer else { return [] }
    return [
      comparison.finding(
        of: Self.self, .disagree(comparison.words(of: other.conflict)),
        spans: [other.conflict.draft], evidence: [other.agreeing, other.conflict.evidence])
    ]
  }
}

extension Finding.Message {
  fileprivate static func disagree(_ words: DifferingWords) -> Finding.Message {
    "one source has “\(words.draft)” as the draft does, another says “\(words.source)”"
  }
}
