import Extraction
import Matching
import Synchronization

/// What the rules ask, by language: their word lists are loaded once a run, not once a draft.
final class RuleContexts: Sendable {
  private let statedDate: String?
  private let settings: RuleSettings
  private let byLanguage = Mutex<[String: RuleContext]>([:])

  init(statedDate: String?, settings: RuleSettings) {
    self.statedDate = statedDate
    self.settings = settings
  }

  /// - Throws: `LexiconError` when a word list of the language is missing or malformed.
  func context(for lexicon: Lexicon) throws -> RuleContext {
    try byLanguage.withLock { made in
      if let context = made[lexicon.language] { return context }
      let context = try RuleContext(
        lexicon: lexicon, statedDate: statedDate, settings: settings)
      made[lexicon.language] = context
      return context
    }
  }
}
