import Foundation
import Testing

/// The files of reports/sample are what the program writes today; `make record` renews them.
@Suite struct SampleReportTests {
  /// Format and file, as the Makefile's `record` has them.
  static let files: [(format: String, file: String)] = [
    ("terminal", "terminal.txt"), ("html", "report.html"), ("json", "run.json"),
    ("jsonl", "findings.jsonl"), ("sarif", "report.sarif"), ("junit", "junit.xml"),
    ("github", "github.txt"), ("gitlab", "gitlab.json"), ("rdjson", "rdjson.json"),
    ("markdown", "comment.md"), ("csv", "findings.csv"),
  ]

  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  @Test(arguments: files.map(\.format)) func isAsRecorded(format: String) throws {
    let file = try #require(Self.files.first { $0.format == format }?.file)
    let workspace = try Workspace()
    try FileManager.default.copyItem(
      at: Self.root.appending(path: "corpora/council"),
      to: workspace.folder.appending(path: "council"))
    let outcome = try workspace.run(
      "check", "council/drafts/flood-wall.md", "-c", "council/sources", "-f", format)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let recorded = try String(
      contentsOf: Self.root.appending(path: "reports/sample/\(file)"), encoding: .utf8)
    #expect(outcome.output == recorded, "\(file) differs; look at it and run `make record`")
  }

  @Test func everyFormatIsRecorded() throws {
    let outcome = try Program.run(["check", "x", "-f", "nonsense"])
    for (format, _) in Self.files { #expect(outcome.errors.contains(format)) }
    let listed = outcome.errors.split(whereSeparator: { ",\n ".contains($0) })
      .filter { word in Self.files.contains { $0.format == word } }
    #expect(Set(listed).count == Self.files.count)
  }
}
