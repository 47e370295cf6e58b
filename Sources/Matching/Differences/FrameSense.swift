import Documents

/// Whether the source asks the quoted words, supposes them, or reports them as what others say.
struct FrameSense {
  /// Words before the quotation in which its frame stands.
  private static let lookBack = 7

  private let sides: Sides
  private var words: WordClasses { sides.words }
  private var source: WordText { sides.source }

  /// The passage is what one person says, so that “they say” in it is about others.
  private let isTurn: Bool

  init(_ sides: Sides, isTurn: Bool) {
    self.sides = sides
    self.isTurn = isTurn
  }

  /// The words of the frame and of the quotation beside it; nil when there is none that the draft leaves out.
  func lost(
    _ stretches: [EditScript.Stretch], in draft: Document, quoted: QuotedWords
  ) -> (draft: Range<Int>, source: Range<Int>)? {
    guard let first = stretches.first, let last = stretches.last, first.kind == .same,
      last.kind == .same
    else { return nil }
    let start = first.source.lowerBound
    if isQuestion(last, draft, quoted) {
      return (last.draft, last.source)
    }
    let outside = DraftSurroundings(draft, quoted.extent)
    if let begin = supposition(before: start), !outside.has(source.words[begin..<start]) {
      return (first.draft, begin..<start)
    }
    if let begin = othersReport(before: start), !outside.has(source.words[begin..<start]) {
      return (first.draft, begin..<start)
    }
    return nil
  }

  /// The source’s sentence ends in a question mark where the draft ends one of its own in another mark.
  private func isQuestion(
    _ last: EditScript.Stretch, _ draft: Document, _ quoted: QuotedWords
  ) -> Bool {
    let end = last.source.upperBound - 1
    guard source.marksAfter(end).contains(0x3F), let word = quoted.words.last else { return false }
    let marks = draft.text.utf8.dropFirst(word.range.end).prefix(
      quoted.extent.end + 4 - word.range.end)
    switch marks.first(where: { [0x2E, 0x21, 0x2C, 0x3F].contains($0) }) {
    case 0x2E, 0x21: return true
    case 0x2C: return startsLate(quoted, last)
    default: return false
    }
  }

  /// The quotation leaves out how the question began: “Should we leave?” quoted as “we leave”.
  private func startsLate(_ quoted: QuotedWords, _ last: EditScript.Stretch) -> Bool {
    last.draft.lowerBound == 0 && last.draft.count >= 3
      && !source.startsSentence(last.source.lowerBound)
  }

  /// Index of the phrase that makes a supposition of what begins at `start`: “let us suppose that”.
  private func supposition(before start: Int) -> Int? {
    guard start > 0, !source.followsBreak(start) else { return nil }
    var found: Int?
    for begin in stride(from: start - 1, through: max(0, start - Self.lookBack), by: -1) {
      let hashes = source.words[begin..<start].map(\.hash)
      if let length = words.frames.suppositions.length(in: hashes, at: 0),
        hashes.dropFirst(length).allSatisfy(words.functionWords.contains)
      {
        found = begin
      }
      if source.followsBreak(begin) { break }
    }
    return found
  }

  /// Index of the subject of “critics say that” right before `start`, somebody else than the speaker.
  private func othersReport(before start: Int) -> Int? {
    guard isTurn, start > 1, !source.startsClause(start) else { return nil }
    var verb = start - 1
    if words.frames.linkers.contains(source.words[verb].hash) { verb -= 1 }
    guard verb > 0, words.frames.reports.contains(source.words[verb].hash),
      !source.startsClause(verb)
    else { return nil }
    var begin = verb
    while begin > 0, verb - begin < Self.lookBack {
      begin -= 1
      let hash = source.words[begin].hash
      // “I say”, “we said”, “you say”, “it says”: the speaker’s own words, or a document’s.
      if words.frames.ownSubjects.contains(hash) || words.negators.contains(hash) { return nil }
      if source.startsClause(begin) { break }
    }
    let subject = begin..<verb
    let isSomebody = subject.contains { index in
      let hash = source.words[index].hash
      return words.people.contains(hash) || words.frames.otherSubjects.contains(hash)
        || (source.words[index].isCapitalised && !source.startsSentence(index)
          && !words.functionWords.contains(hash))
    }
    return isSomebody && source.startsClause(begin) ? begin : nil
  }
}

/// What a draft says around a quotation, in the same paragraph.
struct DraftSurroundings {
  private static let reach = 160
  private let words: Set<UInt64>

  init(_ draft: Document, _ extent: TextRange) {
    let block = draft.block(at: extent.start)?.range ?? extent
    let before = TextRange(
      min(extent.start, max(block.start, extent.start - Self.reach)), extent.start)
    let end = max(extent.end, min(block.end, extent.end + Self.reach))
    let after = TextRange(extent.end, end)
    let tokens =
      Word.words(in: draft.text, range: before) + Word.words(in: draft.text, range: after)
    words = Set(tokens.map(\.hash))
  }

  /// One of the longer words of `frame` stands around the quotation too.
  func has(_ frame: ArraySlice<Word>) -> Bool {
    frame.contains { $0.range.count >= 5 && words.contains($0.hash) }
  }
}
