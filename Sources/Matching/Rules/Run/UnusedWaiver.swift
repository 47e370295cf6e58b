/// A waiver that waives nothing.
struct UnusedWaiver: RunRule {
  static let identifier = "unused-waiver"
  static let level = Level.note
  static let remedy = "remove it; if its words were edited, look at them again first"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.waivers.flatMap { use -> [Finding] in
      if use.isOver {
        return [finding(.over(use.waiver), draft: use.draft)]
      }
      return use.waiver.rules.filter { !use.used.contains($0) && Rules.rule(named: $0) != nil }
        .map { finding(.unused(use.waiver, $0), draft: use.draft) }
    }
  }
}

extension Finding.Message {
  fileprivate static func unused(_ waiver: Waiver, _ rule: String) -> Finding.Message {
    "\(waiver.shown) allows \(rule), which does not fire there"
  }
  fileprivate static func over(_ waiver: Waiver) -> Finding.Message {
    "\(waiver.shown) has expired on \(waiver.expires ?? "") and does not hold any more"
  }
}
