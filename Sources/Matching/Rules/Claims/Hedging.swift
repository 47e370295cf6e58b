import Documents
import Extraction

/// What a draft first says with a hedge and later without.
struct Hedging {
  /// A sentence of the draft's own with its content.
  struct Assertion {
    let sentence: Prose.Sentence
    /// Content words, loosely compared.
    let words: [ContentWord]
  }

  /// A hedged stretch of a sentence: from the hedge to the end of the sentence.
  struct Rumour {
    let hedge: TextRange
    /// Content words of the whole sentence.
    let sentenceWords: [ContentWord]
    let assertion: Assertion
  }

  /// Content words that two sentences share at least to be about one thing.
  private static let fewestShared = 3
  /// Share of the hedged content that comes again.
  private static let share = 0.6

  let rumours: [Rumour]

  /// Only hedges that make hearsay of it count (“reportedly”, “is said to”): “may” is doubt of another
  /// kind, and a later sentence may know more.
  init(_ prose: Prose, _ context: RuleContext) {
    rumours = prose.sentences.compactMap { sentence in
      guard !sentence.isHeading, let hedge = Hedging.hedge(in: sentence, prose, context) else {
        return nil
      }
      let words = Hedging.content(of: sentence, from: hedge.end, prose, context)
      guard words.count >= Self.fewestShared else { return nil }
      return Rumour(
        hedge: hedge,
        sentenceWords: Hedging.content(of: sentence, from: sentence.range.start, prose, context),
        assertion: Assertion(sentence: sentence, words: words))
    }
  }

  /// The first rumour before `sentence` whose content it repeats without a hedge.
  func rumour(behind sentence: Prose.Sentence, _ words: [ContentWord]) -> Rumour? {
    let bases = Set(words.map(\.base))
    return rumours.first { rumour in
      guard rumour.assertion.sentence.range != sentence.range else { return false }
      let own = rumour.assertion.words
      // Most sentences share nothing; the exact words are looked at first.
      guard own.contains(where: { bases.contains($0.base) }) else { return false }
      let shared = Set(own.filter { word in words.contains { $0.isAkin(to: word) } }.map(\.base))
      return shared.count >= Self.fewestShared
        && Double(shared.count) >= Self.share * Double(Set(own.map(\.base)).count)
    }
  }

  /// The first word of the sentence that makes hearsay of what follows, outside of marks.
  static func hedge(
    in sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> TextRange? {
    let adverb = sentence.words.first { word in
      context.ruleWords.hearsay.contains(word.hash) && !prose.isQuoted(word.range)
    }?.range
    let phrase = sentence.weasels.first(where: \.kind.claimsSource)?.range
    return [adverb, phrase].compactMap(\.self).min()
  }

  static func content(
    of sentence: Prose.Sentence, from start: Int, _ prose: Prose, _ context: RuleContext
  ) -> [ContentWord] {
    let text = WordText(sentence.words, in: prose.document.text, range: sentence.range)
    let indexes = sentence.words.indices.filter { sentence.words[$0].range.start >= start }
    return ContentWord.words(in: text, indexes.prefix(40), context.words)
  }
}
