import Documents
import Extraction

/// A direct quotation without anybody who says it.
struct UnattributedQuotation: DraftRule {
  static let identifier = "unattributed-quotation"
  static let level = Level.error
  static let remedy = "name the speaker, or paraphrase"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.statements.filter { statement in
      guard statement.form == .direct, statement.parent == nil else { return false }
      let isNobodys = statement.attribution.speaker == nil && statement.attribution.chain.isEmpty
      return isNobodys || statement.hasGuessedSpeaker(in: draft, context.words)
    }.map { finding(.nobody(draft.shown($0.spans[0])), in: draft, statement: $0, spans: $0.spans) }
  }
}

extension Finding.Message {
  fileprivate static func nobody(_ words: String) -> Finding.Message {
    "nobody is named for “\(words)”"
  }
}
