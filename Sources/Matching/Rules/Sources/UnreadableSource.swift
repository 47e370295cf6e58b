/// A source could not be read, or not wholly.
struct UnreadableSource: SourceRule {
  static let identifier = "unreadable-source"
  static let level = Level.error
  static let remedy = "repair the file, or take it out of the corpus"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.gaps.map { finding(.gap($0)) }
  }
}

extension Finding.Message {
  fileprivate static func gap(_ gap: String) -> Finding.Message { "a source was not read: \(gap)" }
}
