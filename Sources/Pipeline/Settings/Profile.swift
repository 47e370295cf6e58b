import Matching

/// A kind of desk: which rules it needs more of, and which less. What a configuration says of a rule
/// itself always wins.
package enum Profile: String, Sendable, Hashable, CaseIterable {
  /// Every rule as its page says.
  case desk
  /// Somebody else will print it: nothing at second hand, nothing without a date.
  case wire
  /// Long pieces with a view of their own: what is opinion has to show, and every claim wants a source.
  case magazine
  /// One person without a desk: what is wrong counts, manner is only noted.
  case blog

  /// Rules whose level is another than the page says.
  package var settings: [String: RuleSetting] {
    switch self {
    case .desk: [:]
    case .wire:
      [
        "second-hand-quotation": .level(.error), "second-hand-claim": .level(.error),
        "single-outlet": .level(.error), "missing-date": .level(.error),
        "missing-dateline": .level(.warning), "undated-statement": .level(.error),
      ]
    case .magazine:
      [
        "opinion-as-fact": .level(.note), "unattributed-prediction": .level(.note),
        "unsupported-claim": .level(.warning), "missing-dateline": .off,
        "relative-date": .level(.note),
      ]
    case .blog:
      Dictionary(
        uniqueKeysWithValues: [
          "unattributed-claim", "weasel-attribution", "anonymous-source", "second-hand-claim",
          "single-outlet", "dropped-hedge", "unsupported-superlative", "relative-date",
          "anonymous-opinion", "self-contradiction", "undated-statement",
        ].map { ($0, .level(.note)) })
    }
  }
}
