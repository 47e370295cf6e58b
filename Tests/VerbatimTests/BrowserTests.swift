import Foundation
import Testing

/// A checker's day in Debian's Chromium, on reports and workbenches of the built program. The
/// scenarios are in `Tests/Browser`; `make tools` installs what they need.
@Suite struct BrowserTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let python = root.appending(path: ".build/tools/bin/python")

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  @Test(.enabled(if: isInstalled, "`make tools` has not installed the browser's driver"))
  func everyScenarioHolds() throws {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.root.appending(path: "Tests/Browser/scenarios.py").path,
      Bundle.main.bundleURL.appending(path: "verbatim").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n")
    for line in lines where line.contains("skipped:") { print(line) }
    for line in lines where !line.hasPrefix("ok ") { Issue.record("\(line)") }
    #expect(process.terminationStatus == 0)
    #expect(lines.count >= 12, "every scenario tells how it ended")
  }
}
