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
}
