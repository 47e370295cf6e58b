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
        let outlet = outlet(of: statement, context)
      else { return nil }
      return finding(
        .through(outlet.name), in: prose, statement: statement,
        spans: statement.spans + [outlet.range])
    }
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
