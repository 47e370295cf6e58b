import Indexing

/// Several sources are copies of one.
struct NearDuplicateSource: SourceRule {
  static let identifier = "near-duplicate-source"
  static let level = Level.note
  static let remedy = "count them as one source"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.families.all.filter { $0.count > 1 }.map { finding(.copies($0)) }
  }
}

extension Finding.Message {
  fileprivate static func copies(_ family: [SourceDocument]) -> Finding.Message {
    let copies = family.dropFirst().prefix(3).map { "“\($0.path)”" }.joined(separator: ", ")
    let more = family.count > 4 ? " and \(family.count - 4) more" : ""
    return "\(copies)\(more) and “\(family[0].path)” are one text"
  }
}
