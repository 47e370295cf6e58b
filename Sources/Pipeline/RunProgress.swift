/// Where a run says how far it is, and what people should know: never part of the result.
package struct RunProgress: Sendable {
  private let tell: @Sendable (String) -> Void
  private let warn: @Sendable (String) -> Void

  /// `tell` gets steps, which need not be shown; `warn` gets what happened to an index.
  package init(
    _ tell: @escaping @Sendable (String) -> Void,
    warn: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.tell = tell
    self.warn = warn
  }

  package static let silent = RunProgress { _ in }

  /// `step` in a few words, "reading sources 12 of 40".
  package func report(_ step: String) { tell(step) }

  /// One sentence about something that went another way than usual and was dealt with.
  package func note(_ sentence: String) { warn(sentence) }
}
