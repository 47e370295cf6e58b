/// The words of one language, loaded from the tables under `Lexicons/`.
package struct Lexicon: Sendable {
  /// Two-letter code of the language ("en").
  package let language: String
  private let files: [String: LexiconFile]
  /// Every word of every table, by hash.
  let words: WordTable
  /// Tone of each reporting word; `Lexeme.cue` is an index.
  let cues: [Cue.Tone]
  let grammar: Grammar
  /// Phrases that claim a source, a belief or an amount without naming it.
  let weasels: WeaselTable
  /// What a short title stands for, by hash: "sen" is a senator.
  let fullTitles: [UInt64: UInt64]

  /// Languages that have a folder, sorted.
  package static var languages: [String] {
    Set(
      Resources.files.keys.compactMap { key in
        let parts = key.split(separator: "/")
        return parts.count == 3 && parts[0] == "Lexicons" ? String(parts[1]) : nil
      }
    ).sorted()
  }

  /// Two-letter code of a BCP 47 tag: "en" of "en-GB".
  package static func language(of tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Names of the tables that any language has, sorted.
  package static var tables: [String] {
    Set(
      Resources.files.keys.filter { $0.hasPrefix("Lexicons/") && $0.hasSuffix(".tsv") }
        .compactMap { $0.split(separator: "/").last?.dropLast(4) }.map(String.init)
    ).sorted()
  }

  /// Loads the language of a BCP 47 tag ("en-GB" reads `en`).
  ///
  /// - Parameters:
  ///   - tag: BCP 47.
  ///   - own: further tables by their path, "en/titles.tsv"; their rows come after those of the built-in
  ///     table.
  /// - Throws: `LexiconError` when there is no such language or a table is malformed.
  package init(language tag: String, adding own: [String: String] = [:]) throws(LexiconError) {
    let language = Self.language(of: tag)
    let prefix = "Lexicons/\(language)/"
    var files: [String: LexiconFile] = [:]
    for (key, text) in Resources.files where key.hasPrefix(prefix) && key.hasSuffix(".tsv") {
      files[String(key.dropFirst(prefix.count).dropLast(4))] = try LexiconFile(text, path: key)
    }
    for (key, text) in own where key.hasPrefix(language + "/") {
      let name = String(key.dropFirst(language.utf8.count + 1).dropLast(4))
      let table = try LexiconFile(text, path: key)
      files[name] = files[name]?.adding(table) ?? table
    }
    guard !files.isEmpty else {
      throw .unknownLanguage(tag, known: Self.languages)
    }
    self.language = language
    self.files = files
    let vocabulary = try Vocabulary(files)
    grammar = try Grammar(files["grammar"])
    words = WordTable(
      words: vocabulary.words, suffixes: vocabulary.suffixes, separable: vocabulary.separable,
      readsCapitals: grammar.contains(.capitalNouns))
    cues = vocabulary.cues
    fullTitles = Dictionary(
      (files["titles"]?.rows ?? []).filter { !$0["full"].isEmpty }.map {
        (WordTable.hash(of: $0["word"]), WordTable.hash(of: $0["full"]))
      }, uniquingKeysWith: { first, _ in first })
    weasels = try WeaselTable(files["weasels"])
  }

  /// The table `name`.tsv of the language; empty when only other languages have one.
  ///
  /// - Throws: `LexiconError.missingFile` when no language has such a table.
  package func table(_ name: String) throws(LexiconError) -> LexiconFile {
    if let file = files[name] { return file }
    guard Resources.files.keys.contains(where: { $0.hasSuffix("/\(name).tsv") }) else {
      throw .missingFile(name: name, language: language)
    }
    return .empty
  }
}
