package import Matching

/// What a configuration says of one rule.
package enum RuleSetting: Sendable, Hashable {
  /// Listed and explained, not run.
  case off
  /// Run at the rule's own level.
  case on
  case level(Level)

  /// The setting as written in a file or on the command line: off, on, note, warning, error.
  package init?(_ word: String) {
    switch word {
    case "off": self = .off
    case "on": self = .on
    default:
      guard let level = Level(word: word) else { return nil }
      self = .level(level)
    }
  }

  /// As written in a file or on the command line.
  package var word: String {
    switch self {
    case .off: "off"
    case .on: "on"
    case .level(let level): level.word
    }
  }

  package static let words = ["off", "on"] + Level.allCases.map(\.word)
}

extension Configuration {
  /// What holds for a rule: what is set for it, else what its profile says, else what it says itself.
  package func setting(of rule: any Rule.Type) -> RuleSetting {
    rules[rule.identifier] ?? profile.settings[rule.identifier]
      ?? (rule.isOnByDefault ? .on : .off)
  }

  /// The rule is run.
  package func runs(_ identifier: String) -> Bool {
    Rules.rule(named: identifier).map { setting(of: $0) != .off } ?? true
  }

  /// The findings as this configuration wants them: rules that are off left out, levels replaced.
  package func adjusted(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      guard let rule = Rules.rule(named: finding.rule) else { return finding }
      switch setting(of: rule) {
      case .off: return nil
      case .on: return finding
      case .level(let level): return finding.with(level: level)
      }
    }
  }
}
