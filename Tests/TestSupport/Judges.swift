package import Foundation
package import Testing

/// What `make tools` installs: validators that know more of a format than the project does.
/// Tests that need them are `.enabled(if: Judges.areInstalled, Judges.howToInstall)`.
package enum Judges {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: ".build/tools")

  /// The Python that has the validators, Playwright and axe.
  package static let python = folder.appending(path: "bin/python")

  package static var areInstalled: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "requirements.txt").path)
  }

  package static let howToInstall: Comment = "the judges are not installed: `make tools`"

  /// What a judge of Tests/Tools/judge.py says: a fault a line, nothing for good files.
  package static func verdict(_ kind: String, on files: [URL]) throws -> String {
    try run([root.appending(path: "Tests/Tools/judge.py").path, kind] + files.map(\.path))
  }

  /// Runs a Python program and gives both of its outputs.
  package static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
