import Documents
import Indexing

/// A newer source gives another figure or date than the one that the claim agrees with.
struct SupersededClaim: ComparisonRule {
  static let identifier = "superseded-claim"
  static let level = Level.warning
  static let verdict = Verdict.unclear
  static let remedy = "use the newer figure, or say of when the older one is"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let newer = comparison.disagreement, newer.isNewer else { return [] }
    return [
      comparison.finding(
        of: Self.self, .superseded(comparison.words(of: newer.conflict), newer.date),
        spans: [newer.conflict.draft], evidence: [newer.conflict.evidence, newer.agreeing])
    ]
  }
}

extension Finding.Message {
  fileprivate static func superseded(_ words: DifferingWords, _ date: String) -> Finding.Message {
    "the draft says “\(words.draft)”, a newer source (\(date)) says “\(words.source)”"
  }
}
