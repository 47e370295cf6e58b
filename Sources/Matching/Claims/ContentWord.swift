import Documents

/// A word that carries content of its own, ready for loose comparison.
struct ContentWord: Hashable {
  /// Folded, without a possessive ending.
  let base: String
  let isName: Bool
  let hasDigit: Bool

  /// The content words among `indexes`, in order.
  static func words(
    in text: WordText, _ indexes: some Sequence<Int>, _ classes: WordClasses
  ) -> [ContentWord] {
    indexes.compactMap { index in
      let word = text.words[index]
      guard !classes.functionWords.contains(word.hash) else { return nil }
      var written = text.lowercased(index)
      for ending in ["’s", "'s"] where written.hasSuffix(ending) {
        written = String(written.dropLast(ending.count))
      }
      return ContentWord(
        base: Folding.folded(written), isName: word.isCapitalised && !text.startsSentence(index),
        hasDigit: word.hasDigit)
    }
  }

  /// The same word, or the same with another ending: “collapse”, “collapsed”. Names and numbers only
  /// as they are.
  func isAkin(to other: ContentWord) -> Bool {
    if base == other.base { return true }
    guard !hasDigit, !other.hasDigit else { return false }
    let (one, two) = (Array(base.utf8), Array(other.base.utf8))
    let common = zip(one, two).prefix { $0 == $1 }.count
    return common >= 4 && common * 3 >= max(one.count, two.count) * 2
      && max(one.count, two.count) - common <= 4
  }
}

/// The sentences of a passage.
enum PassageSentences {
  /// Word ranges of the sentences of `text`, in order.
  static func ranges(in text: WordText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.words.indices.dropFirst() where text.startsSentence(index) {
      ranges.append(start..<index)
      start = index
    }
    if start < text.words.count { ranges.append(start..<text.words.count) }
    return ranges
  }
}
