/// What a person has decided about an item. Never mixed with the verdict, which is the program's.
package enum Decision: String, Sendable, Hashable, CaseIterable {
  /// Nobody has decided yet.
  case open
  /// The finding is right: the draft has to change. Of an item without findings: a person has
  /// confirmed it.
  case accepted
  /// The finding is wrong: the draft stands.
  case disputed
  /// Somebody has to be asked first.
  case needsCall = "needs-call"
  /// The draft has been changed.
  case fixed
  /// The finding is right, and the draft stays as it is, for a reason.
  case waived

  /// The word of the machine formats and of the command line.
  package var word: String { rawValue }

  /// For people.
  package var phrase: String { self == .needsCall ? "needs a call" : rawValue }

  /// Nothing is left to do before somebody can sign.
  package var isSettled: Bool { self != .open && self != .needsCall }

  /// A decision that says nothing without a reason.
  package var needsReason: Bool { self == .waived }
}
