import Indexing
import Documents
import Extraction
import Matching
package import Pipeline

/// One finding a row (RFC 4180), for spreadsheets.
package struct CSVReporter: Reporter {
  package static let identifier = "csv"
  package static let summary = "one finding a row, for spreadsheets"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var rows = [
      [
        "draft", "line", "column", "level", "rule", "verdict", "words", "speaker", "message",
        "remedy", "source", "passage", "source words", "fingerprint", "decision",
      ]
    ]
    for draft in presentation.report.drafts {
      var fingerprints = Fingerprints(of: draft.document)
      let statements = Dictionary(
        draft.analysis.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for finding in draft.findings {
        let statement = finding.statement.flatMap { statements[$0] }
        rows.append(Self.row(finding, draft.document, statement, &fingerprints))
      }
    }
    var fingerprints = Fingerprints()
    for finding in presentation.report.findings {
      rows.append(Self.row(finding, nil, nil, &fingerprints))
    }
    return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func row(
    _ finding: Finding, _ draft: Document?, _ statement: Statement?,
    _ fingerprints: inout Fingerprints
  ) -> [String] {
    let place = draft.flatMap { draft in finding.spans.first.map { draft.location(of: $0.start) } }
    let words = draft.map { draft in
      finding.spans.map { draft.text[$0] }.joined(separator: " […] ")
    }
    let speaker = draft.flatMap { statement?.attribution.links(in: $0.text).first?.name }
    let best = finding.evidence.first
    return [
      draft?.path ?? "", place?.line.map(String.init) ?? "", place?.column.map(String.init) ?? "",
      finding.level.word, finding.rule, finding.verdict?.word ?? "", words ?? "", speaker ?? "",
      finding.message.text, finding.remedy, best?.document.path ?? "", best?.address ?? "",
      best.map { DraftText($0.context).words($0.extent) } ?? "",
      fingerprints.next(
        rule: finding.rule, spans: finding.spans, message: finding.message.text),
      finding.standing.phrase ?? finding.standing.word,
    ]
  }

  /// Quoted where needed; a cell that a spreadsheet would take for a formula begins with `'`.
  static func cell(_ text: String) -> String {
    var text = VisibleText.line(text)
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { ",\"\n\r;".unicodeScalars.contains($0) }) else {
      return text
    }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}
