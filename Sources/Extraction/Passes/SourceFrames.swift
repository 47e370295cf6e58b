import Documents

/// Frames that name a source around a clause without governing it: "According to X, …", "…, as
/// reported by X", "…, sources suggest, …", "In X’s view, …", "…, confirmed by X".
struct SourceFrames {
  let draft: Draft
  let clauses: Clauses
  /// Of each quotation.
  let forms: [QuotationForm]
  private var subjects: Subjects { clauses.subjects }
  private var inverted: InvertedCue { InvertedCue(draft: draft, clauses: clauses) }

  /// The source a sentence begins with, and the rest behind its comma.
  func fronted(_ cells: Range<Int>) -> (Voice, Range<Int>)? {
    var start = cells.lowerBound
    while start < cells.upperBound, let lexeme = draft.lexeme(start),
      lexeme.has([.conjunction, .adverb]), !lexeme.has([.source, .while])
    { start += 1 }
    if draft.lexeme(start)?.kind == .comma { start += 1 }
    guard let first = draft.lexeme(start), let comma = comma(after: start, cells.upperBound) else {
      return nil
    }
    let rest = (comma + 1)..<cells.upperBound
    guard rest.count >= 3 else { return nil }
    if first.has(.source), !first.shows(.tag), let voice = named(start, comma) {
      return (voice, rest)
    }
    if first.shows(.comparative), let voice = observed(start, comma) { return (voice, rest) }
    if first.has(.preposition), let voice = viewpoint(start, comma) { return (voice, rest) }
    return nil
  }

  /// A source between commas or at the end, and what stands around it.
  func inserted(_ cells: Range<Int>) -> (Voice, [Range<Int>])? {
    for comma in cells.dropFirst(1) where draft.lexeme(comma)?.kind == .comma {
      let next = self.comma(after: comma + 1, cells.upperBound) ?? cells.upperBound
      guard comma + 2 < cells.upperBound,
        let voice = insertion(comma + 1, next, isLast: next == cells.upperBound)
      else { continue }
      let before = cells.lowerBound..<comma
      var spans = [before]
      // Nothing but adverbials may follow a source at the end.
      let isInverted = inverted.stands(at: comma + 1)
      let rest = isInverted ? inverted.behindApposition(next, cells.upperBound) : next
      if rest < cells.upperBound, rest + 1 < cells.upperBound {
        spans.append((rest + 1)..<cells.upperBound)
      }
      guard before.count >= 1, !holdsSpeech(before), !isInverted || inverted.hasVerb(before)
      else { continue }
      return (voice, spans)
    }
    if let (voice, body) = closing(cells) { return (voice, [body]) }
    // "… according to X" without a comma.
    for cell in cells.dropFirst(3)
    where draft.lexeme(cell)?.has(.source) == true
      && draft.lexeme(cell)?.shape.contains(.inPhrase) == false
    {
      guard draft.lexeme(cell - 1)?.isWord == true, let voice = named(cell, cells.upperBound),
        isLong(cell)
      else { continue }
      let before = cells.lowerBound..<cell
      guard !holdsSpeech(before) else { return nil }
      return (voice, [before])
    }
    return nil
  }

  /// One-word sources ("per") need a comma.
  private func isLong(_ cell: Int) -> Bool {
    draft.lexeme(cell + 1)?.shape.contains(.inPhrase) == true
  }

  /// Marked words that somebody is quoted with: their own statement covers them.
  func holdsSpeech(_ cells: Range<Int>) -> Bool {
    cells.contains { draft.quotation($0).map { forms[$0].reportsSpeech } ?? false }
  }

  /// "…, Ann Lee, the director, said on Monday.": a reporting verb that ends the sentence, and its
  /// subject with what stands between commas behind it.
  private func closing(_ cells: Range<Int>) -> (Voice, Range<Int>)? {
    guard !draft.grammar.contains(.verbSecond), cells.count > 8 else { return nil }
    for verb in cells.suffix(8).dropFirst()
    where draft.lexeme(verb)?.has(.speech) == true && draft.lexeme(verb - 1)?.kind == .comma {
      guard clauses.isCueVerb(verb),
        tailIsAdverbial(cueEnd(verb, cells.upperBound), cells.upperBound, isLast: true),
        let phrase = clauses.subject(ofVerb: verb, floor: cells.lowerBound),
        inverted.isSpeaker(phrase)
      else { continue }
      let comma = phrase.extent.lowerBound - 1
      let body = cells.lowerBound..<max(comma, cells.lowerBound)
      guard body.count >= 3, phrase.extent.upperBound < verb,
        draft.lexeme(comma)?.kind == .comma, !holdsSpeech(body),
        inverted.hasVerb(body)
      else { continue }
      return (Voice(speaker: phrase, cue: verb..<(verb + 1), how: .frame), body)
    }
    return nil
  }

  private func insertion(_ start: Int, _ end: Int, isLast: Bool) -> Voice? {
    guard let first = draft.lexeme(start), first.kind == .word else { return nil }
    if first.has(.source) { return named(start, end) }
    if first.shows(.comparative), let voice = observed(start, end) { return voice }
    if first.has(.preposition), let voice = viewpoint(start, end) { return voice }
    if let phrase = subjects.phrase(from: start, limit: end) {
      var verb = phrase.extent.upperBound
      while verb < end, let filler = draft.lexeme(verb), clauses.isFiller(filler) { verb += 1 }
      if verb < end, clauses.isCueVerb(verb), let lexeme = draft.lexeme(verb),
        lexeme.has([.speech, .thought, .showing]),
        tailIsAdverbial(cueEnd(verb, end), end, isLast: isLast)
      {
        return Voice(speaker: phrase, cue: verb..<cueEnd(verb, end), how: .frame)
      }
    }
    return inverted.voice(start, end) ?? agent(start, end)
  }

  /// After the verb stand only adverbials: nothing is reported to the right.
  private func tailIsAdverbial(_ start: Int, _ end: Int, isLast: Bool) -> Bool {
    guard start < end else { return true }
    guard let first = draft.lexeme(start), !first.has(.that) else { return false }
    guard isLast || end - start <= 3 else { return false }
    return first.has([.preposition, .time, .adverb, .ly, .addressee])
      || first.isCapital && first.has(.weekday)
      || draft.lexeme(start - 1)?.has(.finite) == true && end - start <= 6
        && !(start..<end).contains { draft.lexeme($0)?.has([.auxiliary, .verb, .finite]) ?? false }
  }

  private func cueEnd(_ cell: Int, _ limit: Int) -> Int {
    var end = cell + 1
    while end < limit, draft.lexeme(end)?.shape.contains(.inPhrase) == true { end += 1 }
    return end
  }

  /// according to X, as reported by X, as per the information in the X report
  private func named(_ start: Int, _ end: Int) -> Voice? {
    let cue = start..<cueEnd(start, end)
    guard var phrase = subjects.phrase(from: cue.upperBound, limit: end) else { return nil }
    if let inner = informationIn(phrase, end) { phrase = inner }
    return Voice(speaker: phrase, cue: cue, how: .accordingTo)
  }

  /// "the information in the News report": the report is the source.
  private func informationIn(_ phrase: Phrase, _ end: Int) -> Phrase? {
    guard !phrase.isPronoun, let head = draft.lexeme(phrase.core.upperBound - 1), !head.isCapital,
      !head.has(.noun), let preposition = draft.lexeme(phrase.core.upperBound),
      preposition.has(.preposition),
      phrase.core.upperBound < end
    else { return nil }
    return subjects.phrase(from: phrase.core.upperBound + 1, limit: end)
  }

  /// As the X report observed
  private func observed(_ start: Int, _ end: Int) -> Voice? {
    guard let phrase = subjects.phrase(from: start + 1, limit: end) else { return nil }
    var verb = phrase.extent.upperBound
    while verb < end, let filler = draft.lexeme(verb), clauses.isFiller(filler) { verb += 1 }
    guard verb < end, clauses.isCueVerb(verb), draft.lexeme(verb)?.has(.speech) == true else {
      return nil
    }
    return Voice(speaker: phrase, cue: verb..<(verb + 1), how: .accordingTo)
  }

  /// In X’s view, from X’s standpoint
  private func viewpoint(_ start: Int, _ end: Int) -> Voice? {
    guard end - start >= 3, end - start <= 8, let head = draft.lexeme(end - 1),
      head.shows(.viewpoint)
    else { return nil }
    for cell in (start + 1)..<(end - 1) {
      guard let owner = draft.lexeme(cell),
        owner.shape.contains(.possessive) || owner.has(.possessive)
      else { continue }
      let first = start + 1
      let phrase = Phrase(
        core: first..<(cell + 1), extent: first..<(cell + 1),
        isPronoun: owner.has(.possessive) && first == cell)
      return Voice(speaker: phrase, cue: start..<end, how: .accordingTo)
    }
    return nil
  }

  /// …, actions frequently confirmed by X
  private func agent(_ start: Int, _ end: Int) -> Voice? {
    for cell in start..<min(end, start + 5) {
      guard let lexeme = draft.lexeme(cell) else { return nil }
      if lexeme.has(.participle), lexeme.has(.speech), cell + 1 < end,
        draft.lexeme(cell + 1)?.has(.by) == true,
        draft.lexeme(cell - 1)?.has(.be) != true,
        let phrase = subjects.phrase(from: cell + 2, limit: end)
      {
        return Voice(speaker: phrase, cue: cell..<(cell + 1), how: .passiveCue)
      }
      guard lexeme.isWord, !lexeme.has([.auxiliary, .pronoun, .relative]) else { return nil }
    }
    return nil
  }

  private func comma(after cell: Int, _ limit: Int) -> Int? {
    (cell..<min(limit, cell + 40)).first { draft.lexeme($0)?.kind == .comma }
  }
}
