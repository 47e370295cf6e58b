import Foundation
import Testing

/// Every exit status of the contract, from the built program.
@Suite struct ExitStatusTests {
  private func workspace() throws -> Workspace {
    try Workspace([
      "good.txt": CheckTests.faithful, "bad.txt": CheckTests.altered,
      "sources/hearing.html": CheckTests.source,
    ])
  }

  @Test(arguments: [
    (["good.txt", "-c", "sources"], 0), (["bad.txt", "-c", "sources"], 1),
    (["bad.txt", "-c", "sources", "--fail-on", "never"], 0),
    (["good.txt", "-c", "sources", "-f", "pdf"], 2), (["none.txt", "-c", "sources"], 3),
    (["bad.txt", "none.txt", "-c", "sources"], 3),
  ])
  func isWhatTheContractSays(arguments: [String], status: Int) throws {
    let workspace = try workspace()
    let outcome = try Program.run(["check"] + arguments, in: workspace.folder)
    #expect(Int(outcome.status) == status, "\(outcome.errors)")
  }

  @Test func interruptedIs130() throws {
    let workspace = try workspace()
    let process = Program.process(["check", "-", "-c", "sources"], in: workspace.folder)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("“No,” said Ann".utf8))
    // It is up once it has read that, and waits for more.
    Program.waitUntilRead(input, by: process)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(try workspace.text(of: "good.txt") == CheckTests.faithful)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  /// With the signal's default and where a parent ignores it.
  @Test(arguments: ["", "trap '' PIPE; "])
  func aReaderThatLeavesIsNoNews(setting: String) throws {
    let workspace = try workspace()
    let program = Program.url.path
    let outcome = try Program.run(
      shell: setting + "'\(program)' check bad.txt -c sources -f html | head -c 1",
      in: workspace.folder)
    #expect(outcome.output == "<")
    #expect(outcome.errors == "")
  }

  @Test func aFullDiskIsSaid() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }  // Linux has it
    let workspace = try workspace()
    let outcome = try Program.run(
      shell: "'\(Program.url.path)' check bad.txt -c sources > /dev/full", in: workspace.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("cannot be written"))
  }
}
