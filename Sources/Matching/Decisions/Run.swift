/// What the rules of the run look at: decisions, and what was left out.
package struct Run: Sendable {
  /// A waiver of a draft and what became of it.
  package struct WaiverUse: Sendable {
    package let waiver: Waiver
    /// Path of the draft it belongs to.
    package let draft: String
    /// Rules of the waiver that had a finding to waive.
    package let used: Set<String>
    package let isOver: Bool

    package init(waiver: Waiver, draft: String, used: Set<String>, isOver: Bool) {
      self.waiver = waiver
      self.draft = draft
      self.used = used
      self.isOver = isOver
    }
  }

  /// A sign-off and whether the draft is still the one that was signed.
  package struct SignOffUse: Sendable {
    package let signOff: SignOff
    package let draft: String
    package let holds: Bool

    package init(signOff: SignOff, draft: String, holds: Bool) {
      self.signOff = signOff
      self.draft = draft
      self.holds = holds
    }
  }

  /// An entry of the baseline that should go.
  package struct StaleEntry: Sendable {
    package enum Fault: Sendable {
      /// The draft was checked and the finding is not there any more.
      case gone
      /// Older than the desk allows.
      case old(days: Int)
    }

    package let rule: String
    package let draft: String
    package let since: String?
    package let fault: Fault

    package init(rule: String, draft: String, since: String?, fault: Fault) {
      self.rule = rule
      self.draft = draft
      self.since = since
      self.fault = fault
    }
  }

  package let waivers: [WaiverUse]
  package let signOffs: [SignOffUse]
  package let staleEntries: [StaleEntry]
  /// What was not checked or not finished, one line each.
  package let gaps: [String]

  package init(
    waivers: [WaiverUse] = [], signOffs: [SignOffUse] = [], staleEntries: [StaleEntry] = [],
    gaps: [String] = []
  ) {
    self.waivers = waivers
    self.signOffs = signOffs
    self.staleEntries = staleEntries
    self.gaps = gaps
  }
}
