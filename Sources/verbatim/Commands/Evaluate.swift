import ArgumentParser
import Foundation
import Pipeline

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Hold the findings on sample sets against their gold; see corpora/README.md.")

  @Argument(help: "Sample sets: folders with sources/, drafts/ and gold.tsv.")
  var sets: [String]

  @Flag(help: "Also list every row that came out otherwise.")
  var misses = false

  func run() async throws {
    Console.write("# Evaluation on sample sets\n\n")
    Console.write("| set | rows | speakers | verdicts | planted, caught | raised wrongly |\n")
    Console.write("|---|--:|--:|--:|--:|--:|\n")
    for set in sets {
      let evaluation = try await Evaluation(of: URL(fileURLWithPath: set))
      let score = evaluation.total
      let columns = [
        set, "\(evaluation.rows)", "\(evaluation.speakers.right) of \(evaluation.speakers.all)",
        "\(evaluation.verdicts.right) of \(evaluation.verdicts.all)",
        "\(score.caught) of \(score.expected)", "\(score.raised)",
      ]
      Console.write("| \(columns.joined(separator: " | ")) |\n")
      if misses { Console.tell(evaluation.misses.joined(separator: "\n")) }
    }
  }
}
