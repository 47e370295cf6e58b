import Extraction

/// Nothing in the corpus speaks of the claim.
struct UnsupportedClaim: ComparisonRule {
  static let identifier = "unsupported-claim"
  static let level = Level.note
  static let verdict = Verdict.notFound
  static let remedy = "add a source that says so"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard comparison.isClaim, comparison.hasCorpus, comparison.evidence.isEmpty,
      comparison.conflicts.isEmpty, isCheckable(comparison.statement)
    else { return [] }
    return [comparison.finding(of: Self.self, .nothing, evidence: [])]
  }

  private func isCheckable(_ statement: Statement) -> Bool {
    // Reported speech is its speaker’s to answer for, when there is one.
    guard case .claim(let claim) = statement.kind else {
      return [nil, .bare, .collective].contains(statement.attribution.speaker?.kind)
    }
    return claim.status == .fact || claim.status == .background
  }
}

extension Finding.Message {
  fileprivate static let nothing: Finding.Message = "no source speaks of this"
}
