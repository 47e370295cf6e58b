import ArgumentParser
import Matching
import Pipeline

struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Table of the rules with their level and meaning.")

  func run() throws {
    let width = Rules.all.map { $0.identifier.count }.max() ?? 0
    for rule in Rules.all {
      let name = rule.identifier.padding(to: width)
      let level = rule.level.word.padding(to: 7)
      Console.write("\(name)  \(level)  \(Rules.summary(of: rule.identifier))\n")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
