package import Pipeline

/// One self-contained page: the draft with its highlights, the evidence beside it. Asks for nothing
/// over the network, works from a file and without JavaScript.
package struct HTMLReporter: Reporter {
  package static let identifier = "html"
  package static let summary = "a self-contained page to work with in a browser"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    try PageTemplates.rendered(
      ReportPage(
        Presentation(report, options), style: PageTemplates.text("report.css"),
        script: PageTemplates.reportScript()), "report")
  }
}
