/// What the desk has made of a finding. Never part of its verdict or level: a waived error is still
/// an error that somebody answers for.
package enum Standing: Sendable, Hashable {
  /// Nobody has said anything; it counts.
  case open
  /// Somebody answers for it; it is shown and does not count.
  case waived(Waiver)
  /// In the baseline since that day, `YYYY-MM-DD`; nil when the baseline does not tell. It is shown
  /// and does not count.
  case known(since: String?)

  /// The finding counts towards `--fail-on`.
  package var isOpen: Bool { self == .open }

  /// As the machine formats spell it: `open`, `waived`, `known`.
  package var word: String {
    switch self {
    case .open: "open"
    case .waived: "waived"
    case .known: "known"
    }
  }
}
