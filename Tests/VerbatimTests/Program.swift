import Foundation

/// The built program, run as a shell would.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle.
  static var url: URL { Bundle.main.bundleURL.appending(path: "verbatim") }

  /// The program in the surroundings of the tests, not yet running.
  static func process(_ arguments: [String], in folder: URL?) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
    return process
  }

  /// Returns when a running program has read all that was written to the pipe.
  static func waitUntilRead(_ input: Pipe, by process: Process) {
    var waiting: Int32 = 1
    while process.isRunning, waiting > 0 {
      guard ioctl(input.fileHandleForWriting.fileDescriptor, UInt(FIONREAD), &waiting) == 0 else {
        return
      }
      sched_yield()
    }
  }

  /// Runs a line of the shell to its end.
  static func run(shell line: String, in folder: URL) throws -> Outcome {
    let process = process(["-c", line], in: folder)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    return try run(process)
  }

  /// Runs the program to its end with `input` on its standard input; `killedAfter` seconds, when given,
  /// it gets the signal that no program can catch; it may take `memory` bytes, when given, and no more.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil, killedAfter: Double? = nil,
    memory: Int? = nil
  ) throws -> Outcome {
    let process = process(arguments, in: folder)
    if let killedAfter {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
      process.arguments = ["-s", "KILL", "\(killedAfter)", url.path] + arguments
    }
    if let memory {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
      process.arguments = ["--data=\(memory)", url.path] + arguments
    }
    return try run(process, input: input)
  }

  private static func run(_ process: Process, input: String = "") throws -> Outcome {
    let streams = (input: Pipe(), output: TemporaryFile(), errors: TemporaryFile())
    process.standardInput = streams.input
    process.standardOutput = try streams.output.handle()
    process.standardError = try streams.errors.handle()
    try process.run()
    // Small inputs fit the pipe; a program that does not read them must not block the test.
    try streams.input.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try streams.input.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.output.text(),
      errors: try streams.errors.text())
  }
}

/// Files rather than pipes take the output: a full pipe would block the program.
private struct TemporaryFile {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  func handle() throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    return try FileHandle(forWritingTo: url)
  }

  func text() throws -> String {
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover in /tmp harms nobody
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}

/// A folder of files for one test, removed with it.
final class Workspace {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "verbatim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }  // a leftover in /tmp harms nobody

  func write(_ data: Data, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(arguments, input: input, in: folder)
  }
}
