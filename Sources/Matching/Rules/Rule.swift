package import Documents
package import Extraction

/// What every rule says about itself.
package protocol Rule: Sendable {
  /// Named after the bad pattern: "changed-number". Its page is `Rules/Pages/changed-number.md`.
  static var identifier: String { get }
  static var level: Level { get }
  /// One sentence: what to do about it.
  static var remedy: String { get }

  init()
}

/// Looks at one statement and what the corpus has on it. Owns a verdict.
package protocol ComparisonRule: Rule {
  static var verdict: Verdict { get }
  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding]
}

/// Looks at one draft alone.
package protocol DraftRule: Rule {
  func findings(in draft: Document, _ analysis: Analysis, _ context: RuleContext) -> [Finding]
}

/// What rules may ask besides what they look at.
package struct RuleContext: Sendable {
  package let lexicon: Lexicon
  /// The word lists of the rules, loaded once a run.
  package let words: WordClasses
  /// Date of drafts that give none themselves, `YYYY-MM-DD`.
  package let statedDate: String?
  package let cleanup: CleanupPolicy

  /// - Throws: `LexiconError` when a word list is missing or malformed.
  package init(
    lexicon: Lexicon, statedDate: String? = nil, cleanup: CleanupPolicy = .standard
  ) throws(LexiconError) {
    self.lexicon = lexicon
    self.statedDate = statedDate
    self.cleanup = cleanup
    words = try WordClasses(lexicon)
  }
}
