import Documents
import Matching
package import Pipeline

/// GitLab's Code Quality report (Code Climate issues).
package struct GitLabReporter: Reporter {
  package static let identifier = "gitlab"
  package static let summary = "GitLab code quality"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var issues: [Issue] = []
    for draft in presentation.report.drafts {
      var fingerprints = Fingerprints(of: draft.document)
      for finding in draft.findings {
        let fingerprint = fingerprints.next(
          rule: finding.rule, spans: finding.spans, message: finding.message.text)
        guard finding.standing.isOpen else { continue }
        let line = finding.spans.first.flatMap { draft.document.location(of: $0.start).line }
        issues.append(
          Issue(finding, path: draft.document.path, line: line ?? 1, fingerprint: fingerprint))
      }
    }
    return try JSONLine.text(of: issues) + "\n"
  }

  private struct Issue: Encodable {
    let type = "issue"
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Place

    struct Place: Encodable {
      let path: String
      let lines: Lines
    }

    struct Lines: Encodable { let begin: Int }

    private enum CodingKeys: String, CodingKey {
      case type, description, fingerprint, severity, location
      case checkName = "check_name"
    }

    /// Issues of equal fingerprint are shown once, so the path is part of it here.
    init(_ finding: Finding, path: String, line: Int, fingerprint: String) {
      description = VisibleText.line(finding.message.text)
      checkName = finding.rule
      self.fingerprint = Digest.sha256(Array("\(path)\u{1F}\(fingerprint)".utf8))
      severity =
        switch finding.level {
        case .error: "critical"
        case .warning: "major"
        case .note: "minor"
        }
      location = Place(path: path, lines: Lines(begin: line))
    }
  }
}
