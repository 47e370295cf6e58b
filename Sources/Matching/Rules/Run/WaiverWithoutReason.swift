/// A waiver that does not say why, or for whom.
struct WaiverWithoutReason: RunRule {
  static let identifier = "waiver-without-reason"
  static let level = Level.warning
  static let remedy = "write why the finding may stand, and the initials of who answers for it"

  func findings(in run: Run, _ context: RuleContext) -> [Finding] {
    run.waivers.compactMap { use in
      if use.waiver.reason.isEmpty { return finding(.reason(use.waiver), draft: use.draft) }
      // Who wrote a comment into the draft stands in the draft's history.
      guard use.waiver.origin == .sidecar, use.waiver.initials.isEmpty else { return nil }
      return finding(.initials(use.waiver), draft: use.draft)
    }
  }
}

extension Finding.Message {
  fileprivate static func reason(_ waiver: Waiver) -> Finding.Message {
    "\(waiver.shown) gives no reason"
  }
  fileprivate static func initials(_ waiver: Waiver) -> Finding.Message {
    "\(waiver.shown) has no initials"
  }
}
