/// The draft is not the one that was signed off.
struct StaleSignOff: RunRule {
  static let identifier = "stale-sign-off"
  static let level = Level.warning
  static let remedy = "check what was changed, and sign off again"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.signOffs.filter { !$0.holds }.map { finding(.stale($0.signOff), draft: $0.draft) }
  }
}

extension Finding.Message {
  fileprivate static func stale(_ signOff: SignOff) -> Finding.Message {
    let date = signOff.date.map { " on \($0)" } ?? ""
    return "the text was changed after \(signOff.initials) signed it off\(date)"
  }
}
