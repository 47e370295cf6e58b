/// A source is not the one that was locked.
struct ChangedSource: SourceRule {
  static let identifier = "changed-source"
  static let level = Level.warning
  static let remedy = "look at what changed, check again what rests on it, and lock it anew"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.changes.map { finding(.changed($0)) }
  }
}

extension Finding.Message {
  fileprivate static func changed(_ change: String) -> Finding.Message {
    "not what the lock file says: \(change)"
  }
}
