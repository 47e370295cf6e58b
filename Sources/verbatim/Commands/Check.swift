import ArgumentParser
import Documents
import Foundation
import Indexing
import Matching
import Pipeline
import Reporting

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract, compare with the corpus, report. The default command.",
    discussion: """
      Examples:
        verbatim check draft.html -c sources -f html=report.html
        verbatim draft.md -c sources -f terminal -f json=run.json
        pandoc -t html draft.docx | verbatim check - --as html --path draft.docx
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Corpus") var corpus: CorpusOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var parallel: ParallelOptions

  func validate() throws {
    if input.paths.isEmpty { throw ValidationError("Give the drafts to check.") }
  }

  func run() async throws {
    let configuration = try configuration()
    let outputs = try output.requests()
    let files = input.files()
    guard !files.isEmpty else { throw InputError.nothingToCheck(input.paths) }
    let report = try await verify(
      files, as: input.as, with: configuration, keeping: corpus.keeping,
      progress: output.reporter())
    for problem in report.problems {
      Console.report(problem.message, at: problem.location, remedy: problem.remedy)
    }
    for request in outputs {
      try request.write(
        report, options: output.options(for: request, settings: configuration.described))
    }
    try Self.status(of: report, failOn: configuration.failOn).finish()
  }

  /// Flags over the file's settings over the defaults.
  private func configuration() throws -> Configuration {
    var configuration = Configuration()
    let first = input.paths.first { $0 != InputOptions.standardInput } ?? "."
    let url = URL(fileURLWithPath: first)
    let folder = url.isFolder ? url : url.deletingLastPathComponent()
    try ConfigurationFile.nearest(to: folder)?.apply(to: &configuration)
    try rules.apply(to: &configuration)
    try corpus.apply(to: &configuration)
    configuration.language = input.language ?? configuration.language
    configuration.width = parallel.width
    return configuration
  }

  /// Incomplete outranks findings: a run with a gap is never read as a verdict.
  static func status(of report: Report, failOn: Level?) -> ExitStatus {
    if report.isIncomplete { return .incomplete }
    guard let failOn else { return .clean }
    return report.allFindings.contains { $0.level >= failOn } ? .findings : .clean
  }
}
