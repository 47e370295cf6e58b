import Documents
import Extraction

/// The draft has no date.
struct MissingDate: DraftRule {
  static let identifier = "missing-date"
  static let level = Level.warning
  static let remedy = "add the date of publication; relative dates hang on it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    return (draft.metadata.date ?? context.statedDate) == nil ? [finding(.date, in: draft)] : []
  }
}

extension Finding.Message {
  fileprivate static let date: Finding.Message = "the draft has no date of publication"
}
