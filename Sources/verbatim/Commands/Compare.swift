import ArgumentParser
import Matching
import Pipeline
import Reporting

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What became of the findings between two saved runs: new, fixed, moved, same.",
    discussion: "Exit status 1 when there are new findings at or above --fail-on.")

  @Argument(help: "The earlier run, as `check --format json=FILE` wrote it.")
  var old: String

  @Argument(help: "The later run.")
  var new: String

  @Option(name: .shortAndLong, help: "Form: text, json.")
  var format = Form.text

  @Option(help: "Lowest level of a new finding that fails: error, warning, note, never.")
  var failOn = "error"

  @Option(help: "Colours: auto, always, never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "List the findings that are as they were, too.")
  var verbose = false

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let failing = Level(word: failOn)
    guard failing != nil || failOn == "never" else {
      throw ConfigurationError.unusableValue(
        nil, key: "--fail-on", expected: "error, warning, note or never")
    }
    let comparison = try RunFile.comparison(of: old, with: new)
    switch format {
    case .json: Console.write(try comparison.json())
    case .text:
      Console.write(
        comparison.text(
          usesColor: color.isOn(forTerminal: Terminal.isTerminal(.output)),
          columns: Terminal.columns, showsSame: verbose))
    }
    let fails = failing.map { comparison.newCount(atLeast: $0) > 0 } ?? false
    try (fails ? ExitStatus.findings : .clean).finish()
  }
}
