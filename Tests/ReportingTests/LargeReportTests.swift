import Documents
import Extraction
import Indexing
import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct LargeReportTests {
  /// `count` statements in one paragraph, each with a finding and evidence.
  private func report(_ count: Int) throws -> Report {
    let sentence = "“We will not close the harbour before the winter,” said Mara Lindqvist. "
    let length = sentence.utf8.count
    let text = String(repeating: sentence, count: count)
    let file = InputFile(path: "long.txt", bytes: Array(text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    var statements: [Statement] = []
    var comparisons: [Comparison] = []
    var findings: [Finding] = []
    for number in 0..<count {
      let words = TextRange(number * length + 3, number * length + 3 + 46)
      let statement = Statement(
        id: "s\(number)", kind: .quotation(.direct), spans: [words], attribution: .nobody)
      let evidence = FerrySources.evidence(
        for: Statement(
          id: "e", kind: .indirect, spans: [TextRange(0, 1)], attribution: .nobody),
        at: "p[\(number)]", speaker: nil, "⟦We will close the harbour before the winter⟧, she said."
      )
      statements.append(statement)
      comparisons.append(Comparison(draft: document, statement: statement, evidence: [evidence]))
      findings.append(
        Finding(
          rule: "changed-negation", level: .error, verdict: .contradicted, message: "a",
          draft: "long.txt", statement: statement.id, spans: [words], evidence: [evidence],
          remedy: "b"))
    }
    let draft = DraftReport(
      document: document,
      analysis: Analysis(
        statements: statements, sentences: statements.map(\.extent), markFaults: []),
      comparisons: comparisons, findings: findings)
    return Report(drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
  }

  @Test(arguments: ["terminal", "html", "json"])
  func everyItemOfALongParagraphIsThere(identifier: String) throws {
    let reporter = try Reporters.reporter(named: identifier)
    let text = try reporter.render(report(400), options: ReportingOptions())
    #expect(text.ranges(of: "changed-negation").count >= 400)
  }
  @Test func aHundredItemsTakeLessThanAMegabyte() throws {
    let page = try HTMLReporter().render(report(400), options: ReportingOptions())
    #expect(page.utf8.count < 4_000_000)
  }

  @Test func theMapOfALongDraftCanBeTakenInAndLosesNothing() throws {
    let text = (1...3_001).map { "Paragraph \($0) stands here." }.joined(separator: "\n\n")
    let file = InputFile(path: "long.txt", bytes: Array(text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    let draft = DraftReport(
      document: document,
      analysis: Analysis(statements: [], sentences: document.blocks.map(\.range), markFaults: []),
      comparisons: [], findings: [])
    let report = Report(drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
    let page = try HTMLReporter().render(report, options: ReportingOptions())
    #expect(page.ranges(of: "class=\"row ").count == 3_001)
    let tiles = page.ranges(of: "class=\"tile ").count
    #expect(tiles > 300 && tiles <= 400)
    #expect(page.contains("8 paragraphs, nothing found: Paragraph 1 stands here."))
    #expect(page.contains("class=\"huge\""))
  }
}
