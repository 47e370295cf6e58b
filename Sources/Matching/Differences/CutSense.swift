import Documents

/// Whether what a quotation leaves out turns the sense of what it keeps.
struct CutSense {
  /// Words before a quotation that may deny or condition it.
  private static let lookBack = 6
  /// Words of a condition before the clause that it governs, at most.
  private static let conditionLength = 24

  private let sides: Sides
  private var words: WordClasses { sides.words }

  init(_ sides: Sides) { self.sides = sides }

  /// A marked cut takes a negator or a condition with it that belongs to the words it leaves: one in the
  /// same sentence.
  func turns(cut hunk: Hunk) -> Bool {
    guard let elided = hunk.elided, !elided.isEmpty else { return false }
    let kept = Set(hunk.draft.map { sides.draft.words[$0].hash })
    let source = sides.source
    let borders = elided.filter(source.startsSentence)
    let next = elided.upperBound
    let nextStarts = next >= source.words.count || source.startsSentence(next)
    let headEnd = borders.first ?? elided.upperBound
    let tailStart = nextStarts ? elided.upperBound : borders.last ?? elided.lowerBound
    let head = elided.lowerBound..<headEnd
    let tail = max(headEnd, tailStart)..<elided.upperBound
    return (Array(head) + Array(tail)).contains {
      let hash = source.words[$0].hash
      return turnsSense(hash) && !kept.contains(hash)
    } || limits(head, kept: kept)
  }

  /// The cut begins, but for small words, with a word that limits the sentence: “only”, “parts of”.
  private func limits(_ cut: Range<Int>, kept: Set<UInt64>) -> Bool {
    let hashes = sides.source.words[cut].map(\.hash)
    for index in hashes.indices {
      if words.frames.limiters.length(in: hashes, at: index) != nil {
        return !kept.contains(hashes[index])
      }
      guard words.functionWords.contains(hashes[index]) else { return false }
    }
    return false
  }

  private func turnsSense(_ hash: UInt64) -> Bool {
    words.negators.contains(hash) || words.exceptions.contains(hash)
      || words.conditions.contains(hash)
  }

  /// The words of the source just before the quotation that deny it, make it a condition or limit it,
  /// with the quotation's first words; nil when there are none, or when the draft says the like in its own words.
  func lost(
    before stretches: [EditScript.Stretch], in draft: Document, quoted: QuotedWords
  ) -> (kind: Difference.Kind, draft: Range<Int>, source: Range<Int>)? {
    guard let first = stretches.first, first.kind == .same else { return nil }
    let start = first.source.lowerBound
    if let turn = turn(before: start) ?? leadingCondition(before: start) {
      guard !draftTurns(before: quoted.extent.start, in: draft) else { return nil }
      return (.cut, first.draft, turn..<start)
    }
    guard let softener = softener(before: start),
      !draftSoftens(before: quoted.extent.start, in: draft)
    else { return nil }
    return (.certainty, first.draft.prefix(0), softener..<start)
  }

  /// The negator or condition of the source just after the quotation, when the draft ends a sentence there
  /// that does not end in the source (“the pier is | not safe”, “we will pay | if the council agrees”), or
  /// when the negator ends the source’s sentence (“or not?”).
  func lost(
    after stretches: [EditScript.Stretch], in draft: Document, quoted: QuotedWords
  ) -> (draft: Range<Int>, source: Range<Int>)? {
    guard let last = stretches.last, last.kind == .same, let word = quoted.words.last else {
      return nil
    }
    let source = sides.source
    let next = last.source.upperBound
    guard next < source.words.count, !source.followsBreak(next) else { return nil }
    let endsSource = next + 1 >= source.words.count || source.startsSentence(next + 1)
    let place = TextRange(word.range.end, max(word.range.end, quoted.extent.end))
    let marks = draft.text[place]
    let hash = source.words[next].hash
    if words.negators.contains(hash) {
      guard endsSource || marks.contains(where: { ".?!".contains($0) }) else { return nil }
    } else if let length = restriction(at: next) {
      guard marks.contains(where: { ".!,".contains($0) }) else { return nil }
      return (last.draft, next..<(next + length))
    } else {
      // “…, if the harbour agrees”: only where the draft lets the sentence end.
      guard words.conditions.contains(hash), marks.contains(where: { ".!,".contains($0) }) else {
        return nil
      }
    }
    return (last.draft, next..<(next + 1))
  }

  /// Number of words of the restriction or contrast that begins at `index`: “but not”, “but we cannot”.
  private func restriction(at index: Int) -> Int? {
    let source = sides.source
    var end = index + 1
    while end < source.words.count, end < index + 4, !source.startsClause(end) { end += 1 }
    let hashes = source.words[index..<end].map(\.hash)
    if let length = words.frames.restrictions.length(in: hashes, at: 0) { return length }
    guard words.frames.contrasts.contains(hashes[0]),
      let negator = hashes.firstIndex(where: words.negators.contains),
      hashes[1..<max(1, negator)].allSatisfy(words.functionWords.contains)
    else { return nil }
    return negator + 1
  }

  /// Index of the condition that begins the sentence and ends with a comma where the quotation begins at
  /// `start`: “if we lose there, this means nothing”.
  private func leadingCondition(before start: Int) -> Int? {
    let source = sides.source
    guard start > 2, source.startsClause(start), !source.followsBreak(start) else { return nil }
    for begin in stride(from: start - 1, through: max(0, start - Self.conditionLength), by: -1) {
      let hash = source.words[begin].hash
      if words.conditions.contains(hash), source.startsClause(begin) || opens(begin) {
        let rest = source.words[begin..<start].map(\.hash)
        return words.frames.asides.length(in: rest, at: 0) == nil ? begin : nil
      }
      if source.startsSentence(begin) || source.followsBreak(begin) { return nil }
    }
    return nil
  }

  /// Only a joining word stands before the word in its sentence: “and if”, “so, unless”.
  private func opens(_ index: Int) -> Bool {
    index > 0 && sides.source.startsSentence(index - 1)
      && words.functionWords.contains(sides.source.words[index - 1].hash)
  }

  /// Index of the softener that begins the sentence and ends where the quotation begins at `start`.
  private func softener(before start: Int) -> Int? {
    let source = sides.source
    guard start > 0, !source.followsBreak(start) else { return nil }
    for begin in stride(from: start - 1, through: max(0, start - Self.lookBack), by: -1) {
      guard source.startsSentence(begin) else {
        if source.startsClause(begin + 1) && begin + 1 < start { return nil }
        continue
      }
      let hashes = source.words[begin..<start].map(\.hash)
      guard let length = words.softeners.length(in: hashes, at: 0) else { return nil }
      return length == hashes.count ? begin : nil
    }
    return nil
  }

  /// The draft's own words before the quotation say that the speaker thinks, or is not sure.
  private func draftSoftens(before start: Int, in draft: Document) -> Bool {
    let text = draftWords(before: start, in: draft)
    return text.words.suffix(Self.lookBack).contains {
      words.opinionVerbs.contains($0.hash) && !words.plainVerbs.contains($0.hash)
    } || words.softeners.occur(in: text.words.suffix(Self.lookBack).map(\.hash))
  }

  /// Index of the word that denies or conditions what begins at `start`, in the same sentence.
  private func turn(before start: Int) -> Int? {
    let source = sides.source
    var hasOpinion = false
    for distance in 1...Self.lookBack {
      let index = start - distance
      guard index >= 0, !source.followsBreak(index + 1) else { return nil }
      let hash = source.words[index].hash
      if words.conditions.contains(hash) { return distance <= 1 ? index : nil }
      if words.denials.contains(hash) && distance <= 2 { return index }
      if words.negators.contains(hash) || words.exceptions.contains(hash) {
        // “do not think that”, but “glaube nicht, dass” and “ne crois pas que”.
        let followsOpinion =
          index > 0 && words.postponed.contains(hash)
          && words.opinionVerbs.contains(source.words[index - 1].hash)
        return hasOpinion || followsOpinion || (distance == 1 && !source.startsClause(start))
          ? index : nil
      }
      if words.opinionVerbs.contains(hash) {
        hasOpinion = true
      } else if !words.functionWords.contains(hash) {
        return nil
      }
    }
    return nil
  }

  /// The draft's own words before the quotation deny or condition it too.
  private func draftTurns(before start: Int, in draft: Document) -> Bool {
    let text = draftWords(before: start, in: draft)
    for index in text.words.indices.suffix(Self.lookBack).reversed() {
      let hash = text.words[index].hash
      if turnsSense(hash) || words.denials.contains(hash) { return true }
      if text.startsSentence(index) { return false }
    }
    return false
  }

  /// The words of the draft before the byte at `start`, in the same block.
  private func draftWords(before start: Int, in draft: Document) -> WordText {
    let block = draft.block(at: start)?.range.start ?? 0
    let place = TextRange(min(start, max(block, start - 160)), start)
    return WordText(Word.words(in: draft.text, range: place), in: draft.text, range: place)
  }
}
