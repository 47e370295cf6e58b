/// What leaves a review: one conforming type a kind, one line in `ReviewExports.all`. Private notes
/// are in none of them.
package protocol ReviewExport: Sendable {
  /// Name on the command line and in the workbench's address.
  static var identifier: String { get }
  /// One line for `--help` and the workbench's menu.
  static var summary: String { get }
  /// For the workbench's answer.
  static var mediaType: String { get }

  init()

  /// The whole text; the same run and review give the same bytes.
  ///
  /// - Throws: only when an encoder fails.
  func text(of presentation: Presentation, _ review: RunReview) throws -> String
}

/// Every export. One line a kind, in the order of `--help`.
package enum ReviewExports {
  package static let all: [any ReviewExport.Type] = [
    AuthorMemo.self,
    CallSheet.self,
    DecisionTable.self,
    ClaimReviewExport.self,
  ]
}
