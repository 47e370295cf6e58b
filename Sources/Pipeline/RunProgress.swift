/// Where a run says how far it is: only for people, never part of the result.
package struct RunProgress: Sendable {
  /// What is being done, and how much of it is.
  package struct Step: Sendable {
    /// In a few words, "reading sources".
    package let name: String
    package let done: Int
    package let total: Int
  }

  private let tell: @Sendable (Step) -> Void

  package init(_ tell: @escaping @Sendable (Step) -> Void) { self.tell = tell }

  package static let silent = RunProgress { _ in }

  /// At most this many steps of a kind are told, so that telling costs nothing.
  private static let mostSteps = 200

  /// `done` of `total` are finished, in whatever order.
  package func report(_ name: String, _ done: Int, of total: Int) {
    guard done % max(1, total / Self.mostSteps) == 0 || done == total else { return }
    tell(Step(name: name, done: done, total: total))
  }
}
