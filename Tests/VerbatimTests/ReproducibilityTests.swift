import Foundation
import Testing

/// The same input gives the same bytes: at any width, on a second run, with and without the cache, from
/// another folder.
@Suite struct ReproducibilityTests {
  private static let formats = SampleReportTests.files.map(\.format)

  /// Three drafts, one of them twice, and the corpus of the sample.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    let council = SampleReportTests.root.appending(path: "corpora/council")
    try FileManager.default.copyItem(at: council, to: workspace.folder.appending(path: "council"))
    return workspace
  }

  private func outputs(_ workspace: Workspace, _ arguments: String...) throws -> [String: String] {
    let requests = Self.formats.flatMap { ["-f", "\($0)=out.\($0)"] }
    let outcome = try Program.run(
      ["check", "council/drafts", "-c", "council/sources"] + requests + arguments,
      in: workspace.folder)
    #expect(outcome.status == 1, "\(outcome.errors)")
    return try Dictionary(
      uniqueKeysWithValues: Self.formats.map { ($0, try workspace.text(of: "out.\($0)")) })
  }

  @Test func sameBytesEveryTime() throws {
    let first = try workspace()
    let once = try outputs(first, "--width", "1")
    #expect(once["json"]?.contains("verbatim.run/1") == true)
    #expect(try outputs(first, "--width", "8") == once)
    #expect(try outputs(first, "--width", "8", "--no-cache") == once)
    #expect(try outputs(workspace(), "--width", "2") == once)
  }

  @Test func aChangedDraftIsCheckedAgain() throws {
    let workspace = try Workspace([
      "d.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
    #expect(try workspace.run("check", "d.txt", "-c", "sources").status == 1)
    try workspace.write(Data(CheckTests.faithful.utf8), to: "d.txt")
    #expect(try workspace.run("check", "d.txt", "-c", "sources").status == 0)
  }

  @Test func otherSettingsAreNotAnsweredFromTheCache() throws {
    let workspace = try Workspace([
      "d.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
    #expect(try workspace.run("check", "d.txt", "-c", "sources").status == 1)
    let off = try workspace.run("check", "d.txt", "-c", "sources", "--disable", "changed-words")
    #expect(!off.output.contains("changed-words"))
  }

  /// Whatever happens to a kept report, the answer is the right one.
  @Test(arguments: ["", "nonsense", "truncated", "swapped"])
  func damagedEntriesAreMadeAgain(damage: String) throws {
    let workspace = try Workspace([
      "a.txt": CheckTests.altered, "b.txt": CheckTests.faithful,
      "sources/hearing.html": CheckTests.source,
    ])
    let good = try workspace.run("check", "a.txt", "b.txt", "-c", "sources", "-f", "json")
    let folder = workspace.folder.appending(path: "sources/.verbatim/drafts")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(files.count == 2)
    let kept = try files.map { try Data(contentsOf: $0) }
    for (index, file) in files.enumerated() {
      switch damage {
      case "truncated": try kept[index].prefix(kept[index].count - 7).write(to: file)
      case "swapped": try kept[1 - index].write(to: file)
      default: try Data(damage.utf8).write(to: file)
      }
    }
    let again = try workspace.run("check", "a.txt", "b.txt", "-c", "sources", "-f", "json")
    #expect(again.output == good.output)
    #expect(again.status == good.status)
  }
}
