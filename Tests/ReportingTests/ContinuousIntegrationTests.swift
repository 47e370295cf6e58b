import Documents
import Extraction
import Foundation
import Matching
import Pipeline
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Reporting

/// The formats that other programs read.
@Suite struct ContinuousIntegrationTests {
  private func text(
    _ identifier: String, _ report: Report = FerryReport.report
  ) throws -> String {
    try Reporters.reporter(named: identifier).render(report, options: ReportingOptions())
  }

  /// `count` warnings on one word.
  private func many(_ count: Int, level: Level = .warning) -> Report {
    let findings = (0..<count).map { number in
      Finding(
        rule: "rule-\(number)", level: level, message: .init("message \(number)"),
        draft: FerryDraft.path, spans: [FerryDraft.statements[0].spans[0]], remedy: "act")
    }
    let draft = DraftReport(
      document: FerryDraft.document, analysis: FerryDraft.analysis, comparisons: [],
      findings: findings)
    return Report(drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
  }

  // MARK: SARIF

  @Test func sarifHasOneRunWithScalarColumnsAndOwnFingerprints() throws {
    let log = try JSONValue(text("sarif"))
    guard case .array(let runs)? = log["runs"], let run = runs.first,
      case .array(let results)? = run["results"]
    else { throw Missing() }
    #expect(runs.count == 1)
    #expect(log["version"] == .string("2.1.0"))
    #expect(run["columnKind"] == .string("unicodeCodePoints"))
    #expect(results.count == FerryReport.findings.count)
    for result in results {
      guard case .object(let prints)? = result["partialFingerprints"] else { throw Missing() }
      #expect(Array(prints.keys) == ["verbatim/v1"])
    }
  }

  @Test func sarifShowsTheSourceAndTheWayOfTheWords() throws {
    let log = try text("sarif")
    #expect(log.contains(#""fullyQualifiedName":"/TEI/text/body/div[3]/u[9]""#))
    #expect(log.contains(#""codeFlows":[{"threadFlows":[{"locations":[{"location""#))
    #expect(log.contains(#""message":{"text":"Elmsworth Courier"}"#))
    #expect(log.contains(#""endColumn":135,"endLine":3"#))
  }

  @Test func sarifKeepsToTheLimitAndSaysSo() throws {
    let log = try text("sarif", many(5_003))
    #expect(log.components(separatedBy: "\"ruleId\"").count - 1 == 5_000)
    #expect(log.contains("3 more results left out of this file"))
  }

  // MARK: JUnit

  @Test(arguments: [false, true])
  func junitIsWellFormed(isHostile: Bool) throws {
    let report = isHostile ? HostileReport.report : FerryReport.report
    #expect(XMLParser(data: Data(try text("junit", report).utf8)).parse())
  }

  @Test func junitCountsCasesAndFailures() throws {
    let text = try text("junit")
    #expect(text.contains(#"<testsuite name="drafts/night-ferry.txt" tests="14" failures="6""#))
    #expect(text.components(separatedBy: "<failure ").count - 1 == 6)
    #expect(text.components(separatedBy: "<testcase ").count - 1 == 14)
  }

  // MARK: GitHub

  @Test func githubStopsAtTenALevelAndSaysHowManyMore() throws {
    let lines = try text("github", many(25)).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last == "::warning title=verbatim::and 16 more warnings; see the report")
    #expect(try text("github", many(10)).split(separator: "\n").count == 10)
    #expect(try !text("github", many(10)).contains("more"))
  }

  @Test func githubNamesThePlace() throws {
    #expect(
      try text("github").contains(
        "::error file=drafts/night-ferry.txt,line=3,col=131,title=conflicting-date::the draft says")
    )
  }

  @Test func githubCommandsCannotBeForged() throws {
    for line in try text("github", HostileReport.report).split(separator: "\n") {
      #expect(line.hasPrefix("::error "))
      let properties = line.dropFirst(8).components(separatedBy: "::")[0]
      #expect(properties.components(separatedBy: ",").count <= 4)
      #expect(!line.contains("%0A") || line.contains("%250A"))
    }
  }

  // MARK: Markdown

  @Test(arguments: [
    ("@here", "&#64;here"), ("[x](y)", "&#91;x&#93;&#40;y&#41;"), ("<b>", "&#60;b&#62;"),
    ("# a_b*c`d", "&#35; a&#95;b&#42;c&#96;d"), ("https://x.y", "https&#58;//x.y"),
    ("www.x.y", "www&#46;x.y"), ("- a\n- b", "&#45; a - b"), ("a|b #12", "a&#124;b &#35;12"),
  ])
  func markdownIsText(text: String, expected: String) {
    #expect(MarkdownReporter.escaped(text) == expected)
  }

  @Test func markdownStaysBelowTheLimit() throws {
    let long = String(repeating: "word ", count: 4_000)
    let file = InputFile(path: "d.txt", bytes: Array(long.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    let findings = (0..<900).map { number in
      Finding(
        rule: "rule", level: .warning, message: .init(String(repeating: "m", count: 200)),
        draft: "d.txt", spans: [TextRange(number * 20, number * 20 + 14)], remedy: "act")
    }
    let draft = DraftReport(
      document: document, analysis: FerryDraft.analysis, comparisons: [], findings: findings)
    let report = Report(
      drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
    let text = try text("markdown", report)
    #expect(text.unicodeScalars.count < 60_000)
    #expect(text.contains("more are in the report"))
    #expect(text.contains("</details>"))
  }

  // MARK: CSV

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-1", "'-1"), ("@x", "'@x"), ("plain", "plain"),
    ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("\t=x", "'=x"),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
  ])
  func cellsAreNoFormulas(text: String, expected: String) {
    #expect(CSVReporter.cell(text) == expected)
  }

  @Test func csvHasARowAFinding() throws {
    let rows = try text("csv").components(separatedBy: "\r\n")
    #expect(rows.count == FerryReport.findings.count + 2)
    #expect(rows.contains { $0.contains("changed-number,altered,") && $0.contains("Lindqvist") })
  }

  // MARK: GitLab, reviewdog

  @Test func gitlabFingerprintsAreUnique() throws {
    guard case .array(let issues) = try JSONValue(text("gitlab")) else { throw Missing() }
    let prints = issues.compactMap { issue -> String? in
      if case .string(let text)? = issue["fingerprint"] { text } else { nil }
    }
    #expect(Set(prints).count == FerryReport.findings.count)
    #expect(try text("gitlab").contains(#""severity":"critical""#))
  }

  @Test func rdjsonHasTheLines() throws {
    #expect(
      try text("rdjson").contains(
        #""range":{"end":{"line":3},"start":{"line":3}}},"message":"the draft says"#))
  }

  private struct Missing: Error {}
}
