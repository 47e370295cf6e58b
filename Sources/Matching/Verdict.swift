/// What the corpus says of a statement, mildest first. The verdict of a statement is the gravest of
/// its findings.
package enum Verdict: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// For quotations: the words are in a source, by that speaker.
  case verified
  /// For claims and reported statements: a source says so.
  case supported
  /// A source speaks of it, without deciding it.
  case unclear
  case notFound
  case altered
  case misattributed
  case contradicted

  package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}

/// How much a finding matters.
package enum Level: Int, Sendable, Hashable, Comparable, CaseIterable {
  case note
  case warning
  case error

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// How levels and verdicts are spelled outside the program.
extension Level {
  /// `error`, `warning`, `note`.
  package var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(word: String) {
    guard let level = Level.allCases.first(where: { $0.word == word }) else { return nil }
    self = level
  }
}

extension Verdict {
  /// `verified`, `not-found` … as in the machine formats.
  package var word: String {
    switch self {
    case .verified: "verified"
    case .supported: "supported"
    case .unclear: "unclear"
    case .notFound: "not-found"
    case .altered: "altered"
    case .misattributed: "misattributed"
    case .contradicted: "contradicted"
    }
  }
}
