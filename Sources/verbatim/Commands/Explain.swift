import ArgumentParser
import Matching
import Pipeline

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a rule means, why it matters, and examples.")

  @Argument(help: "A rule, as in `verbatim rules`.")
  var rule: String

  func run() throws {
    guard let page = Rules.page(of: rule) else {
      throw ConfigurationError.unknownRule(
        nil, name: rule, nearest: NearestName.of(rule, among: Rules.all.map { $0.identifier }))
    }
    Console.write(page)
  }
}
