import Documents
import Extraction
import Indexing
import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct SchemasTests {
  private func faults(_ name: String, _ text: String) throws -> [String] {
    let schema = try #require(Schemas.text(of: name))
    return try SchemaChecker(schema).faults(in: JSONValue(text))
  }

  @Test func thereIsOneForEachRecord() {
    #expect(Schemas.all.map(\.name) == ["extract", "find", "finding", "match", "read", "run"])
  }

  @Test(arguments: [false, true])
  func runsFit(redacts: Bool) throws {
    let options = ReportingOptions(redacts: redacts, timestamp: "2024-03-06T00:00:00Z")
    for report in [FerryReport.report, HostileReport.report] {
      #expect(try faults("run", JSONReporter().render(report, options: options)) == [])
    }
  }

  @Test func findingLinesFit() throws {
    let text = try JSONLinesReporter().render(FerryReport.report, options: ReportingOptions())
    let lines = text.split(separator: "\n")
    #expect(lines.count == FerryReport.findings.count)
    for line in lines { #expect(try faults("finding", String(line)) == []) }
  }

  @Test func documentLinesFit() throws {
    let line = DocumentRecord(FerryDraft.document).json
    #expect(try faults("read", line) == [])
  }

  @Test func matchLinesFit() throws {
    let record = MatchRecord(
      id: "q1", verdict: .altered, findings: FerryReport.findings,
      evidence: FerryReport.evidence.values.map(\.self))
    #expect(try faults("match", JSONLine.text(of: record)) == [])
    #expect(
      try faults("match", #"{"id":null,"error":{"problem":"no JSON","remedy":"write some"}}"#) == []
    )
  }

  @Test func searchLinesFit() throws {
    let evidence = try #require(FerryReport.evidence.values.first)
    let hit = SearchHit(
      document: evidence.document, address: evidence.address,
      speaker: Speaker(name: "Ann Lee", role: "Chair"), text: "a \u{1F6A2} ferry",
      ranges: [TextRange(7, 12)], score: 0.5)
    let line = try SearchListing([hit]).jsonLines()
    #expect(try faults("find", line) == [])
    #expect(line.contains(#""ranges":[{"end":9,"start":4}]"#))
  }

  @Test func extractLinesFit() throws {
    struct Line: Encodable {
      let id = "a"
      let language = "en"
      let statements: [StatementRecord]
    }
    let text = DraftText(FerryDraft.document.text)
    let line = Line(statements: FerryDraft.statements.map { StatementRecord($0, in: text) })
    #expect(try faults("extract", JSONLine.text(of: line)) == [])
  }

  @Test(arguments: [
    #"{"id":"q","verdict":"fine","findings":[],"evidence":[]}"#,
    #"{"id":"q","verdict":"altered","findings":[]}"#,
    #"{"id":"q","verdict":"altered","findings":[],"evidence":[],"more":1}"#,
    #"{"id":1.5,"verdict":"altered","findings":[],"evidence":[]}"#,
  ])
  func theCheckerRefuses(line: String) throws {
    #expect(try !faults("match", line).isEmpty)
  }
}
