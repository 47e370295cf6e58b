import Foundation
import Testing

@testable import Reporting

@Suite struct HTMLReporterTests {
  @Test func writesThePage() throws {
    let text = try HTMLReporter().render(FerryReport.report, options: ReportingOptions())
    try text.write(toFile: "/tmp/rep.html", atomically: true, encoding: .utf8)
  }
}
