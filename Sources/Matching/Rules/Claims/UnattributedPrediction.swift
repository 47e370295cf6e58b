import Documents
import Extraction

/// What will happen, in the draft's own voice.
struct UnattributedPrediction: DraftRule {
  static let identifier = "unattributed-prediction"
  static let level = Level.note
  static let isOnByDefault = false
  static let remedy = "say who expects it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.filter { !prose.isSourced($0, context) }.flatMap(prose.statements)
      .compactMap { statement in
        guard case .claim(let claim) = statement.kind, claim.status == .prediction else {
          return nil
        }
        return finding(
          .prediction(prose.document.shown(statement.extent)), in: prose, statement: statement,
          spans: statement.spans)
      }
  }
}

extension Finding.Message {
  fileprivate static func prediction(_ words: String) -> Finding.Message {
    "“\(words)” is about the future, and nobody is named who expects it"
  }
}
