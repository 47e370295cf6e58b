/// Where a run says how far it is, and what people should know: never part of the result.
package struct RunProgress: Sendable {
  /// What is being done, and how much of it is.
  package struct Step: Sendable {
    /// In a few words, "reading sources".
    package let name: String
    /// Nil where it is not known how much there is to do.
    package let count: (done: Int, total: Int)?
  }

  private let tell: @Sendable (Step) -> Void
  private let warn: @Sendable (String) -> Void

  /// `tell` gets steps, which need not be shown; `warn` gets what happened to an index.
  package init(
    _ tell: @escaping @Sendable (Step) -> Void,
    warn: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.tell = tell
    self.warn = warn
  }

  package static let silent = RunProgress { _ in }

  /// `name` in a few words, "sorting the words of minutes".
  package func report(_ name: String) { tell(Step(name: name, count: nil)) }

  /// At most this many steps of a kind are told, so that telling costs nothing.
  private static let mostSteps = 200

  /// `done` of `total` are finished, in whatever order.
  package func report(_ name: String, _ done: Int, of total: Int) {
    guard done % max(1, total / Self.mostSteps) == 0 || done == total else { return }
    tell(Step(name: name, count: (done, total)))
  }

  /// One sentence about something that went another way than usual and was dealt with.
  package func note(_ sentence: String) { warn(sentence) }
}
