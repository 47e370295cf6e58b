import Documents

/// Whether what a quotation leaves out turns the sense of what it keeps.
struct CutSense {
  /// Words before a quotation that may deny or condition it.
  private static let lookBack = 6

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
    }
  }

  private func turnsSense(_ hash: UInt64) -> Bool {
    words.negators.contains(hash) || words.exceptions.contains(hash)
      || words.conditions.contains(hash)
  }

  /// The words of the source just before the quotation that deny it or make it a condition, with the
  /// quotation's first words; nil when there are none, or when the draft says the like in its own words.
  func lost(
    around stretches: [EditScript.Stretch], in draft: Document, quoted: QuotedWords
  ) -> (draft: Range<Int>, source: Range<Int>)? {
    guard let first = stretches.first(where: { $0.kind == .same }),
      let turn = turn(before: first.source.lowerBound)
    else { return nil }
    let isSaid = draftTurns(before: quoted.extent.start, in: draft)
    let hasInserted = stretches.first?.kind == .inserted
    guard !isSaid, !hasInserted else { return nil }
    return (first.draft, turn..<first.source.lowerBound)
  }

  /// Index of the word that denies or conditions what begins at `start`, in the same sentence.
  private func turn(before start: Int) -> Int? {
    let source = sides.source
    var hasOpinion = false
    for distance in 1...Self.lookBack {
      let index = start - distance
      guard index >= 0, !source.startsSentence(index + 1) else { return nil }
      let hash = source.words[index].hash
      if words.conditions.contains(hash) { return distance <= 1 ? index : nil }
      if words.denials.contains(hash) && distance <= 2 { return index }
      if words.negators.contains(hash) || words.exceptions.contains(hash) {
        return hasOpinion || distance == 1 ? index : nil
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
    let block = draft.block(at: start)?.range.start ?? 0
    let from = max(block, start - 160)
    guard from < start else { return false }
    let text = WordText(
      Word.words(in: draft.text, range: TextRange(from, start)), in: draft.text,
      range: TextRange(from, start))
    for index in text.words.indices.suffix(Self.lookBack).reversed() {
      let hash = text.words[index].hash
      if turnsSense(hash) || words.denials.contains(hash) { return true }
      if text.startsSentence(index) { return false }
    }
    return false
  }
}
