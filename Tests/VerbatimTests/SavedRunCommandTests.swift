import Foundation
import Testing

@Suite struct SavedRunCommandTests {
  private func workspace() throws -> Workspace {
    try Workspace([
      "d.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
  }

  @Test(arguments: SampleReportTests.files.map(\.format))
  func reportRendersTheRunAgain(format: String) throws {
    let workspace = try workspace()
    let direct = try workspace.run(
      "check", "d.txt", "-c", "sources", "-f", "json=run.json", "-f", format)
    let again = try workspace.run("report", "run.json", "-f", format)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output == direct.output)
  }

  @Test func reportsOfOtherFilesAreUsageWithAPlace() throws {
    let workspace = try workspace()
    try workspace.write(Data(#"{"schema":"verbatim.run/7"}"#.utf8), to: "new.json")
    for (file, problem) in [
      ("new.json", "verbatim.run/7"), ("d.txt", "not a saved run"), ("none.json", "cannot be read"),
    ] {
      let outcome = try workspace.run("report", file)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(file): error: "))
      #expect(outcome.errors.contains(problem))
      #expect(outcome.errors.contains("remedy:"))
    }
  }

  @Test func compareTellsWhatIsNewAndWhatIsFixed() throws {
    let workspace = try workspace()
    _ = try workspace.run("check", "d.txt", "-c", "sources", "-f", "json=old.json")
    try workspace.write(Data(CheckTests.faithful.utf8), to: "d.txt")
    _ = try workspace.run("check", "d.txt", "-c", "sources", "-f", "json=new.json")
    let better = try workspace.run("compare", "old.json", "new.json")
    #expect(better.status == 0, "\(better.errors)")
    #expect(better.output.contains("fixed  d.txt:5:"))
    let worse = try workspace.run("compare", "new.json", "old.json")
    #expect(worse.status == 1)
    #expect(worse.output.contains("new    d.txt:5:"))
    let same = try workspace.run("compare", "old.json", "old.json", "--format", "json")
    #expect(same.status == 0)
    #expect(same.output.contains(#""new":[]"#))
  }
}
