package import Pipeline

/// Renders the result of a run in one format. To add a format: one conforming type, one line in
/// `Reporters.all`.
package protocol Reporter: Sendable {
  /// Value of `--format`, lower case.
  static var identifier: String { get }
  /// One line for `--help` and the documentation.
  static var summary: String { get }

  init()

  /// The whole output as text; the same report and options give the same bytes.
  ///
  /// - Throws: only when a template or an encoder of this module is broken.
  func render(_ report: Report, options: ReportingOptions) throws -> String
}
