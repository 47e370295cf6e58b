import Documents

/// Whether words of a quotation are words of the source in another spelling, so that their number differs:
/// “I’ve” and “I have”, “31 million” and “thirty-one million”.
struct Equivalence: Sendable {
  private let draft: WordText
  private let words: WordClasses

  /// `quoted` stands in the draft's text.
  init(_ quoted: QuotedWords, in draft: Document, _ words: WordClasses) {
    self.draft = WordText(quoted.words, in: draft.text, range: quoted.extent)
    self.words = words
  }

  func holds(_ one: Range<Int>, _ other: Range<Int>, in source: WordText) -> Bool {
    let numbers = words.numbers
    if numbers.areAll(in: draft, one), numbers.areAll(in: source, other) {
      return numbers.numbers(in: draft, one) == numbers.numbers(in: source, other)
    }
    return expanded(draft, one) == expanded(source, other)
  }

  /// How many words of the quotation stand where the source has them damaged, those with another beginning.
  func damagedCount(_ path: AlignmentPath, in source: WordText) -> Int {
    path.steps.count { step in
      guard !step.isMatch, let one = step.draft, let other = step.source,
        draft.words[one].stem != source.words[other].stem
      else { return false }
      return words.isDamage(
        of: one..<(one + 1), in: draft, to: other..<(other + 1), in: source)
    }
  }

  private func expanded(_ text: WordText, _ range: Range<Int>) -> [UInt64] {
    range.flatMap { index -> [UInt64] in
      let hash = text.words[index].hash
      return words.contractions[hash] ?? [hash]
    }
  }
}

extension AlignmentPath {
  /// Words of the quotation before the first match and after the last that are words of the source in
  /// another spelling.
  func respeltCount(_ equivalence: Equivalence, _ source: WordText) -> Int {
    [Array(steps.prefix { !$0.isMatch }), steps.reversed().prefix { !$0.isMatch }.reversed()]
      .reduce(0) { count, end in
        let (one, other) = (end.compactMap(\.draft), end.compactMap(\.source))
        guard let first = one.first, let last = one.last, let start = other.first,
          let stop = other.last,
          equivalence.holds(first..<(last + 1), start..<(stop + 1), in: source)
        else { return count }
        return count + one.count
      }
  }
}
