/// Where a run says how far it is: only for people, never part of the result.
package struct RunProgress: Sendable {
  private let tell: @Sendable (String) -> Void

  package init(_ tell: @escaping @Sendable (String) -> Void) { self.tell = tell }

  package static let silent = RunProgress { _ in }

  /// `step` in a few words, "reading sources 12 of 40".
  package func report(_ step: String) { tell(step) }
}
