import Documents
import Extraction

/// What is reported reached the draft through another outlet.
struct SecondHandClaim: DraftRule {
  static let identifier = "second-hand-claim"
  static let level = Level.warning
  static let remedy = "confirm it independently, or credit both steps"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.compactMap { statement in
      guard case .indirect = statement.kind, statement.parent == nil,
        !isPublished(statement, prose, context),
        let outlet = outlet(of: statement, context)
      else { return nil }
      return finding(
        .through(outlet.name), in: prose, statement: statement,
        spans: statement.spans + [outlet.range])
    }
  }

  /// “The paper” that a journal printed is the thing itself, not somebody’s report of it.
  private func isPublished(
    _ statement: Statement, _ prose: Prose, _ context: RuleContext
  ) -> Bool {
    guard let speaker = statement.attribution.speaker, speaker.kind == .institution else {
      return false
    }
    let words = Word.words(in: prose.document.text, range: speaker.range)
    return words.dropFirst().allSatisfy { !$0.isCapitalised }
      && words.contains { context.ruleWords.documents.contains($0.hash) }
  }

  /// The first link behind the speaker, or the speaker where the desk's table says that it is an outlet.
  private func outlet(of statement: Statement, _ context: RuleContext) -> Link? {
    let chain = statement.attribution.chain
    if let link = chain.dropFirst().first { return link }
    return chain.first { context.settings.outlet(named: $0.name)?.tier != nil }
  }
}

extension Finding.Message {
  fileprivate static func through(_ outlet: String) -> Finding.Message {
    "the claim comes through “\(outlet)”"
  }
}
