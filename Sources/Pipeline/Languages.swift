package import Extraction

/// The extractors of every language there are words for, made once a run.
package struct Languages: Sendable {
  private let lexicons: [String: Lexicon]
  private let extractors: [String: Extractor]
  private let fallback: Lexicon

  /// Loads all languages; `fallback` is for documents that name none, or one without words.
  ///
  /// - Throws: `LexiconError` when `fallback` is not a language or a table is malformed.
  package init(fallback tag: String) throws(LexiconError) {
    fallback = try Lexicon(language: tag)
    var lexicons: [String: Lexicon] = [:]
    for language in Lexicon.languages {
      lexicons[language] = try Lexicon(language: language)
    }
    self.lexicons = lexicons
    extractors = lexicons.mapValues { Extractor($0) }
  }

  /// Every language there are words for, by code.
  package var all: [Lexicon] { lexicons.values.sorted { $0.language < $1.language } }

  /// Words for a BCP 47 tag; those of the fallback when it is nil or unknown.
  package func lexicon(for tag: String?) -> Lexicon {
    tag.flatMap { lexicons[Lexicon.language(of: $0)] } ?? fallback
  }

  /// Extractor for a BCP 47 tag; that of the fallback when it is nil or unknown.
  package func extractor(for tag: String?) -> Extractor {
    let language = lexicon(for: tag).language
    return extractors[language] ?? Extractor(fallback)
  }

  /// Whether there are words for the tag.
  package func knows(_ tag: String) -> Bool { lexicons[Lexicon.language(of: tag)] != nil }
}
