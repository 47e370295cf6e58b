import Documents
import Matching
package import Pipeline

/// Workflow commands of GitHub Actions, which become annotations of the changed files.
///
/// Ten of a level are shown for a step and the rest is dropped without a word, so the last one
/// tells how many more there are.
package struct GitHubReporter: Reporter {
  package static let identifier = "github"
  package static let summary = "annotations for GitHub Actions"
  private static let mostOfALevel = 10

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var out = presentation.report.problems.prefix(Self.mostOfALevel).map { problem in
      Self.command(
        "error", problem.location, title: "not complete",
        "\(problem.message); \(problem.remedy)")
    }
    var room: [Level: Int] = [.error: Self.mostOfALevel - out.count]
    let notes =
      presentation.report.drafts.flatMap { draft in
        draft.findings.map { finding in
          (finding, Self.place(of: finding, in: draft.document))
        }
      } + presentation.report.findings.map { ($0, nil) }
    let open = notes.filter { $0.0.standing.isOpen }
    if let settled = report.settledPhrase {
      room[.note] = Self.mostOfALevel - 1
      out.append(Self.command("notice", nil, title: "verbatim", "not counted: \(settled)"))
    }
    for level in Level.allCases.reversed() {
      let own = open.filter { $0.0.level == level }
      let limit = room[level] ?? Self.mostOfALevel
      room[level] = limit
      let isCut = own.count > limit
      for (finding, place) in own.prefix(isCut ? max(0, limit - 1) : limit) {
        out.append(
          Self.command(
            level.command, place, title: finding.rule,
            "\(finding.message.text); \(finding.remedy)"))
      }
      let left = own.count - max(0, limit - 1)
      if isCut, limit > 0 {
        out.append(
          Self.command(
            level.command, nil, title: "verbatim",
            "and \(left) more \(level.word)s; see the report"))
      }
    }
    return out.joined()
  }

  private static func place(of finding: Finding, in draft: Document) -> Location {
    finding.spans.first.map { draft.location(of: $0.start) } ?? Location(path: draft.path)
  }

  private static func command(
    _ name: String, _ place: Location?, title: String, _ message: String
  ) -> String {
    var properties = ["title=\(property(title))"]
    if let place {
      properties = ["file=\(property(place.path))"]
      if let line = place.line { properties.append("line=\(line)") }
      if let column = place.column { properties.append("col=\(column)") }
      properties.append("title=\(property(title))")
    }
    return "::\(name) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  /// As `escapeData` of the toolkit, after controls are made visible.
  private static func data(_ text: String) -> String {
    VisibleText.line(text).unicodeScalars.map { $0 == "%" ? "%25" : String($0) }.joined()
  }

  /// As `escapeProperty` of the toolkit.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}

extension Level {
  /// GitHub calls a note a notice.
  fileprivate var command: String { self == .note ? "notice" : word }
}
