package import Matching

/// Every setting of a run with its default. Immutable once made, handed down as one value.
package struct Configuration: Sendable {
  /// What the desk is, in one word: the levels that its rules begin with.
  package var profile = Profile.desk
  /// Folders of sources; empty: only the draft itself is looked at.
  package var corpus: [String] = []
  /// Folder for the indexes of the corpora; nil: each lies with its sources.
  package var index: String?
  /// Folder of the desk's own words, in the shape of `Lexicons/`; nil: none.
  package var lexicons: String?
  /// Language of drafts that do not name one themselves.
  package var language = "en"
  /// Lowest level that fails the run; nil: nothing does.
  package var failOn: Level? = .error
  /// File of findings that are known; nil: none.
  package var baseline: String?
  /// Rules whose level is not that of the profile.
  package var rules: [String: RuleSetting] = [:]
  /// What the desk sets for the rules.
  package var settings = RuleSettings()
  /// Date of drafts that give none, `YYYY-MM-DD`.
  package var date: String?
  /// Day of the run, `YYYY-MM-DD`, from the clock; nil: nothing expires and nothing ages.
  package var today: String?
  package var limits = Limits()
  /// How many files or statements are worked on at a time.
  package var width = 4
  /// Where each setting that is not a default was made: "fail-on" → ".verbatim.yml:3".
  package var origins: [String: String] = [:]

  package init() {}

  /// The settings by their names in `.verbatim.yml`, for the saved run.
  package var described: [String: String] {
    var settings: [String: String] = [:]
    for setting in Setting.all {
      if let shown = setting.shown(self) { settings[setting.name] = shown }
    }
    for (rule, setting) in rules { settings["rules.\(rule)"] = setting.word }
    return settings
  }
}

/// What a run takes in at most. What is beyond is said, never left out in silence.
package struct Limits: Sendable, Hashable {
  /// Bytes of a draft. Far above any article: a book of a million words has six million.
  package var draftBytes = 16 << 20
  /// Findings that are kept of one draft.
  package var findings = 10_000

  package init() {}
}
