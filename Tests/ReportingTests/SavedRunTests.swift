import Documents
import Foundation
import Pipeline
import Testing

@testable import Reporting

/// A saved run is the whole run: every format rendered from it is the one rendered from the check.
@Suite struct SavedRunTests {
  private func saved(_ report: Report, redacts: Bool = false) throws -> SavedRun {
    let text = try JSONReporter().render(report, options: ReportingOptions(redacts: redacts))
    return try SavedRun(Data(text.utf8))
  }

  /// What stands around the first difference, in both.
  private func firstDifference(_ one: String, _ other: String) -> String? {
    guard one != other else { return nil }
    let same = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    return [one, other].map { text in
      String(decoding: text.utf8.dropFirst(max(0, same - 80)).prefix(240), as: UTF8.self)
    }.joined(separator: "\n")
  }

  @Test(arguments: Reporters.all.map { $0.identifier })
  func everyFormatIsTheSameFromASavedRun(identifier: String) throws {
    let reporter = try Reporters.reporter(named: identifier)
    for options in [ReportingOptions(), ReportingOptions(redacts: true)] {
      let direct = try reporter.render(FerryReport.report, options: options)
      let again = try reporter.render(saved(FerryReport.report).report, options: options)
      #expect(firstDifference(direct, again) == nil)
    }
  }

  @Test(arguments: Reporters.all.map { $0.identifier })
  func aRedactedRunCanBeRenderedAgain(identifier: String) throws {
    let reporter = try Reporters.reporter(named: identifier)
    let again = try reporter.render(
      saved(FerryReport.report, redacts: true).report, options: ReportingOptions())
    #expect(!again.contains("sleeps in the harbour"))
    #expect(!again.isEmpty)
  }

  @Test func hostileRunsAreRenderedAgain() throws {
    let report = try saved(HostileReport.report).report
    for identifier in Reporters.identifiers {
      let text = try Reporters.reporter(named: identifier).render(
        report, options: ReportingOptions())
      #expect(!text.isEmpty)
    }
  }

  @Test func settingsAndVersionAreKept() throws {
    let options = ReportingOptions(
      timestamp: "2024-03-06T00:00:00Z", toolVersion: "9.8", configuration: ["language": "en"])
    let text = try JSONReporter().render(FerryReport.report, options: options)
    let run = try SavedRun(Data(text.utf8))
    #expect(run.toolVersion == "9.8")
    #expect(run.timestamp == "2024-03-06T00:00:00Z")
    #expect(run.configuration == ["language": "en"])
  }

  @Test(arguments: [
    ("", "not a saved run"), ("[]", "not a saved run"), (#"{"a":1}"#, "not a saved run"),
    (#"{"schema":"verbatim.run/2"}"#, "“verbatim.run/2”, not “verbatim.run/1”"),
    (#"{"schema":"verbatim.run/1"}"#, "“tool” is missing"),
  ])
  func whatIsNoRunOfThisVersionIsRefused(text: String, problem: String) throws {
    let error = #expect(throws: ReportingError.self) { try SavedRun(Data(text.utf8)) }
    #expect(error?.problem.contains(problem) == true)
    #expect(error?.remedy.isEmpty == false)
  }

  /// One value of a good run changed by hand.
  @Test(arguments: [
    (#""id":"e1""#, #""id":"e999""#), (#""kind":"quotation""#, #""kind":"sonnet""#),
    (#""role":"paragraph""#, #""role":"banner""#), (#""level":"error""#, #""level":"doom""#),
    (#""how":"quotation-then-cue""#, #""how":"telepathy""#),
  ])
  func aRunThatContradictsItselfIsRefused(found: String, replacement: String) throws {
    let text = try JSONReporter().render(FerryReport.report, options: ReportingOptions())
    try #require(text.contains(found))
    #expect(throws: ReportingError.self) {
      try SavedRun(Data(text.replacing(found, with: replacement).utf8))
    }
  }

  @Test(arguments: [-5, 0, 7, 1_000_000_000])
  func spansBeyondTheTextAreCutToIt(number: Int) throws {
    let text = try JSONReporter().render(FerryReport.report, options: ReportingOptions())
    let edited = text.replacing(/"end":\d+,"start":\d+/, with: "\"end\":\(number),\"start\":3")
    guard let run = try? SavedRun(Data(edited.utf8)) else { return }  // refused is as good
    for identifier in Reporters.identifiers {
      _ = try Reporters.reporter(named: identifier).render(run.report, options: ReportingOptions())
    }
  }
}
