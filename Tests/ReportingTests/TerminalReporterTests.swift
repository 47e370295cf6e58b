import Documents
import Foundation
import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct TerminalReporterTests {
  private func text(
    _ report: Report = FerryReport.report, _ options: ReportingOptions = ReportingOptions()
  ) throws -> String { try TerminalReporter().render(report, options: options) }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func lastLineCountsForScripts() throws {
    #expect(
      try lines(text()).last
        == "✕ 6 errors  ▲ 5 warnings  i 3 notes   3 documents searched, 2 used")
    let quiet = try text(FerryReport.report, ReportingOptions(columns: 40, detail: .line))
    #expect(lines(quiet).last == lines(try text()).last)
  }

  @Test(arguments: [
    "3:102   ✕ error    conflicting-date", "5:2     ✕ error    changed-number",
    "We have waited [-eleven-] {+seven+} years for this, […] Nobody on the island",
    "There is [-a-] {+no+} case for closing the service altogether, and I (… 20 words the same …)",
    "chain    people close to the talks ← Elmsworth Courier ← draft",
    "chain    nobody ← draft", "also     warning second-hand-quotation",
    "nearest  “is a bridge that sleeps in the harbour”",
    "source   press/renn-interview.html  /html/body/article/p[2]  said by Tobias Renn",
    "7 quotations (5 with a named speaker), 3 reported without marks, 2 claims; 6 of 10 first-hand",
    "▲ warning  missing-date", "1 verified",
  ])
  func shows(words: String) throws {
    let wide = try text(FerryReport.report, ReportingOptions(columns: 400))
    #expect(wide.contains(words))
  }

  @Test func blocksStandInTheOrderOfTheDraft() throws {
    let text = try text()
    var rest = text[...]
    for place in ["3:102", "5:2", "7:1 ", "7:125", "9:48", "11:2 ", "11:106", "13:2"] {
      let found = try #require(rest.range(of: "  " + place))
      rest = rest[found.upperBound...]
    }
  }

  @Test(arguments: [40, 60, 100])
  func linesFitTheTerminal(columns: Int) throws {
    let options = ReportingOptions(columns: columns)
    for line in lines(try text(FerryReport.report, options)).dropLast() {
      let isOneWord = !line.drop { $0 == " " }.contains(" ")
      #expect(line.unicodeScalars.count <= columns || isOneWord, "\(line)")
    }
  }

  @Test func colourChangesNoLetter() throws {
    let coloured = try text(FerryReport.report, ReportingOptions(usesColor: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == (try text()))
  }

  @Test func quietPrintsOneLineAnItem() throws {
    let quiet = try text(FerryReport.report, ReportingOptions(columns: 400, detail: .line))
    #expect(!quiet.contains("chain"))
    #expect(lines(quiet).count == 1 + 10 + 3 + 1)
  }

  @Test func problemsAndAMissingCorpusAreSaid() throws {
    let problem = Problem(
      message: "cannot be read", location: Location(path: "b.html"), remedy: "check permissions")
    let report = Report(
      drafts: [FerryReport.draft],
      corpus: CorpusSummary(folders: [], documents: [], passageCount: 0), findings: [],
      problems: [problem])
    #expect(try text(report).contains("✕ b.html: cannot be read"))
    #expect(try lines(text(report)).last?.hasSuffix(" no corpus  incomplete") == true)
  }

  @Test func redactionKeepsSourcesOutOfTheLog() throws {
    let text = try text(FerryReport.report, ReportingOptions(redacts: true))
    #expect(!text.contains("seven"))
    #expect(!text.contains("sleeps in the harbour"))
    #expect(text.contains("Source 1 ← Elmsworth Courier ← draft"))
  }
}
