package import Pipeline

/// The saved run, which other reporters and other programs read.
package struct JSONReporter: Reporter {
  package static let identifier = "json"
  package static let summary = "the whole run as JSON (verbatim.run/1), to save and render again"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    try JSONLine.text(of: RunRecord(Presentation(report, options))) + "\n"
  }
}
