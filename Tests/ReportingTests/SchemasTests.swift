import Documents
import Extraction
import Indexing
import Matching
import Pipeline
import TestSupport
import Testing

@testable import Reporting

/// The schemas that `verbatim schema` gives out, held against what the program writes.
@Suite(.enabled(if: Judges.areInstalled, Judges.howToInstall))
struct SchemasTests {
  /// What a validator of JSON Schema 2020-12 says of a line; nothing for a good one.
  private func faults(_ name: String, _ text: String) throws -> String {
    let folder = try Folder()
    try folder.write(try #require(Schemas.text(of: name)), to: "schema.json")
    try folder.write(text, to: "lines.jsonl")
    return try Judges.verdict("schema", on: folder.files)
  }

  @Test func findingLinesFit() throws {
    let text = try JSONLinesReporter().render(FerryReport.report, options: ReportingOptions())
    let lines = text.split(separator: "\n")
    #expect(lines.count == FerryReport.findings.count)
    #expect(try faults("finding", text) == "")
  }

  @Test func documentLinesFit() throws {
    let line = DocumentRecord(FerryDraft.document).json
    #expect(try faults("read", line) == "")
  }

  @Test func matchLinesFit() throws {
    let record = MatchRecord(
      id: "q1", verdict: .altered, findings: FerryReport.findings,
      evidence: FerryReport.evidence.values.map(\.self))
    #expect(try faults("match", JSONLine.text(of: record)) == "")
    #expect(
      try faults("match", #"{"id":null,"error":{"problem":"no JSON","remedy":"write some"}}"#) == ""
    )
  }

  @Test func searchLinesFit() throws {
    let evidence = try #require(FerryReport.evidence.values.first)
    let hit = SearchHit(
      document: evidence.document, address: evidence.address,
      speaker: Speaker(name: "Ann Lee", role: "Chair"), text: "a \u{1F6A2} ferry",
      ranges: [TextRange(7, 12)], score: 0.5)
    let line = try SearchListing([hit]).jsonLines()
    #expect(try faults("find", line) == "")
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
    #expect(try faults("extract", JSONLine.text(of: line)) == "")
  }

  @Test(arguments: [
    #"{"id":"q","verdict":"fine","findings":[],"evidence":[]}"#,
    #"{"id":"q","verdict":"altered","findings":[]}"#,
    #"{"id":"q","verdict":"altered","findings":[],"evidence":[],"more":1}"#,
    #"{"id":1.5,"verdict":"altered","findings":[],"evidence":[]}"#,
  ])
  func otherLinesAreRefused(line: String) throws {
    #expect(try !faults("match", line).isEmpty)
  }
}

@Suite struct SchemaListTests {
  @Test func thereIsOneForEachRecord() {
    #expect(
      Schemas.all.map(\.name) == ["compare", "extract", "find", "finding", "match", "read", "run"])
  }
}
