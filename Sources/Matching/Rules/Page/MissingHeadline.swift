import Documents
import Extraction

/// The draft has no headline.
struct MissingHeadline: DraftRule {
  static let identifier = "missing-headline"
  static let level = Level.note
  static let remedy = "add the headline, so that it is checked too"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let hasTitle = draft.metadata.title.map { !$0.isEmpty } ?? false
    let hasHeading = draft.blocks.contains { $0.role == .heading }
    return hasTitle || hasHeading ? [] : [finding(.headline, in: draft)]
  }
}

extension Finding.Message {
  fileprivate static let headline: Finding.Message = "the draft has no headline"
}
