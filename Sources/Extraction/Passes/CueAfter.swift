import Documents

/// Reads the words right after a quotation: “…,” said Lee; “…,” Lee, a judge, said; “…,” according
/// to Lee; “…” — Lee.
struct CueAfter {
  let draft: Draft
  let clauses: Clauses
  private var subjects: Subjects { clauses.subjects }
  private var words: WordedCue { WordedCue(draft: draft, subjects: subjects) }
  private var endings: ClauseEnding { ClauseEnding(draft: draft, subjects: subjects) }

  init(_ draft: Draft, _ clauses: Clauses) {
    self.draft = draft
    self.clauses = clauses
  }

  func voice(after quotation: Int) -> Voice? {
    let position = draft.cellOfQuotation[quotation]
    let limit = paragraphEnd(position)
    var cell = position + 1
    guard cell < limit, let next = draft.lexeme(cell) else { return nil }
    let quoted = draft.quotations[quotation]
    let last = quoted.last(draft.lexemes)
    let endsInStop = last?.kind == .stop
    let isOpen = quoted.endsWithComma(draft.lexemes) || next.kind == .comma
    if next.kind == .dash {
      let takesUp = draft.lexeme(cell + 1)?.has(.relative) == true
      if let voice = inverted(cell + (takesUp ? 2 : 1), limit) { return voice }
    }
    if next.kind == .dash { return endsInStop || cell > 1 ? dashTag(cell, limit, quoted) : nil }
    if next.kind == .comma {
      guard !endsInStop else { return nil }
      cell += 1
      if draft.lexeme(cell)?.kind == .dash { cell += 1 }
    }
    guard let first = draft.lexeme(cell), cell < limit else { return nil }
    if draft.grammar.contains(.verbSecond) {
      // "„…“, so urteilte Lehmann", "„…“, das sagte Lehmann"
      if first.shows(.tag) || first.has([.relative, .pronoun]), next.kind == .comma,
        let voice = inverted(cell + 1, limit)
      {
        return voice
      }
      if next.kind == .comma, let voice = words.voice(beside: position, cell, limit) {
        return voice
      }
      // "„…“ bezeichnete Gruppe": no clause begins with these words.
      let isFirst = position == draft.sentence(ofCell: position).cells.lowerBound
      guard
        isOpen || isFirst || draft.lexeme(position - 1)?.isWord != true
          || draft.lexeme(cell + 1)?.isWord != true || endings.isFronted(position)
      else { return first.has(.source) ? accordingTo(cell, limit) : nil }
      if let voice = endings.framed(cell, limit) ?? endings.ending(cell, position) { return voice }
    }
    if first.has(.source) { return accordingTo(cell, limit) }
    if let voice = inverted(cell, limit) { return voice }
    guard !endsInStop else { return tag(cell, limit) }
    if let voice = complement(cell, limit) { return voice }
    guard isOpen || position == draft.sentence(ofCell: position).cells.lowerBound else {
      return nil
    }
    return straight(cell, limit, isOpen: isOpen) ?? delayed(cell, limit)
  }

  /// …, Lee said on Monday: a subject and a reporting verb that end the sentence.
  private func closing(_ start: Int, _ end: Int) -> Voice? {
    guard let phrase = subjects.phrase(from: start, limit: end) else { return nil }
    var verb = phrase.core.upperBound
    while verb < end, let filler = draft.lexeme(verb), clauses.isFiller(filler) { verb += 1 }
    guard verb < end, clauses.isCueVerb(verb), draft.lexeme(verb)?.has(.speech) == true else {
      return nil
    }
    let cue = cueCells(verb, end)
    guard end - cue.upperBound <= 6,
      !(cue.upperBound..<end).contains(where: {
        draft.lexeme($0)?.kind != .word && draft.lexeme($0)?.isTerminal != true
      }),
      draft.lexeme(cue.upperBound).map({
        $0.isTerminal || $0.has([.preposition, .time, .adverb, .ly])
      }) ?? true
    else { return nil }
    return Voice(speaker: phrase, cue: cue, how: .quotationThenCue, isAdjacent: true)
  }

  /// The plan was “dead” and should go, said Lee: a cue at the end of the sentence.
  func trailing(_ quotation: Int) -> Voice? {
    let position = draft.cellOfQuotation[quotation]
    let end = draft.sentence(ofCell: position).cells.upperBound
    for cell in (position + 1)..<max(position + 1, min(end - 1, position + 80)) {
      guard draft.lexeme(cell)?.kind == .comma, let next = draft.lexeme(cell + 1) else { continue }
      if next.has(.source), var voice = accordingTo(cell + 1, end) {
        voice.isAdjacent = false
        voice.isInside = true
        return voice
      }
      if var voice = inverted(cell + 1, end) ?? closing(cell + 1, end) ?? perfect(cell + 1, end) {
        voice.isAdjacent = false
        voice.isInside = true
        return voice
      }
    }
    return endings.distant(position, end)
  }

  /// "…, hatte Lehmann damals gesagt"
  private func perfect(_ start: Int, _ end: Int) -> Voice? {
    draft.grammar.contains(.verbSecond) ? endings.framed(start, end) : nil
  }

  /// “…” Lee recalled. Nothing but a name and a verb behind a quotation that ends in a full stop.
  private func tag(_ start: Int, _ limit: Int) -> Voice? {
    guard let phrase = subjects.phrase(from: start, limit: limit), phrase.core.count <= 3,
      clauses.isCueVerb(phrase.core.upperBound)
    else { return nil }
    let cue = cueCells(phrase.core.upperBound, limit)
    guard cue.upperBound >= limit || draft.lexeme(cue.upperBound)?.kind == .stop else { return nil }
    return Voice(speaker: phrase, cue: cue, how: .quotationThenCue, isAdjacent: true)
  }

  /// “…,” in contrast to elections before, says Lee: the cue behind another comma.
  private func delayed(_ start: Int, _ limit: Int) -> Voice? {
    let end = min(limit, draft.sentence(ofCell: start).cells.upperBound)
    for cell in start..<max(start, min(end - 2, start + 60)) {
      guard let comma = draft.lexeme(cell) else { return nil }
      guard comma.kind == .comma else { continue }
      if let voice = inverted(cell + 1, end) ?? closing(cell + 1, end) { return voice }
    }
    return nil
  }

  private func paragraphEnd(_ cell: Int) -> Int {
    let number = draft.sentence(ofCell: cell).paragraph
    return draft.sentences[draft.paragraphSentences[number].upperBound - 1].cells.upperBound
  }

  /// “…,” said Lee.
  private func inverted(_ start: Int, _ limit: Int) -> Voice? {
    var cell = start
    while cell < min(limit, start + 3), let filler = draft.lexeme(cell),
      filler.has(.adverb), !filler.isCapital, !filler.has(.subordinator)
    {
      cell += 1
    }
    var kinds: WordClasses = [.speech, .manner, .thought]
    if draft.grammar.contains(.verbSecond) { kinds.formUnion([.naming, .showing]) }
    guard let verb = draft.lexeme(cell), verb.has(.finite), verb.has(kinds), !verb.isCapital
    else { return nil }
    let cue = cueCells(cell, limit)
    var next = cue.upperBound
    while next < limit, let filler = draft.lexeme(next),
      filler.has(.ly) || filler.has(.adverb) && !filler.has(.preposition)
    {
      next += 1
    }
    if verb.has(.pronoun) {
      // French: a-t-il dit.
      let own = Phrase(core: cell..<(cell + 1), extent: cell..<(cell + 1), isPronoun: true)
      return Voice(speaker: own, cue: cue, how: .quotationThenCue, isAdjacent: true)
    }
    if !verb.has(kinds.subtracting(.showing)) { return words.voice(ofNounBehind: cue, limit) }
    guard var phrase = subject(behind: cue, next, limit) else {
      return verbFinal(start, cue, next, limit)
    }
    guard
      !phrase.isPronoun || draft.lexeme(phrase.core.lowerBound)?.has(.objectPronoun) != true
        || draft.lexeme(phrase.core.lowerBound)?.has(.third) == true
    else { return nil }
    if verb.has(.quoting), draft.grammar.contains(.verbSecond),
      let quoted = clauses.quoted(behind: cue, subject: phrase, limit: limit)
    {
      phrase = quoted
    }
    phrase.extent = attachments(of: phrase, limit)
    return Voice(speaker: phrase, cue: cue, how: .quotationThenCue, isAdjacent: true)
  }

  private func subject(behind cue: Range<Int>, _ next: Int, _ limit: Int) -> Phrase? {
    guard draft.grammar.contains(.verbSecond) else {
      return subjects.phrase(from: next, limit: limit)
    }
    // "schrieb „Das Tagblatt“"
    if let index = draft.quotation(next), draft.quotations[index].content.count <= 5,
      draft.lexemes[draft.quotations[index].content.lowerBound].isCapital
    {
      return Phrase(core: next..<(next + 1), extent: next..<(next + 1), isPronoun: false)
    }
    return VerbSecond(draft: draft, subjects: subjects)
      .behind(cue.upperBound - 1, least: .thing)
  }

  /// The subject stands before the quotation and the verb behind it ends the sentence.
  private func verbFinal(_ start: Int, _ cue: Range<Int>, _ next: Int, _ limit: Int) -> Voice? {
    guard next >= limit || draft.lexeme(next)?.isTerminal == true else { return nil }
    let sentence = draft.sentence(ofCell: start).cells
    guard let quotation = (sentence.lowerBound..<start).last(where: { draft.quotation($0) != nil }),
      let phrase = clauses.mainSubject(sentence.lowerBound, quotation)
    else { return nil }
    return Voice(speaker: phrase, cue: cue, how: .quotationThenCue, isAdjacent: true)
  }

  /// “…,” is how Lee described it.
  private func complement(_ start: Int, _ limit: Int) -> Voice? {
    guard let be = draft.lexeme(start), be.has(.be), let wh = draft.lexeme(start + 1), wh.has(.wh),
      start + 2 < limit, let phrase = subjects.phrase(from: start + 2, limit: limit)
    else { return nil }
    guard let verb = draft.lexeme(phrase.extent.upperBound), verb.has(.finite) else { return nil }
    return Voice(
      speaker: phrase, cue: cueCells(phrase.extent.upperBound, limit), how: .quotationThenCue,
      isAdjacent: true)
  }

  private func accordingTo(_ start: Int, _ limit: Int) -> Voice? {
    let cue = cueCells(start, limit)
    guard var phrase = subjects.phrase(from: cue.upperBound, limit: limit) else { return nil }
    if let owner = words.owner(of: phrase, limit) { phrase = owner }
    phrase.extent = attachments(of: phrase, limit)
    return Voice(speaker: phrase, cue: cue, how: .accordingTo, isAdjacent: true)
  }

  /// “…” — Ann Lee, at the end of the paragraph.
  private func dashTag(_ start: Int, _ limit: Int, _ quoted: Quotation) -> Voice? {
    guard var phrase = subjects.phrase(from: start + 1, limit: limit) else { return nil }
    guard draft.lexeme(phrase.core.lowerBound)?.isCapital == true, !phrase.isPronoun else {
      return nil
    }
    phrase.extent = attachments(of: phrase, limit)
    if let next = draft.lexeme(phrase.extent.upperBound), phrase.extent.upperBound < limit {
      guard next.kind != .dash, next.kind != .word else { return nil }
    }
    return Voice(speaker: phrase, cue: nil, how: .dash, isAdjacent: true)
  }

  /// “…,” Lee told reporters.
  private func straight(_ start: Int, _ limit: Int, isOpen: Bool) -> Voice? {
    guard let phrase = subjects.phrase(from: start, limit: limit) else { return nil }
    var walker = VerbWalker(draft: draft, clauses: clauses, phrase: phrase, limit: limit)
    walker.acceptsAnyVerb = isOpen
    guard let (verb, extent, how) = walker.verb() else { return nil }
    var speaker = phrase
    speaker.extent = extent
    return Voice(speaker: speaker, cue: cueCells(verb, limit), how: how, isAdjacent: true)
  }

  /// The cue at `cell` with the later words of its phrase.
  func cueCells(_ cell: Int, _ limit: Int) -> Range<Int> {
    var end = cell + 1
    while end < limit, draft.lexeme(end)?.shape.contains(.inPhrase) == true { end += 1 }
    return cell..<end
  }

  /// "of Ohio", "for the agency", ", a spokesman" behind a phrase.
  func attachments(of phrase: Phrase, _ limit: Int) -> Range<Int> {
    guard !phrase.isPronoun else { return phrase.extent }
    var end = phrase.extent.upperBound
    while end < limit, let word = draft.lexeme(end), word.has(.preposition),
      !word.has([.that, .by]),
      !word.shape.contains(.inPhrase), word.has([.of, .attaching]),
      let inner = subjects.phrase(from: end + 1, limit: limit), !inner.isPronoun
    {
      end = inner.core.upperBound
    }
    if end + 1 < limit, draft.lexeme(end)?.kind == .comma,
      let next = subjects.phrase(from: end + 1, limit: limit), !next.isPronoun,
      isRole(phrase.core) != isRole(next.core) || isRole(next.core),
      draft.lexeme(next.core.upperBound)?.has([.finite, .auxiliary, .verb]) != true
        || next.core.upperBound >= limit
    {
      return phrase.extent.lowerBound..<next.core.upperBound
    }
    return phrase.extent.lowerBound..<end
  }

  private func isRole(_ cells: Range<Int>) -> Bool {
    cells.contains { draft.lexeme($0)?.has([.person, .group]) ?? false }
  }
}
