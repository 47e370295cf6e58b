import Documents
import Extraction

/// What is reported rests on somebody without a name.
struct AnonymousSource: DraftRule {
  static let identifier = "anonymous-source"
  static let level = Level.warning
  static let remedy = "name the source, or say why it is not named and find a second one"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.compactMap { statement in
      // Quotations are `anonymous-speaker`'s.
      guard case .indirect = statement.kind,
        let unnamed = Unnamed(statement, prose, context), !unnamed.isWeasel(in: prose)
      else { return nil }
      return finding(
        .anonymous(prose.document.shown(unnamed.mention.range)), in: prose, statement: statement,
        spans: [unnamed.mention.range])
    }
  }
}

extension Finding.Message {
  fileprivate static func anonymous(_ source: String) -> Finding.Message {
    "“\(source)” is described and not named"
  }
}
