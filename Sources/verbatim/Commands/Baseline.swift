import ArgumentParser
import Documents
import Foundation
import Pipeline

struct Baseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keep a list of findings that are known and do not fail a run.",
    discussion: """
      verbatim baseline create drafts -c sources      first: everything that is there today
      verbatim check drafts -c sources --baseline verbatim.baseline.json
      verbatim baseline prune drafts -c sources       later: without what is gone

      Known findings are still shown, with the day since which they are known.
      """,
    subcommands: [Create.self, Update.self, Prune.self])

  /// What the three have in common.
  struct Options: ParsableArguments {
    @OptionGroup var settings: SettingsOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The list (default: `baseline` of the configuration, else verbatim.baseline.json).",
        valueName: "file"))
    var output: String?

    func path(_ configuration: Configuration) -> String {
      output ?? configuration.baseline ?? "verbatim.baseline.json"
    }

    /// What is there now, `old` entries with their day, and the drafts that were checked.
    func now(
      _ configuration: Configuration, keeping old: Pipeline.Baseline?
    ) async throws -> (baseline: Pipeline.Baseline, drafts: Set<String>) {
      var plain = configuration
      plain.baseline = nil
      let report = try await settings.checked(with: plain)
      // A list made from half a check would fail or pass the next run for no reason.
      guard !report.isIncomplete else { throw ExitCode(ExitStatus.incomplete.rawValue) }
      return (
        Pipeline.Baseline(of: report, today: configuration.today, keeping: old),
        Set(report.drafts.map(\.document.path))
      )
    }

    func write(_ baseline: Pipeline.Baseline, to path: String) throws {
      do { try Data(try baseline.text().utf8).write(to: URL(fileURLWithPath: path)) } catch {
        throw ConfigurationError.unusableBaseline(
          Location(path: path), reason: "it cannot be written")
      }
    }
  }

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "List everything that is found now. Never writes over a list.")
    @OptionGroup var options: Options

    func run() async throws {
      let configuration = try options.settings.configuration()
      let path = options.path(configuration)
      guard !FileManager.default.fileExists(atPath: path) else {
        throw ConfigurationError.unusableBaseline(
          Location(path: path), reason: "it is there already; `update` or `prune` it")
      }
      let now = try await options.now(configuration, keeping: nil)
      try options.write(now.baseline, to: path)
      Console.write("\(path): \(now.baseline.entries.count) findings\n")
    }
  }

  struct Update: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update",
      abstract: "Remove what is gone; with --accept-new also add what is new.")
    @OptionGroup var options: Options

    @Flag(help: "Add new findings. Without it, new findings end the command with status 1.")
    var acceptNew = false

    func run() async throws {
      let configuration = try options.settings.configuration()
      let path = options.path(configuration)
      let old = try Pipeline.Baseline.read(from: path)
      let now = try await options.now(configuration, keeping: old)
      let added = now.baseline.added(to: old)
      guard added.isEmpty || acceptNew else {
        Console.tell("\(path): not changed; \(added.count) findings are new:")
        for entry in added.prefix(20) { Console.tell("  \(entry.draft): \(entry.rule)") }
        Console.tell("settle them, or take them in with --accept-new")
        throw ExitCode(ExitStatus.findings.rawValue)
      }
      let pruned = old.pruned(by: now.baseline, drafts: now.drafts)
      let gone = old.entries.count - pruned.entries.count
      try options.write(Pipeline.Baseline(entries: pruned.entries + added), to: path)
      Console.write("\(path): \(added.count) added, \(gone) removed\n")
    }
  }

  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune",
      abstract: "Remove what is gone, and nothing else.")
    @OptionGroup var options: Options

    func run() async throws {
      let configuration = try options.settings.configuration()
      let path = options.path(configuration)
      let old = try Pipeline.Baseline.read(from: path)
      let now = try await options.now(configuration, keeping: old)
      let pruned = old.pruned(by: now.baseline, drafts: now.drafts)
      try options.write(pruned, to: path)
      Console.write("\(path): \(old.entries.count - pruned.entries.count) removed\n")
    }
  }
}
