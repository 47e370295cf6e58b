import ArgumentParser
import Matching
import Pipeline

/// Which rules run, at which level, and what fails the run.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Levels to begin with: \(Profile.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("Lowest level that fails the run: error, warning, note, never."))
  var failOn: String?

  @Option(
    help: ArgumentHelp(
      "Change a rule's level: off, on, note, warning, error (repeatable).", valueName: "rule=level")
  )
  var severity: [String] = []

  @Option(help: ArgumentHelp("Run this rule at its own level (repeatable).", valueName: "rule"))
  var enable: [String] = []

  @Option(help: ArgumentHelp("Do not run this rule (repeatable).", valueName: "rule"))
  var disable: [String] = []

  @Option(
    help: ArgumentHelp("Date of drafts that give none.", valueName: "yyyy-mm-dd"))
  var date: String?

  /// Writes the flags over what the configuration says.
  ///
  /// - Throws: `ConfigurationError` for a rule that there is not or a value that cannot be used.
  func apply(to configuration: inout Configuration) throws {
    if let profile {
      guard let known = Profile(rawValue: profile) else {
        throw ConfigurationError.unusableValue(
          nil, key: "--profile",
          expected: Profile.allCases.map(\.rawValue).joined(separator: ", "))
      }
      configuration.profile = known
    }
    if let failOn {
      guard failOn == "never" || Level(word: failOn) != nil else {
        throw ConfigurationError.unusableValue(
          nil, key: "--fail-on", expected: "error, warning, note or never")
      }
      configuration.failOn = Level(word: failOn)
    }
    for name in enable { configuration.rules[try known(name)] = .on }
    for name in disable { configuration.rules[try known(name)] = .off }
    for entry in severity {
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let setting = RuleSetting(parts[1]) else {
        throw ConfigurationError.unusableValue(
          nil, key: "--severity", expected: "RULE=off, on, note, warning or error")
      }
      configuration.rules[try known(parts[0])] = setting
    }
    if let date {
      guard CalendarDate.isValid(date) else {
        throw ConfigurationError.unusableValue(nil, key: "--date", expected: "a date, YYYY-MM-DD")
      }
      configuration.date = date
    }
  }

  private func known(_ name: String) throws -> String {
    guard Rules.rule(named: name) != nil else {
      throw ConfigurationError.unknownRule(
        nil, name: name, nearest: NearestName.of(name, among: Rules.all.map { $0.identifier }))
    }
    return name
  }
}
