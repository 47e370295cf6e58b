import ArgumentParser
import Documents

/// The list of commands. One line a command. Each says its `commandName`: where ArgumentParser has to make it
/// of the type, every start costs milliseconds.
@main
struct Verbatim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim",
    abstract: "Check quotations and claims in a draft against a local corpus of sources.",
    usage: """
      verbatim <command> [options]
      verbatim DRAFT…                 same as: verbatim check DRAFT…
      """,
    discussion: """
      verbatim reads local files only. It opens no network connection; `review` listens on this
      machine's loopback address.

      Exit status: 0 clean, 1 findings, 2 usage or configuration, 3 check not completed, 4 fault.
      """,
    version: Version.current,
    subcommands: [
      Check.self, Extract.self, Match.self, Find.self, Read.self, Index.self, ListRules.self,
      Explain.self, RenderAgain.self, Compare.self, Schema.self, Evaluate.self,
      EvaluatePasses.self, Measure.self, Demo.self, Bench.self, BenchPages.self,
      BenchMatching.self, Init.self, Doctor.self, Baseline.self, Waive.self, ReviewRun.self,
    ],
    defaultSubcommand: Check.self)

  /// Runs the command and gives its exit status the meaning that `ExitStatus` documents.
  static func main() async {
    Interruption.install()
    do {
      try MistypedCommand.refuse(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as any UserFacingError {
      Console.report(error)
      exit(withError: ExitCode(ExitStatus.of(error).rawValue))
    } catch {
      exit(error)
    }
  }

  private static func exit(_ error: any Error) -> Never {
    let status = exitCode(for: error)
    guard status == .validationFailure else { exit(withError: error) }
    Console.tell(fullMessage(for: error))
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }
}
