import Documents
package import Extraction

/// What every rule says about itself.
package protocol Rule: Sendable {
  /// Named after the bad pattern: "changed-number". Its page is `Rules/Pages/changed-number.md`.
  static var identifier: String { get }
  static var level: Level { get }
  /// False: listed and explained, and run only where a desk asks for it.
  static var isOnByDefault: Bool { get }
  /// One sentence: what to do about it.
  static var remedy: String { get }

  init()
}

extension Rule {
  package static var isOnByDefault: Bool { true }

  /// Has nothing to say in a run without sources.
  package static var needsSources: Bool {
    self is any ComparisonRule.Type || self is any SourceRule.Type
  }
}

/// Looks at one statement and what the corpus has on it. Owns a verdict.
package protocol ComparisonRule: Rule {
  static var verdict: Verdict { get }
  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding]
}

/// Looks at one draft alone.
package protocol DraftRule: Rule {
  func findings(in prose: Prose, _ context: RuleContext) -> [Finding]
}

/// Looks at the sources that a run used, and at what rests on them.
package protocol SourceRule: Rule {
  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding]
}

/// Looks at the run itself: waivers, baseline, what could not be read.
package protocol RunRule: Rule {
  func findings(in run: Run, _ context: RuleContext) -> [Finding]
}

/// What rules may ask besides what they look at.
package struct RuleContext: Sendable {
  package let lexicon: Lexicon
  /// The word lists of the rules, loaded once a run.
  package let words: WordClasses
  /// Words that rules about a draft look for.
  package let ruleWords: RuleWords
  /// Date of drafts that give none themselves, `YYYY-MM-DD`.
  package let statedDate: String?
  package let settings: RuleSettings
  /// Files that the draft refers to and that are not there.
  package private(set) var missingFiles: [MissingFile] = []

  /// - Throws: `LexiconError` when a word list is missing or malformed.
  package init(
    lexicon: Lexicon, statedDate: String? = nil, settings: RuleSettings = RuleSettings()
  ) throws(LexiconError) {
    self.lexicon = lexicon
    self.statedDate = statedDate
    self.settings = settings
    ruleWords = try RuleWords(lexicon)
    words = try WordClasses(lexicon)
  }

  /// The same for a draft that refers to files that are not there.
  package func with(missingFiles: [MissingFile]) -> RuleContext {
    var context = self
    context.missingFiles = missingFiles
    return context
  }
}
