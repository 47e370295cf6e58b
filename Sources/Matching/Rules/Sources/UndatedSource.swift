import Indexing
import Documents

/// A source that was used does not say when it was published.
struct UndatedSource: SourceRule {
  static let identifier = "undated-source"
  static let level = Level.note
  static let remedy = "add the date to the document’s metadata"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.used.filter { $0.document.metadata.date == nil }
      .map { finding(.undated($0.document.path)) }
  }
}

extension Finding.Message {
  fileprivate static func undated(_ path: String) -> Finding.Message {
    "“\(path)” has no date of publication"
  }
}
