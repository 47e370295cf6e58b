import Documents
import Extraction

/// A judgement in the draft's own voice.
struct OpinionAsFact: DraftRule {
  static let identifier = "opinion-as-fact"
  static let level = Level.note
  static let isOnByDefault = false
  static let remedy = "say whose view it is, or mark the piece as analysis"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.filter { !prose.isSourced($0, context) }.flatMap(prose.statements)
      .compactMap { statement in
        guard case .claim(let claim) = statement.kind, claim.status == .opinion else { return nil }
        return finding(
          .opinion(prose.document.shown(statement.extent)), in: prose, statement: statement,
          spans: statement.spans)
      }
  }
}

extension Finding.Message {
  fileprivate static func opinion(_ words: String) -> Finding.Message {
    "“\(words)” judges, and nobody is named whose judgement it is"
  }
}
