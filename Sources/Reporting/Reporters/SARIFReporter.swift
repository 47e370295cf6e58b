import Indexing
import Documents
import Extraction
import Matching
package import Pipeline

/// SARIF 2.1.0 (OASIS), one run: for code scanning and for editors that show it.
package struct SARIFReporter: Reporter {
  package static let identifier = "sarif"
  package static let summary = "SARIF 2.1.0, for code scanning"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    try JSONLine.text(of: SARIFLog(Presentation(report, options))) + "\n"
  }
}

/// The document, in the words of the SARIF specification.
private struct SARIFLog: Encodable {
  let version = "2.1.0"
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let runs: [SARIFRun]

  private enum CodingKeys: String, CodingKey {
    case version
    case schema = "$schema"
    case runs
  }

  init(_ presentation: Presentation) { runs = [SARIFRun(presentation)] }
}

private struct SARIFRun: Encodable {
  let tool: Tool
  let columnKind = "unicodeCodePoints"
  let artifacts: [Artifact]
  let invocations: [Invocation]
  let results: [SARIFResult]

  /// What code scanning takes in; the rest is counted in a notification.
  private static let mostResults = 5_000

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "verbatim"
    let version: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: SARIFText
    let help: SARIFText
    let defaultConfiguration: Configuration
  }

  struct Configuration: Encodable { let level: String }

  struct Artifact: Encodable {
    let location: SARIFPlace.Artifact
    let hashes: [String: String]
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let endTimeUtc: String?
    let toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    let level: String
    let message: SARIFText
    let locations: [SARIFPlace]?
  }

  init(_ presentation: Presentation) {
    let report = presentation.report
    let names = Set(report.allFindings.map(\.rule)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    tool = Tool(
      driver: Driver(
        version: presentation.options.toolVersion,
        rules: names.map { Self.rule($0, report.allFindings) }))
    artifacts = report.drafts.map {
      Artifact(
        location: SARIFPlace.Artifact(path: $0.document.path),
        hashes: ["sha-256": $0.document.sha256])
    }
    var all: [SARIFResult] = []
    for draft in report.drafts {
      var fingerprints = Fingerprints(of: draft.document)
      let statements = Dictionary(
        draft.analysis.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for finding in draft.findings {
        all.append(
          SARIFResult(
            finding, index: indexes[finding.rule] ?? 0, draft: draft.document,
            statement: finding.statement.flatMap { statements[$0] },
            hasBaseline: report.hasBaseline, &fingerprints))
      }
    }
    var fingerprints = Fingerprints()
    for finding in report.findings {
      all.append(
        SARIFResult(
          finding, index: indexes[finding.rule] ?? 0, draft: nil, statement: nil,
          hasBaseline: report.hasBaseline, &fingerprints))
    }
    results = Array(all.prefix(Self.mostResults))
    invocations = [Self.invocation(presentation, left: all.count - results.count)]
  }

  private static func rule(_ name: String, _ findings: [Finding]) -> Rule {
    let remedy = findings.first { $0.rule == name }?.remedy ?? ""
    let page = Rules.page(of: name) ?? remedy
    return Rule(
      id: name, shortDescription: SARIFText(text: remedy),
      help: SARIFText(text: page, markdown: page),
      defaultConfiguration: Configuration(
        level: Rules.rule(named: name)?.level.word ?? Level.warning.word))
  }

  private static func invocation(_ presentation: Presentation, left: Int) -> Invocation {
    var notes = presentation.report.problems.map { problem in
      Notification(
        level: "error", message: SARIFText(text: "\(problem.message); \(problem.remedy)"),
        locations: problem.location.map { [SARIFPlace($0)] })
    }
    if left > 0 {
      notes.append(
        Notification(
          level: "warning",
          message: SARIFText(text: "\(counted(left, "more result")) left out of this file"),
          locations: nil))
    }
    return Invocation(
      executionSuccessful: !presentation.report.isIncomplete,
      endTimeUtc: presentation.options.timestamp, toolExecutionNotifications: notes)
  }
}
