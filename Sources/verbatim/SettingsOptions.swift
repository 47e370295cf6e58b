import ArgumentParser
import Documents
import Foundation
import Pipeline

/// Everything that decides how a draft is checked: its files, the sources, the rules.
struct SettingsOptions: ParsableArguments {
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Corpus") var corpus: CorpusOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup var parallel: ParallelOptions

  /// Flags over variables of the environment over the file over the defaults.
  ///
  /// - Throws: `ConfigurationError`.
  func configuration() throws -> Configuration {
    var configuration = Configuration()
    try file()?.apply(to: &configuration)
    try EnvironmentSettings(Terminal.settings).apply(to: &configuration)
    let below = configuration.described
    try rules.apply(to: &configuration)
    try corpus.apply(to: &configuration)
    configuration.language = input.language ?? configuration.language
    configuration.width = parallel.width
    configuration.today = Terminal.today
    for (name, value) in configuration.described where below[name] != value {
      configuration.origins[name] = "command line"
    }
    return configuration
  }

  /// The `.verbatim.yml` that holds for the first draft, or for this folder without any.
  ///
  /// - Throws: `ReadingError`.
  func file() throws -> ConfigurationFile? {
    let first = input.paths.first { $0 != InputOptions.standardInput } ?? "."
    let url = URL(fileURLWithPath: first)
    return try ConfigurationFile.nearest(
      to: url.isFolder ? url : url.deletingLastPathComponent())
  }

  /// The run, with what could not be read told to the person.
  ///
  /// - Throws: what `verify` throws; `InputError.nothingToCheck`.
  func checked(
    with configuration: Configuration, changes: UnifiedDiff? = nil,
    progress: RunProgress = .silent
  ) async throws -> Report {
    let files = input.files()
    guard !files.isEmpty else { throw InputError.nothingToCheck(input.paths) }
    let report = try await verify(
      files, as: input.as, with: configuration, changes: changes, keeping: corpus.keeping,
      progress: progress)
    for problem in report.problems {
      Console.report(problem.message, at: problem.location, remedy: problem.remedy)
    }
    return report
  }
}
