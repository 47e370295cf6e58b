/// The lexicons of all languages, and which of them a text is written in.
package struct Lexicons: Sendable {
  private let all: [String: Lexicon]

  /// Loads every language that has a folder, with further tables by their path.
  ///
  /// - Throws: `LexiconError` when a table is malformed.
  package init(adding own: [String: String] = [:]) throws(LexiconError) {
    var all: [String: Lexicon] = [:]
    for language in Lexicon.languages {
      all[language] = try Lexicon(language: language, adding: own)
    }
    self.all = all
  }

  /// The lexicon of the language in which most words of the text's beginning are known. The stated
  /// language (a BCP 47 tag) wins unless another knows at least twice as many.
  ///
  /// - Throws: `LexiconError.unknownLanguage` when the stated language has no lexicon and the text
  ///   is in no other one.
  package func best(for text: String, stated: String?) throws(LexiconError) -> Lexicon {
    let stated = (stated ?? "en").prefix { $0 != "-" && $0 != "_" }.lowercased()
    let sample = String(decoding: text.utf8.prefix(4096), as: UTF8.self)
    let own = all[stated]?.knownWords(in: sample) ?? (known: 0, words: [])
    // No other language can know twice as many.
    if let lexicon = all[stated], own.known * 2 > own.words.count { return lexicon }
    // Phrases and endings add to the words that are listed, but do not make twice as many of a few.
    let rivals = all.filter { $0.key != stated && $0.value.listed(own.words) * 2 >= own.known }
    var counts = rivals.mapValues { $0.knownWords(in: sample).known }
    counts[stated] = own.known
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    if let first = ranked.first, first.value >= 2 * own.known, first.value > own.known,
      let lexicon = all[first.key]
    {
      return lexicon
    }
    guard let lexicon = all[stated] else {
      throw .unknownLanguage(stated, known: all.keys.sorted())
    }
    return lexicon
  }
}

extension Lexicon {
  /// How many words of the text are function words or reporting words of the language, and the
  /// hashes of all of them.
  fileprivate func knownWords(in text: String) -> (known: Int, words: [UInt64]) {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = LexemeScanner(bytes, table: words)
      scanner.read(line: 0, bytes.count)
      return (
        scanner.lexemes.count { $0.has(Self.telling) || $0.shape.contains(.inPhrase) },
        scanner.lexemes.filter(\.isWord).map(\.hash)
      )
    }
  }

  /// How many of the words are listed as function words or reporting words.
  fileprivate func listed(_ hashes: [UInt64]) -> Int {
    hashes.count { hash in
      words.entry(hash).map { !$0.classes.isDisjoint(with: Self.telling) } ?? false
    }
  }

  private static let telling: WordClasses = [
    .determiner, .preposition, .pronoun, .conjunction, .auxiliary, .finite, .source, .adverb, .that,
  ]
}
