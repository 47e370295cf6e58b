import Documents
import Extraction

/// There is no text to check.
struct EmptyDocument: DraftRule {
  static let identifier = "empty-document"
  static let level = Level.error
  static let remedy = "check the file; an empty draft is never a pass"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let hasText = draft.blocks.contains { block in
      block.role.isMainText && !Tokenizer.tokens(in: draft.text, range: block.range).isEmpty
    }
    return hasText ? [] : [finding(.empty, in: draft)]
  }
}

extension Finding.Message {
  fileprivate static let empty: Finding.Message = "the draft has no text to check"
}
