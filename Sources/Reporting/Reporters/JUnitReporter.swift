import Indexing
import Documents
import Extraction
import Matching
package import Pipeline

/// JUnit's XML as CI systems read it: a suite is a draft, a case is an item.
package struct JUnitReporter: Reporter {
  package static let identifier = "junit"
  package static let summary = "JUnit XML: a suite is a draft, a case is an item"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var suites = presentation.drafts.map(Self.suite)
    if !presentation.report.findings.isEmpty || report.isIncomplete {
      suites.append(Self.suite(of: presentation.report))
    }
    let body = suites.map(\.xml).joined()
    let cases = suites.reduce(0) { $0 + $1.cases }
    let failures = suites.reduce(0) { $0 + $1.failures }
    let errors = report.problems.count
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"verbatim\" tests=\"\(cases)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
      + body + "</testsuites>\n"
  }

  private struct Suite {
    let xml: String
    let cases: Int
    let failures: Int
  }

  private static func suite(_ draft: DraftPresentation) -> Suite {
    let path = draft.report.document.path
    var cases = draft.items.map { item in
      xml(
        name: "\(item.number) \(item.statement?.kind.phrase ?? "place"): "
          + String(VisibleText.line(item.words(in: draft.text)).prefix(80)), path: path,
        place: item.location, findings: item.findings)
    }
    cases += draft.wholeDraft.map {
      xml(
        name: "whole draft: \($0.rule)", path: path,
        place: Location(path: path), findings: [$0])
    }
    let failures =
      draft.items.count { $0.level == .error } + draft.wholeDraft.count(where: \.fails)
    return Suite(
      xml: element(path, cases: cases, failures: failures, errors: 0), cases: cases.count,
      failures: failures)
  }

  private static func suite(of report: Report) -> Suite {
    var cases = report.findings.map {
      xml(
        name: "whole run: \($0.rule)", path: "verbatim", place: nil,
        findings: [$0])
    }
    cases += report.problems.map { problem in
      let place = problem.location?.description ?? "verbatim"
      return "    <testcase name=\(quoted(place)) classname=\"verbatim\">"
        + "<error message=\(quoted(problem.message))>\(escaped(problem.remedy))</error></testcase>\n"
    }
    let failures = report.findings.count(where: \.fails)
    return Suite(
      xml: element("whole run", cases: cases, failures: failures, errors: report.problems.count),
      cases: cases.count, failures: failures)
  }

  private static func element(
    _ name: String, cases: [String], failures: Int, errors: Int
  ) -> String {
    "  <testsuite name=\(quoted(name)) tests=\"\(cases.count)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\">\n" + cases.joined() + "  </testsuite>\n"
  }

  /// Errors fail a case; warnings and notes stand in its output; what is waived or known is skipped.
  private static func xml(
    name: String, path: String, place: Location?, findings: [Finding]
  ) -> String {
    let head = "    <testcase name=\(quoted(name)) classname=\(quoted(path))"
    guard let gravest = findings.first else { return head + "/>\n" }
    let lines = findings.map { finding in
      let sources = finding.evidence.map { "\n  \($0.document.path) \($0.address)" }.joined()
      let standing = finding.standing.phrase.map { " [\($0)]" } ?? ""
      return "\(finding.level.word) \(finding.rule): \(finding.message.text)\(standing)\(sources)"
    }
    let text = ((place.map { [$0.description] } ?? []) + lines).joined(separator: "\n")
    if let phrase = gravest.standing.phrase {
      return head + "><skipped message=\(quoted(phrase))/>"
        + "<system-out>\(escaped(text))</system-out></testcase>\n"
    }
    let inner =
      gravest.fails
      ? "<failure type=\(quoted(gravest.rule)) message=\(quoted(gravest.message.text))>"
        + "\(escaped(text))</failure>" : "<system-out>\(escaped(text))</system-out>"
    return head + ">\(inner)</testcase>\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(VisibleText.line(text)))\""
  }

  /// XML 1.0 cannot hold most controls even as references, so they are made visible first.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in VisibleText.lines(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Finding {
  /// An error that counts.
  fileprivate var fails: Bool { level == .error && standing.isOpen }
}
