package import Documents
package import Extraction

/// The words of every language, and which of them a text is read with. Made once a run.
package struct Languages: Sendable {
  private let lexicons: Lexicons
  /// For texts that state no language, and for those in one without words.
  package let fallback: Lexicon
  /// Names how a source is understood with these words; the same words give the same.
  let reading: String

  /// - Parameters:
  ///   - tag: BCP 47.
  ///   - folder: words of the desk's own, `LANGUAGE/TABLE.tsv`, added to the built-in ones.
  /// - Throws: `LexiconError` when `fallback` is not a language or a table is malformed,
  ///   `ConfigurationError` when `folder` is not there.
  package init(fallback tag: String, ownWords folder: String? = nil) throws {
    let own = try folder.map(OwnWords.tables) ?? [:]
    fallback = try Lexicon(language: tag, adding: own)
    lexicons = try Lexicons(adding: own)
    let words = own.sorted { $0.key < $1.key }.map { $0.key + "\n" + $0.value }.joined()
    reading =
      own.isEmpty
      ? SourceDigest.text : SourceDigest.text + "+" + String(Folding.hash(of: words), radix: 16)
  }

  /// The language of the text's own words, with that of `stated`, the document or the run in doubt.
  package func lexicon(for document: Document, stated: String? = nil) -> Lexicon {
    let stated = stated ?? document.metadata.language ?? fallback.language
    do { return try lexicons.best(for: document.text, stated: stated) } catch { return fallback }
  }

  /// The same, for a question in which an unknown language is a fault.
  ///
  /// - Throws: `LexiconError.unknownLanguage` when neither the text nor `stated` is in a language
  ///   with words.
  package func knownLexicon(
    for document: Document, stated: String?
  ) throws(LexiconError) -> Lexicon {
    try lexicons.best(for: document.text, stated: stated ?? fallback.language)
  }
}
