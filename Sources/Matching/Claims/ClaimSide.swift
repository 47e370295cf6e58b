import Documents

/// A claim, or a sentence of a source, taken apart into what can be compared.
struct ClaimSide {
  let text: WordText
  /// Indexes of its words.
  let range: Range<Int>
  let content: [ContentWord]
  let dates: [DateMention]
  /// Index of the first word behind the subject; the beginning when it cannot be told.
  let predicate: Int

  init(_ text: WordText, _ range: Range<Int>, _ classes: WordClasses) {
    self.text = text
    self.range = range
    content = ContentWord.words(in: text, range, classes)
    dates = DateMention.dates(in: text, range, classes)
    predicate = Self.predicate(text, range, classes)
  }

  /// The content words before the predicate.
  var subject: [ContentWord] { content.filter { $0.index < predicate } }

  /// A name of several words, or one that begins no sentence, is what it is about.
  var isAboutName: Bool {
    let subject = subject
    return !subject.isEmpty && subject.allSatisfy { $0.isCapitalised || $0.hasDigit }
      && (subject.count > 1 || subject.contains(where: \.isName))
  }

  /// The hashes of its words.
  var hashes: [UInt64] { text.words[range].map(\.hash) }

  /// The first auxiliary, or the first plain word right behind a name.
  private static func predicate(
    _ text: WordText, _ range: Range<Int>, _ classes: WordClasses
  ) -> Int {
    /// Texts that went through a tokenizer part a name from its possessive: “Beach 's”.
    func before(_ index: Int) -> Int {
      index - 2 >= range.lowerBound && text.lowercased(index - 1) == "s" ? index - 2 : index - 1
    }
    for index in range.dropFirst() where text.lowercased(index) != "s" {
      let word = text.words[index]
      if classes.claims.auxiliaries.contains(word.hash) { return index }
      if !word.isCapitalised, !word.hasDigit, !classes.functionWords.contains(word.hash),
        text.words[before(index)].isCapitalised, text.isSpaced(before: index)
      {
        return index
      }
    }
    return range.lowerBound
  }

  /// Words that deny: negators and verbs of failing, with the content words that follow each.
  func denials(_ classes: WordClasses) -> [(index: Int, scope: [ContentWord])] {
    range.filter { isDenial($0, classes) }.map { index in
      var end = index + 1
      while end < range.upperBound, end < index + 7, !text.followsBreak(end) { end += 1 }
      return (index, Array(content(in: (index + 1)..<end)))
    }
  }

  /// How many words deny.
  func denialCount(_ classes: WordClasses) -> Int { range.count { isDenial($0, classes) } }

  /// The content words among the words `range`, found by halving: sentences of hostile texts are long.
  func content(in range: Range<Int>) -> ArraySlice<ContentWord> {
    var low = 0
    var high = content.count
    while low < high {
      let middle = (low + high) / 2
      if content[middle].index < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return content[low...].prefix { $0.index < range.upperBound }
  }

  private func isDenial(_ index: Int, _ classes: WordClasses) -> Bool {
    let hash = text.words[index].hash
    return classes.negators.contains(hash) || classes.claims.failings.contains(hash)
  }
}
