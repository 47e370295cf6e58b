package import Matching

/// Every setting of a run with its default. Immutable once made, handed down as one value.
package struct Configuration: Sendable {
  /// Folders of sources; empty: only the draft itself is looked at.
  package var corpus: [String] = []
  /// Language of drafts that do not name one themselves.
  package var language = "en"
  /// Lowest level that fails the run; nil: nothing does.
  package var failOn: Level? = .error
  /// Rules whose level is not their own.
  package var rules: [String: RuleSetting] = [:]
  /// Date of drafts that give none, `YYYY-MM-DD`.
  package var date: String?
  /// What may be taken out of quotations without a mark.
  package var cleanup = CleanupPolicy.standard
  /// How many files or statements are worked on at a time.
  package var width = 4

  package init() {}

  /// The settings by their names in `.verbatim.yml`, for the saved run.
  package var described: [String: String] {
    var settings = [
      "corpus": corpus.joined(separator: ", "), "language": language,
      "fail-on": failOn?.word ?? "never",
    ]
    settings["date"] = date
    settings["quotes.cleanup"] = cleanup.rawValue
    for (rule, setting) in rules { settings["rules.\(rule)"] = setting.word }
    return settings
  }

  /// The findings as this configuration wants them: rules that are off left out, levels replaced.
  package func adjusted(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      switch rules[finding.rule] {
      case .off: nil
      case .level(let level): finding.withLevel(level)
      case nil: finding
      }
    }
  }
}

/// What a configuration says of one rule.
package enum RuleSetting: Sendable, Hashable {
  /// Listed and explained, not run.
  case off
  case level(Level)

  /// The setting as written in a file or on the command line: off, note, warning, error.
  package init?(_ word: String) {
    if word == "off" {
      self = .off
    } else if let level = Level(word: word) {
      self = .level(level)
    } else {
      return nil
    }
  }

  /// As written in a file or on the command line.
  package var word: String {
    switch self {
    case .off: "off"
    case .level(let level): level.word
    }
  }

  package static let words = ["off"] + Level.allCases.map(\.word)
}

extension Finding {
  fileprivate func withLevel(_ level: Level) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, draft: draft,
      statement: statement, spans: spans, evidence: evidence, remedy: remedy)
  }
}
