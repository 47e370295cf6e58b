/// A waiver names a rule that there is not.
struct UnknownRule: RunRule {
  static let identifier = "unknown-rule"
  static let level = Level.error
  static let remedy = "correct the name; `verbatim rules` lists them"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.waivers.flatMap { use in
      use.waiver.rules.filter { Rules.rule(named: $0) == nil }
        .map { finding(.unknown($0, use.waiver), draft: use.draft) }
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ rule: String, _ waiver: Waiver) -> Finding.Message {
    "\(waiver.shown) allows “\(DifferingWords.shown(rule))”, and there is no such rule"
  }
}
