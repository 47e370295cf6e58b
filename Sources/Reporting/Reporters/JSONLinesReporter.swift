package import Pipeline

/// One finding a line, for programs that read a stream.
package struct JSONLinesReporter: Reporter {
  package static let identifier = "jsonl"
  package static let summary = "one finding a line as JSON"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let report = Presentation(report, options).report
    var known = 0
    var records: [FindingRecord] = []
    for draft in report.drafts {
      var catalog = EvidenceCatalog(after: known)
      records += FindingRecord.all(of: draft, catalog: &catalog)
      known += catalog.records.count
    }
    records += FindingRecord.ofRun(report.findings)
    return try records.map { try JSONLine.text(of: $0) + "\n" }.joined()
  }
}
