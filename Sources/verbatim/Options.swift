import ArgumentParser
import Documents
import Foundation
import Pipeline
import Reporting

/// The files of a command and how to read them.
struct InputOptions: ParsableArguments {
  /// `--as` of a text that is taken as it is.
  static let plainText = "text"
  /// Argument that stands for standard input.
  static let standardInput = "-"

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read them as this format: \(Readers.identifiers.joined(separator: ", ")).",
      valueName: "type"))
  var `as`: String?

  @Option(help: ArgumentHelp("Name to show for standard input.", valueName: "name"))
  var path = "standard-input"

  @Option(help: ArgumentHelp("Language of texts that do not name one.", valueName: "tag"))
  var language: String?

  func validate() throws {
    if let format = self.as, !Readers.identifiers.contains(format) {
      let nearest = NearestName.of(format, among: Readers.identifiers)
      throw ValidationError(
        "“\(format)” is not a format; " + (nearest.map { "did you mean “\($0)”? " } ?? "")
          + "Use one of \(Readers.identifiers.joined(separator: ", ")).")
    }
  }

  /// The files named, folders replaced by what is in them; each may have failed to be read.
  func files() -> [Result<InputFile, ReadingError>] {
    paths.flatMap { argument -> [Result<InputFile, ReadingError>] in
      guard argument != Self.standardInput else {
        let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        return [.success(InputFile(path: path, bytes: bytes))]
      }
      let url = URL(fileURLWithPath: argument)
      guard url.isFolder else { return [file(at: url, path: argument)] }
      let listing = SourceFolder.files(in: url)
      return listing.errors.map { .failure($0) }
        + listing.files.map { file(at: $0.url, path: argument + "/" + $0.path) }
    }
  }

  private func file(at url: URL, path: String) -> Result<InputFile, ReadingError> {
    Result { () throws(ReadingError) in try InputFile(contentsOf: url, path: path) }
  }
}

/// Files that cannot be worked on.
enum InputError: UserFacingError {
  /// Folders without a file in them: never a pass.
  case nothingToCheck([String])

  var location: Location? { nil }

  var problem: String {
    switch self {
    case .nothingToCheck(let paths): "there is nothing to check in \(paths.joined(separator: ", "))"
    }
  }

  var remedy: String { "name the drafts, or a folder that holds some" }
}

/// How much is done at a time.
struct ParallelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How much to work on at a time.", valueName: "n"))
  var width = ParallelOptions.cores

  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if width < 1 { throw ValidationError("--width takes a number from 1.") }
  }
}

extension URL {
  /// A folder, or a link to one.
  var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension ListingFormat: ExpressibleByArgument {}
