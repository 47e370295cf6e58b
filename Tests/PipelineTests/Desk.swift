import Documents
import Foundation
import Matching

@testable import Pipeline

/// A folder with a draft, sources and what stands beside them, for one test.
struct Desk {
  let folder: URL
  private var draft = "draft.txt"
  private var sources = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  init(_ example: RulePage.Example) throws {
    try self.init()
    try write(example.draft.text, to: example.draft.name)
    draft = example.draft.name
    for source in example.sources { try write(source.text, to: "sources/" + source.name) }
    sources = example.sources.count
    if let waivers = example.waivers { try write(waivers, to: draft + WaiverFile.suffix) }
    if let settings = example.settings { try write(settings, to: ConfigurationFile.name) }
    if let baseline = example.baseline { try write(baseline, to: "baseline.json") }
  }

  func write(_ text: String, to name: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The settings of the folder, on a fixed day.
  func configuration() throws -> Configuration {
    var configuration = Configuration()
    configuration.today = "2026-03-01"
    let url = folder.appending(path: ConfigurationFile.name)
    if FileManager.default.fileExists(atPath: url.path) {
      let text = try String(contentsOf: url, encoding: .utf8)
      try ConfigurationFile(text: text, url: url, path: ConfigurationFile.name)
        .apply(to: &configuration)
    }
    if sources > 0 { configuration.corpus = [folder.appending(path: "sources").path] }
    let baseline = folder.appending(path: "baseline.json").path
    if FileManager.default.fileExists(atPath: baseline) { configuration.baseline = baseline }
    return configuration
  }

  /// Checks the draft of this name, or the one that the folder was made with.
  func report(
    on name: String? = nil, with configuration: Configuration? = nil,
    changes: UnifiedDiff? = nil
  ) async throws -> Report {
    let name = name ?? draft
    let file = try InputFile(contentsOf: folder.appending(path: name), path: name)
    return try await verify(
      [.success(file)], with: configuration ?? self.configuration(), changes: changes)
  }

  func remove() {
    // A folder that stays behind in the temporary one harms nobody.
    try? FileManager.default.removeItem(at: folder)
  }
}
