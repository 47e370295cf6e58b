package import Documents

/// One thing that a claim and a source that speaks of the same matter give differently.
package struct SlotConflict: Sendable, Hashable {
  /// What is given differently.
  package enum Slot: Sendable, Hashable {
    case number, date, name, place, polarity
    /// Words of one kind that exclude each other, an opposite, a direction, an amount.
    case sense
  }

  package let slot: Slot
  /// UTF-8 bytes into the draft's text.
  package let draft: TextRange
  /// The source's words; UTF-8 bytes into the context of `evidence`, empty where it has none.
  package let source: TextRange
  package let evidence: Evidence
  /// Another source gives it as the draft does.
  package let isDisputed: Bool

  package init(
    slot: Slot, draft: TextRange, source: TextRange, evidence: Evidence, isDisputed: Bool
  ) {
    self.slot = slot
    self.draft = draft
    self.source = source
    self.evidence = evidence
    self.isDisputed = isDisputed
  }
}
