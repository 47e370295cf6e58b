import ArgumentParser
import Documents
import Reporting

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what was understood of a file: metadata, blocks with roles, speakers.",
    discussion: "Formats:\n"
      + Readers.all.map { "  \($0.identifier): \($0.summary)" }.joined(separator: "\n"))

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: "Form: \(ListingFormat.names).")
  var format = ListingFormat.table

  func validate() throws {
    if input.paths.isEmpty { throw ValidationError("Give the files to read.") }
  }

  func run() throws {
    var status = ExitStatus.clean
    var separator = ""
    if format == .json { Console.write("[") }
    for file in input.files() {
      do {
        try Readers.read(try file.get(), as: input.as) { document in
          if document.isIncomplete { status = .incomplete }
          show(document, after: separator)
          separator = ","
        }
      } catch let error as any UserFacingError {
        status = .incomplete
        Console.report(error)
      }
    }
    if format == .json { Console.write("\n]\n") }
    try status.finish()
  }

  private func show(_ document: Document, after separator: String) {
    switch format {
    case .table: Console.write(DocumentTable(document).text + "\n")
    case .jsonl: Console.write(DocumentRecord(document).json + "\n")
    case .json:
      Console.write(separator + "\n" + DocumentRecord(document).json)
    }
  }
}
