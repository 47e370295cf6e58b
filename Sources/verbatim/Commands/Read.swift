import ArgumentParser
import Documents
import Foundation
import Reporting

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was understood of a file: metadata, blocks with roles, speakers.",
    discussion: Readers.all.map { "\($0.identifier): \($0.summary)" }.joined(separator: "\n"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case jsonl
  }

  @Option(name: .shortAndLong, help: "table (for people), json or jsonl.")
  var format: Format = .table

  @Option(name: .customLong("as"), help: "Read every file as this format, whatever its name.")
  var type: String?

  @Argument(help: "Files to read; - is standard input.")
  var files: [String]

  func run() throws {
    var hasFailed = false
    var isFirst = true
    if format == .json { print("[", terminator: "") }
    for path in files {
      do {
        try Readers.read(try Self.file(path), as: type) { document in
          hasFailed = hasFailed || document.isIncomplete
          try show(document, isFirst: isFirst)
          isFirst = false
        }
      } catch let error as any UserFacingError {
        hasFailed = true
        Self.complain(error, path: path)
      }
    }
    if format == .json { print("\n]") }
    if hasFailed { throw ExitCode(3) }
  }

  private static func file(_ path: String) throws -> InputFile {
    if path == "-" {
      return InputFile(path: "-", bytes: [UInt8](FileHandle.standardInput.readDataToEndOfFile()))
    }
    return try InputFile(contentsOf: URL(fileURLWithPath: path), path: path)
  }

  private func show(_ document: Document, isFirst: Bool) throws {
    switch format {
    case .jsonl: print(try JSONLine.text(of: DocumentRecord(document)))
    case .json:
      print(isFirst ? "" : ",")
      print(try JSONLine.text(of: DocumentRecord(document)), terminator: "")
    case .table: print(DocumentTable(document).text)
    }
  }

  private static func complain(_ error: any UserFacingError, path: String) {
    let place = PlainTerminal.safe(error.location?.description ?? path)
    let text =
      "\(place): error: \(PlainTerminal.safe(error.problem))\n"
      + "  remedy: \(PlainTerminal.safe(error.remedy))\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
