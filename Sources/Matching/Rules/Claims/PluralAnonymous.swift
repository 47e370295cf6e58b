import Documents
import Extraction

/// Several unnamed sources: are there really several?
struct PluralAnonymous: DraftRule {
  static let identifier = "plural-anonymous"
  static let level = Level.note
  static let remedy = "count them in the notes; never write a plural for one"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    var seen: Set<TextRange> = []
    return prose.analysis.statements.compactMap { statement in
      guard let unnamed = Unnamed(statement, prose, context), unnamed.isPlural,
        !unnamed.isWeasel(in: prose),
        seen.insert(unnamed.mention.range).inserted
      else { return nil }
      return finding(
        .plural(prose.document.shown(unnamed.mention.range)), in: prose, statement: statement,
        spans: [unnamed.mention.range])
    }
  }
}

extension Finding.Message {
  fileprivate static func plural(_ source: String) -> Finding.Message {
    "“\(source)” are more than one, if the notes say so"
  }
}
