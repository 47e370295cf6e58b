import ArgumentParser
import Documents
import Foundation
import Pipeline
import Reporting

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Check a shipped draft against a shipped corpus, and leave a report to open.")

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder to write to (default: a new temporary one).", valueName: "dir"))
  var output: String?

  @Option(help: "Colours: auto, always, never.")
  var color = ColorChoice.auto

  private static let set = "corpora/council/"
  private static let draft = "drafts/flood-wall.md"

  func run() async throws {
    let folder = try unpacked()
    var configuration = Configuration()
    configuration.corpus = [folder.appending(path: "sources").path]
    let draft = folder.appending(path: Self.draft)
    let file = try InputFile(contentsOf: draft, path: Self.draft)
    let report = try await verify([.success(file)], with: configuration)
    for format in ["terminal", "html=\(folder.path)/report.html", "json=\(folder.path)/run.json"] {
      let request = try OutputRequest(argument: format)
      try request.write(report, options: options(for: request))
    }
    Console.tell("\nReport to open: \(folder.appending(path: "report.html").path)")
  }

  private func options(for request: OutputRequest) -> ReportingOptions {
    ReportingOptions(
      usesColor: request.file == nil && color.isOn(forTerminal: Terminal.isTerminal(.output)),
      columns: Terminal.columns, toolVersion: Version.current)
  }

  /// Writes the shipped set to the folder and returns it.
  private func unpacked() throws -> URL {
    let folder =
      output.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(
        path: "verbatim-demo-\(UUID().uuidString)")
    for (key, text) in Resources.files where key.hasPrefix(Self.set) {
      let url = folder.appending(path: key.dropFirst(Self.set.count))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return folder
  }
}
