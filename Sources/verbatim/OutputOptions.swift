import ArgumentParser
import Documents
import Foundation
import Pipeline
import Reporting

/// What a run writes, where, and how loudly.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write this format, to a file when one is named (repeatable): \(Reporters.identifiers.joined(separator: ", ")).",
      valueName: "name[=file]"))
  var format: [String] = []

  @Flag(help: "Hide unnamed people and the words of sources.")
  var redact = false

  @Option(help: "Colours: auto, always, never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "A line an item and no progress; -qq only the last line.")
  var quiet: Int

  @Flag(name: .shortAndLong, help: "Also what was verified, with every passage; say what is used.")
  var verbose: Int

  @Flag(inversion: .prefixedNo, help: "Show progress when standard error is a terminal.")
  var progress = true

  /// The formats asked for; the terminal's when none is.
  ///
  /// - Throws: `ReportingError` for a format that there is not.
  func requests() throws -> [OutputRequest] {
    try (format.isEmpty ? [TerminalReporter.identifier] : format).map(OutputRequest.init)
  }

  func options(
    for request: OutputRequest, settings: [String: String]
  ) -> ReportingOptions {
    let isTerminal = request.file == nil && Terminal.isTerminal(.output)
    return ReportingOptions(
      usesColor: color.isOn(forTerminal: isTerminal), columns: Terminal.columns, redacts: redact,
      detail: detail,
      linkFolder: isTerminal && Terminal.showsLinks
        ? FileManager.default.currentDirectoryPath : nil,
      timestamp: Terminal.reproducibleTime, toolVersion: Version.current, configuration: settings)
  }

  /// How much the terminal shows.
  private var detail: ReportingOptions.Detail {
    switch verbose - quiet {
    case ...(-2): .lastLine
    case -1: .line
    case 0: .item
    default: .everything
    }
  }

  /// Tells a person who looks on what the run uses.
  func explain(_ text: @autoclosure () -> String) {
    if verbose > quiet { Console.tell(VisibleText.line(text())) }
  }

  func reporter() -> RunProgress {
    Console.progress(isShown: progress && quiet == 0)
  }
}

/// `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isOn(forTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Terminal.wantsColor ?? isTerminal
    }
  }
}

/// One `--format NAME[=FILE]`.
struct OutputRequest {
  let reporter: any Reporter
  /// Path to write to; nil for standard output.
  let file: String?

  /// - Throws: `ReportingError` when there is no such format.
  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    reporter = try Reporters.reporter(named: parts.first ?? "")
    file = parts.count > 1 ? parts[1] : nil
  }

  /// Renders and writes.
  ///
  /// - Throws: `OutputError` when the file cannot be written.
  func write(_ report: Report, options: ReportingOptions) throws {
    let text = try reporter.render(report, options: options)
    guard let file else { return Console.write(text) }
    try OutputFile(file).write(text)
  }
}

/// An output that could not be written.
enum OutputError: UserFacingError {
  case unwritable(Location, reason: String)
  case exists(Location)

  var location: Location? {
    switch self {
    case .unwritable(let place, _), .exists(let place): place
    }
  }

  var problem: String {
    switch self {
    case .unwritable(_, let reason): "cannot be written: \(reason)"
    case .exists: "it is there already, and is never written over"
    }
  }

  var remedy: String {
    switch self {
    case .unwritable: "name a file in a folder that is there and that you may write to"
    case .exists: "change it by hand, or remove it first"
    }
  }
}
