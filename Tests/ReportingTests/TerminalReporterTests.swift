import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct TerminalReporterTests {
  @Test func printsTheFixture() throws {
    let text = try TerminalReporter().render(FerryReport.report, options: ReportingOptions())
    print(text)
  }
}
