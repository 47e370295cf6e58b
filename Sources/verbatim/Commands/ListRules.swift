import ArgumentParser
import Matching
import Pipeline

struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Table of the rules with their state and meaning.",
    discussion: """
      The state is the level in force, with a star where the settings change it. Rules marked with a plus
      compare with sources and are silent without a corpus.
      """)

  @OptionGroup var settings: SettingsOptions

  func run() throws {
    let configuration = try settings.configuration()
    let width = Rules.all.map { $0.identifier.count }.max() ?? 0
    for rule in Rules.all {
      let name = rule.identifier.padding(to: width)
      let setting = configuration.setting(of: rule)
      let isOwn = setting == (rule.isOnByDefault ? .on : .off)
      let level = setting == .on ? rule.level.word : setting.word
      let state = (level + (isOwn ? "" : "*")).padding(to: 8)
      let sources = rule.needsSources ? "+" : " "
      Console.write("\(name)  \(state) \(sources) \(Rules.summary(of: rule.identifier))\n")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
