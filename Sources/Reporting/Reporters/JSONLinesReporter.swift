package import Pipeline

/// One finding a line, for programs that read a stream.
package struct JSONLinesReporter: Reporter {
  package static let identifier = "jsonl"
  package static let summary = "one finding a line as JSON"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    var catalog = EvidenceCatalog()
    let presentation = Presentation(report, options)
    return try FindingRecord.all(of: presentation.report, catalog: &catalog)
      .map { try JSONLine.text(of: $0) + "\n" }.joined()
  }
}
