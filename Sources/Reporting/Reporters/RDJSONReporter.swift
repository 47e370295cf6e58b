import Documents
import Matching
package import Pipeline

/// Reviewdog Diagnostic Format (rdjson).
package struct RDJSONReporter: Reporter {
  package static let identifier = "rdjson"
  package static let summary = "for reviewdog"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    let diagnostics = presentation.report.drafts.flatMap { draft in
      draft.findings.filter(\.standing.isOpen).map { Diagnostic($0, draft.document) }
    }
    return try JSONLine.text(of: Output(diagnostics: diagnostics)) + "\n"
  }

  private struct Output: Encodable {
    let source = Source()
    let diagnostics: [Diagnostic]
  }

  private struct Source: Encodable { let name = "verbatim" }

  private struct Diagnostic: Encodable {
    let message: String
    let severity: String
    let code: Code
    let location: Place

    struct Code: Encodable { let value: String }

    struct Place: Encodable {
      let path: String
      let range: Range?
    }

    struct Range: Encodable {
      let start: Position
      let end: Position?
    }

    /// reviewdog counts columns in UTF-8 bytes, which the report does not; a line is exact.
    struct Position: Encodable { let line: Int }

    init(_ finding: Finding, _ draft: Document) {
      message = VisibleText.line("\(finding.message.text); \(finding.remedy)")
      severity =
        switch finding.level {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .note: "INFO"
        }
      code = Code(value: finding.rule)
      let start = finding.spans.first.flatMap { draft.location(of: $0.start).line }
      let end = finding.spans.last.flatMap {
        draft.location(of: max($0.start, $0.end - 1)).line
      }
      location = Place(
        path: draft.path,
        range: start.map { Range(start: Position(line: $0), end: end.map(Position.init)) })
    }
  }
}
