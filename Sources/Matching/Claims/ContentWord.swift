import Documents

/// A word that carries content of its own, ready for loose comparison.
struct ContentWord: Hashable {
  /// Folded, without a possessive ending.
  let base: String
  let isName: Bool
  let hasDigit: Bool
  /// Index of the word in its text.
  let index: Int
  let isCapitalised: Bool
  /// What kind of thing the word means, when words of the kind exclude each other.
  let kind: WordKinds.Entry?

  init(
    base: String, isName: Bool, hasDigit: Bool, index: Int = 0, isCapitalised: Bool = false,
    kind: WordKinds.Entry? = nil
  ) {
    self.base = base
    self.isName = isName
    self.hasDigit = hasDigit
    self.index = index
    self.isCapitalised = isCapitalised
    self.kind = kind
  }

  static func == (one: ContentWord, other: ContentWord) -> Bool {
    one.base == other.base && one.isName == other.isName
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(isName)
  }

  /// The content words among `indexes`, in order; a name of several words that means one thing (“United
  /// States”) counts as one.
  static func words(
    in text: WordText, _ indexes: some Sequence<Int>, _ classes: WordClasses
  ) -> [ContentWord] {
    var words: [ContentWord] = []
    var next = Int.min
    for index in indexes where index >= next {
      let word = text.words[index]
      let kind = classes.kinds.entry(at: index, in: text.words)
      guard
        !classes.functionWords.contains(word.hash) || isAcronym(text, index)
          || kind?.kind == "rank"
      else { continue }
      // “Beach 's”, as a tokenizer leaves it.
      if word.range.count == 1, text.lowercased(index) == "s" { continue }
      if let kind, kind.length > 1 { next = index + kind.length }
      var written = text.lowercased(index)
      for ending in ["’s", "'s"] where written.hasSuffix(ending) {
        written = String(written.dropLast(ending.count))
      }
      words.append(
        ContentWord(
          base: Folding.folded(written), isName: word.isCapitalised && !text.startsSentence(index),
          hasDigit: word.hasDigit, index: index, isCapitalised: word.isCapitalised, kind: kind))
    }
    return words
  }

  /// “US”, which folds to a word without content.
  private static func isAcronym(_ text: WordText, _ index: Int) -> Bool {
    text.words[index].range.count > 1 && text.written(index..<(index + 1)) == "US"
  }

  /// The word `base` by itself, without the sentence it stands in.
  static func alone(_ base: String, hasDigit: Bool) -> ContentWord {
    ContentWord(
      base: base, isName: false, hasDigit: hasDigit, index: 0, isCapitalised: false, kind: nil)
  }

  /// The same word, the same with another ending (“collapse”, “collapsed”), or another word for the same
  /// thing (“French”, “France”). Names and numbers only as they are.
  func isAkin(to other: ContentWord) -> Bool {
    if base == other.base { return true }
    guard !hasDigit, !other.hasDigit else { return false }
    if let kind, let otherKind = other.kind, kind.kind == otherKind.kind {
      return kind.fits(otherKind)
    }
    let (one, two) = (base.utf8, other.base.utf8)
    let longest = max(one.count, two.count)
    guard min(one.count, two.count) >= 4 else { return false }
    let common = zip(one, two).prefix { $0 == $1 }.count
    return common >= 4 && common * 3 >= longest * 2 && longest - common <= 4
  }

  func isAkin(toAnyOf others: [ContentWord]) -> Bool { others.contains { $0.isAkin(to: self) } }

  /// Names and figures tell more of what a sentence is about.
  var weight: Int { isName || hasDigit ? 2 : 1 }
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
