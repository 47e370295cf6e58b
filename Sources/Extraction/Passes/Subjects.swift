import Documents

/// A noun phrase that may be somebody: a pronoun, a name with its titles, a description.
struct Phrase {
  /// Without appositives and later attachments.
  let core: Range<Int>
  /// With attachments ("of Ohio") and coordinated names.
  var extent: Range<Int>
  let isPronoun: Bool
  /// What "who" stands for.
  var antecedent: Range<Int>?
}

/// Recognises noun phrases in the cells of a draft, forwards and backwards, without a parser.
struct Subjects {
  let draft: Draft

  /// Words of the longest phrase worth reading: a list of names is none.
  private static let longest = 40

  /// The phrase that begins at `start`; it ends before `limit`.
  func phrase(from start: Int, limit: Int) -> Phrase? {
    guard start < limit, let first = draft.lexeme(start), first.isWord else { return nil }
    // A verb in front of the noun is no part of it: "verbrachte Barrett".
    if draft.grammar.contains(.capitalNouns), first.shows(.past), !first.isCapital { return nil }
    if isPronoun(first), !first.shape.contains(.allCapitals), !continuesAfterPronoun(start, limit) {
      return Phrase(core: start..<(start + 1), extent: start..<(start + 1), isPronoun: true)
    }
    var cell = start
    var hasHead = false
    while cell < limit, cell - start < Self.longest, belongs(cell, isFirst: cell == start) {
      if endsWithNoun(cell, start) { break }
      if isHead(cell) { hasHead = true }
      cell += 1
    }
    while cell > start + 1, let last = draft.lexeme(cell - 1), !canEnd(last) { cell -= 1 }
    guard cell > start, hasHead || isDescription(start..<cell) || isQuantity(start..<cell) else {
      return nil
    }
    return Phrase(core: start..<cell, extent: start..<cell, isPronoun: false)
  }

  /// Where nouns have capitals their adjectives stand before them: "Barrett verbrachte".
  private func endsWithNoun(_ cell: Int, _ start: Int) -> Bool {
    guard cell > start, draft.grammar.contains(.capitalNouns), let word = draft.lexeme(cell),
      word.kind == .word, !word.isCapital, !word.has(.particle), let before = draft.lexeme(cell - 1)
    else { return false }
    return before.isCapital && before.kind == .word
      && !before.has([.determiner, .possessive]) && (cell - 1 > start || before.classes.isEmpty)
  }

  func isPronoun(_ lexeme: Lexeme) -> Bool { lexeme.has(.pronoun) }

  /// "one senior official", "others in the room".
  private func continuesAfterPronoun(_ start: Int, _ limit: Int) -> Bool {
    guard let lexeme = draft.lexeme(start), lexeme.has(.determiner), start + 1 < limit,
      let next = draft.lexeme(start + 1)
    else { return false }
    return next.kind == .word
      && !next.has([.auxiliary, .adverb, .preposition, .conjunction, .relative, .finite, .verb])
  }

  /// The word at `cell` can stand inside a noun phrase.
  func belongs(_ cell: Int, isFirst: Bool) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return isNickname(cell) || isQuotedName(cell) }
    switch lexeme.kind {
    case .word, .number: break
    case .other: return lexeme.scalar == 0x26
    default: return false
    }
    if lexeme.shape.contains(.inPhrase) { return false }
    // "Anna von der Heide"
    if lexeme.has(.particle), !isFirst, !lexeme.isCapital, let before = draft.lexeme(cell - 1),
      before.has(.particle), !before.isCapital, isBetweenNames(cell)
    {
      return true
    }
    if lexeme.has([.determiner, .possessive]) {
      return isFirst || isAfterPossessive(cell) || isNumberWord(lexeme)
    }
    if lexeme.has(.particle), isBetweenNames(cell) { return true }
    if lexeme.isCapital, !isFirst || !lexeme.has(.starter) {
      if lexeme.has(.time), !isFirst, let before = draft.lexeme(cell - 1),
        let next = draft.lexeme(cell + 1)
      {
        // "a Wednesday editorial"
        return before.has([.determiner, .possessive]) && next.kind == .word && !next.isCapital
      }
      return !lexeme.has([.time, .pronoun, .objectPronoun]) || lexeme.has(.given)
        || lexeme.shape.contains(.allCapitals)
    }
    if lexeme.has([
      .preposition, .conjunction, .subordinator, .relative, .auxiliary, .pronoun, .objectPronoun,
    ]) {
      return false
    }
    if lexeme.has([.person, .group, .institution, .outlet, .document, .cueNoun]) {
      return !isVerbHere(cell, lexeme)
    }
    if lexeme.has(.verb) || isCueForm(lexeme) { return isModifier(cell, lexeme) }
    // "Poe blushed": an unlisted verb behind a name.
    if lexeme.shows(.past), lexeme.classes.isEmpty, !isFirst,
      draft.lexeme(cell - 1)?.isCapital == true, draft.lexeme(cell - 1)?.has(.determiner) == false
    {
      return false
    }
    if lexeme.has([.adverb, .time]) { return false }
    return true
  }

  private func isNumberWord(_ lexeme: Lexeme) -> Bool { lexeme.has([.number]) }

  private func isCueForm(_ lexeme: Lexeme) -> Bool {
    lexeme.has(.anyCue) && lexeme.has([.finite, .gerund, .participle]) && !lexeme.isCapital
  }

  /// A word that is noun and verb ("the report said", "critics charge") is a verb after a plural
  /// noun or a name when no verb follows.
  private func isVerbHere(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    guard lexeme.has(.finite), lexeme.has(.anyCue), !lexeme.isCapital else { return false }
    guard let before = draft.lexeme(cell - 1) else { return false }
    if before.has([.determiner, .possessive]) || before.shape.contains(.possessive) {
      return false
    }
    if let next = draft.lexeme(cell + 1), next.has([.finite, .auxiliary]),
      next.has([.anyCue, .auxiliary])
    {
      return false
    }
    return before.has([.group, .pronoun]) || before.isCapital
  }

  /// A verb's form between a determiner and a noun: "an outraged Lee", "the leading candidate".
  private func isModifier(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    guard let before = draft.lexeme(cell - 1), let next = draft.lexeme(cell + 1) else {
      return false
    }
    guard before.has([.determiner, .possessive]) || before.shape.contains(.possessive) else {
      return false
    }
    return next.kind == .word && !next.has([.preposition, .determiner, .that, .pronoun])
  }

  private func isAfterPossessive(_ cell: Int) -> Bool { false }

  private func isBetweenNames(_ cell: Int) -> Bool {
    guard let before = draft.lexeme(cell - 1), let next = draft.lexeme(cell + 1) else {
      return false
    }
    return before.isCapital && (next.isCapital || next.has(.particle))
      || before.has(.particle) && next.isCapital
  }

  /// Joseph “Joe” Roe: a short quotation between names.
  private func isNickname(_ cell: Int) -> Bool {
    guard let index = draft.quotation(cell), draft.quotations[index].content.count <= 3,
      let before = draft.lexeme(cell - 1), before.isCapital, let next = draft.lexeme(cell + 1),
      next.isCapital, before.kind == .word, next.kind == .word
    else { return false }
    return !draft.quotations[index].isComplete(draft.lexemes)
      && !draft.quotations[index].endsWithComma(draft.lexemes)
  }

  /// "die „Hansa“", "die Zeitung „Tagblatt“": what a label or an article before the marks names.
  private func isQuotedName(_ cell: Int) -> Bool {
    guard draft.grammar.contains(.capitalNouns), let index = draft.quotation(cell),
      draft.quotations[index].content.count <= 6,
      draft.lexemes[draft.quotations[index].content.lowerBound].isCapital,
      !draft.quotations[index].isComplete(draft.lexemes), let before = draft.lexeme(cell - 1),
      before.kind == .word
    else { return false }
    return before.has(.definite) && !before.has(.preposition) || before.has([.label, .outlet])
  }

  private func isHead(_ cell: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return isQuotedName(cell) }
    return lexeme.has(.noun) || lexeme.isCapital && !lexeme.has([.determiner, .starter])
      || lexeme.isCapital && lexeme.has(.given)
  }

  private func canEnd(_ lexeme: Lexeme) -> Bool {
    !lexeme.has([.determiner, .particle]) || lexeme.has([.number, .pronoun])
  }

  /// Determiner and at least one word: "the homeless man".
  private func isDescription(_ cells: Range<Int>) -> Bool {
    guard let first = draft.lexeme(cells.lowerBound) else { return false }
    return first.has([.determiner, .possessive]) && cells.count > 1
      || first.shape.contains(.possessive)
  }

  /// "many within Syria", "some in the crowd"
  private func isQuantity(_ cells: Range<Int>) -> Bool {
    cells.count == 1 && draft.lexeme(cells.lowerBound)?.shows(.quantifier) == true
  }

  /// The phrase whose last word is at `end`, reaching left no further than `floor`.
  func phrase(endingAt end: Int, floor: Int) -> Phrase? {
    guard end >= floor, let last = draft.lexeme(end), last.isWord else { return nil }
    if isPronoun(last), !last.has(.determiner) {
      return Phrase(core: end..<(end + 1), extent: end..<(end + 1), isPronoun: true)
    }
    var start = end + 1
    var cell = end
    while cell >= floor, end - cell < Self.longest, extends(cell, floor: floor) {
      start = cell
      cell -= 1
    }
    guard start <= end else { return nil }
    start = withoutLeadingPreposition(start, end)
    guard start <= end else { return nil }
    guard let core = phrase(from: start, limit: end + 1) else { return nil }
    return Phrase(core: core.core, extent: start..<(end + 1), isPronoun: core.isPronoun)
  }

  /// The cell can be part of a phrase that goes on to its right.
  private func extends(_ cell: Int, floor: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return isNickname(cell) }
    if lexeme.has([.determiner, .possessive]) { return true }
    if lexeme.shape.contains(.inPhrase) { return false }
    if lexeme.has(.and) {
      guard let left = draft.lexeme(cell - 1), let right = draft.lexeme(cell + 1), cell > floor
      else {
        return false
      }
      // "Lee and her deputy"
      return left.isCapital && !left.has(.starter)
        && (right.isCapital || right.has(.possessive) && !right.has(.definite))
    }
    if lexeme.has(.preposition), !lexeme.isCapital {
      return cell > floor && (draft.lexeme(cell - 1).map { canBeAttachedTo($0, cell - 1) } ?? false)
    }
    if lexeme.shows(.attributive), draft.lexeme(cell + 1)?.has(.preposition) == true { return true }
    return belongs(cell, isFirst: false)
  }

  /// A noun that a preposition can follow: no verb, unless it is a noun here ("the report at").
  private func canBeAttachedTo(_ lexeme: Lexeme, _ cell: Int) -> Bool {
    guard lexeme.isWord else { return false }
    if lexeme.shows(.attributive) { return true }
    if lexeme.has([.auxiliary, .gerund, .conjunction, .adverb, .subordinator]) { return false }
    guard lexeme.has([.verb, .finite]) else { return true }
    return lexeme.has(.noun.union(.cueNoun)) && !isVerbHere(cell, lexeme)
      || lexeme.isCapital && cell > 0 && draft.lexeme(cell - 1)?.isWord == true
  }

  /// "In an email Lee" is about Lee: the last run of name words after a fronted phrase.
  private func withoutLeadingPreposition(_ start: Int, _ end: Int) -> Int {
    guard let first = draft.lexeme(start),
      first.has([.preposition, .subordinator]) || first.has(.adverb)
    else { return start }
    var cell = end
    while cell > start, let lexeme = draft.lexeme(cell),
      lexeme.isCapital || lexeme.has([.honorific, .person]),
      !lexeme.has([.determiner, .preposition])
    {
      cell -= 1
    }
    return cell == end ? cell + 1 : cell + 1
  }
}
