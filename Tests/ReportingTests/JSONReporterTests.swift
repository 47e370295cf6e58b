import Documents
import Testing

@testable import Reporting

@Suite struct JSONReporterTests {
  private func run(_ options: ReportingOptions = ReportingOptions()) throws -> JSONValue {
    try JSONValue(JSONReporter().render(FerryReport.report, options: options))
  }

  private func list(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let values)? = value else { return [] }
    return values
  }

  @Test func sameReportGivesTheSameBytes() throws {
    let one = try JSONReporter().render(FerryReport.report, options: ReportingOptions())
    #expect(try one == JSONReporter().render(FerryReport.report, options: ReportingOptions()))
    #expect(one.hasSuffix("}\n"))
  }

  @Test func spansCountScalarsOfTheText() throws {
    let draft = try #require(try list(try run()["drafts"]).first)
    guard case .string(let text)? = draft["text"] else { throw Missing() }
    let scalars = Array(text.unicodeScalars)
    let statement = try #require(
      try list(draft["statements"]).first { $0["id"] == .string("s12") })
    let span = try #require(try list(statement["spans"]).first)
    guard case .number(let start)? = span["start"], case .number(let end)? = span["end"] else {
      throw Missing()
    }
    let words = String(String.UnicodeScalarView(scalars[Int(start)..<Int(end)]))
    #expect(words == "A ferry is a bridge that goes home at night,")
  }

  @Test func evidenceIsFoundByItsIdentifier() throws {
    let run = try run()
    let known = Set(try list(run["evidence"]).compactMap { $0["id"] }.map(\.text))
    for draft in try list(run["drafts"]) {
      for statement in try list(draft["statements"]) {
        for identifier in try list(statement["evidence"]) {
          #expect(known.contains(identifier.text))
        }
      }
    }
    for finding in try list(run["findings"]) {
      for evidence in try list(finding["evidence"]) {
        #expect(known.contains(evidence["id"]?.text ?? ""))
      }
    }
    #expect(known.count == 7)
  }

  @Test func fingerprintsAreUnique() throws {
    let all = try list(run()["findings"]).map { $0["fingerprint"]?.text }
    #expect(Set(all).count == all.count)
  }

  @Test func verdictsAreThoseOfTheReport() throws {
    let statements = try list(list(run()["drafts"]).first?["statements"])
    let verdicts = statements.map { $0["verdict"]?.text }
    #expect(verdicts.contains("contradicted") && verdicts.contains("verified"))
    #expect(verdicts.count { $0 == "contradicted" } == 2)
    #expect(try run()["summary"]?["verdicts"]?["contradicted"] == .number(2))
  }

  @Test func timeStandsOnlyWhereItWasAsked() throws {
    #expect(try run()["timestamp"] == nil)
    #expect(
      try run(ReportingOptions(timestamp: "2024-03-06T00:00:00Z"))["timestamp"]
        == .string("2024-03-06T00:00:00Z"))
  }

  @Test func redactionLeavesOutPassages() throws {
    let text = try JSONReporter().render(
      FerryReport.report, options: ReportingOptions(redacts: true))
    #expect(!text.contains("ledger on the wall"))
    #expect(text.contains("Source 1"))
  }

  private struct Missing: Error {}
}

extension JSONValue {
  fileprivate var text: String { if case .string(let text) = self { text } else { "" } }
}
