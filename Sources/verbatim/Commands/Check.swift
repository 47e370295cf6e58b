import ArgumentParser
import Documents
import Foundation
import Indexing
import Matching
import Pipeline
import Reporting

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Extract, compare with the corpus, report. The default command.",
    discussion: """
      Examples:
        verbatim check draft.html -c sources -f html=report.html
        verbatim draft.md -c sources -f terminal -f json=run.json
        pandoc -t html draft.docx | verbatim check - --as html --path draft.docx
      """)

  @OptionGroup var settings: SettingsOptions

  @Option(
    help: ArgumentHelp(
      "Findings that are known and do not fail the run; see `verbatim baseline`.",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Only findings on lines that this unified diff touches; - for standard input.",
      valueName: "file"))
  var diff: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if settings.input.paths.isEmpty { throw ValidationError("Give the drafts to check.") }
    if diff == InputOptions.standardInput,
      settings.input.paths.contains(InputOptions.standardInput)
    {
      throw ValidationError("Only one of the drafts and the diff can come from standard input.")
    }
  }

  func run() async throws {
    var configuration = try settings.configuration()
    if let baseline {
      configuration.baseline = baseline
      configuration.origins["baseline"] = "command line"
    }
    let outputs = try output.requests()
    let report = try await settings.checked(
      with: configuration, changes: try changes(), progress: output.reporter())
    for request in outputs {
      try request.write(
        report, options: output.options(for: request, settings: configuration.described))
    }
    try Self.status(of: report, failOn: configuration.failOn).finish()
  }

  private func changes() throws -> UnifiedDiff? {
    guard let diff else { return nil }
    guard diff != InputOptions.standardInput else {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      return try UnifiedDiff(String(decoding: data, as: UTF8.self), path: diff)
    }
    let file: InputFile
    do { file = try InputFile(contentsOf: URL(fileURLWithPath: diff), path: diff) } catch {
      throw ConfigurationError.unusableDiff(Location(path: diff))
    }
    return try UnifiedDiff(String(decoding: file.bytes, as: UTF8.self), path: diff)
  }

  /// Incomplete outranks findings: a run with a gap is never read as a verdict. What is waived or known
  /// does not count.
  static func status(of report: Report, failOn: Level?) -> ExitStatus {
    if report.isIncomplete { return .incomplete }
    guard let failOn else { return .clean }
    let fails = report.allFindings.contains { $0.level >= failOn && $0.standing.isOpen }
    return fails ? .findings : .clean
  }
}
