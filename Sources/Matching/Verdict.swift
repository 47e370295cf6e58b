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
