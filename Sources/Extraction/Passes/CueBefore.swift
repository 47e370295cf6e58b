import Documents

/// Reads the words before a quotation, back to the beginning of its sentence: Lee said, “…”; Lee
/// refused, saying “…”; Lee’s answer: “…”; According to Lee, the plan was “…”.
struct CueBefore {
  let draft: Draft
  let clauses: Clauses
  private var frames: FrontFrames { FrontFrames(draft: draft, clauses: clauses) }

  init(_ draft: Draft, _ clauses: Clauses) {
    self.draft = draft
    self.clauses = clauses
  }

  func voice(before quotation: Int) -> Voice? {
    let position = draft.cellOfQuotation[quotation]
    let floor = draft.sentence(ofCell: position).cells.lowerBound
    guard position > floor else { return nil }
    var last = position - 1
    let mark = draft.lexeme(last)?.kind
    if mark == .open,
      let voice = frames.named(beforeBracket: last, draft.quotations[quotation], floor)
    {
      return voice
    }
    if mark == .comma || mark == .colon || mark == .dash { last -= 1 }
    var cell = last
    var steps = 0
    var source: Voice?
    while cell >= floor, steps < 80 {
      steps += 1
      if let lexeme = draft.lexeme(cell), !lexeme.shape.contains(.inPhrase),
        let voice = voice(ofCue: cell, lexeme, position, floor, mark)
      {
        // "Lehmann sagte laut „Tagblatt“: „…“": the source tells where, not who.
        if mark == .colon, voice.how == .accordingTo, voice.isInside {
          source = source ?? voice
          cell -= 1
          continue
        }
        if mark == .colon, voice.how == .accordingTo,
          let other = frames.named(beforeColon: last, cell)
        {
          return other
        }
        guard voice.isInside || lexeme.has([.naming, .thought]) else { return voice }
        if draft.grammar.contains(.verbSecond), !lexeme.has(.speech),
          let frame = frames.frame(floor, cell)
        {
          return frame
        }
        return outermost(voice, position, floor)
      }
      cell -= 1
    }
    if let source { return source }
    if draft.grammar.contains(.verbSecond), let frame = frames.frame(floor, position) {
      return frame
    }
    return (mark == .colon ? colon(floor, last + 1) : nil) ?? possessed(last, floor)
  }

  /// "Lee’s claim that Roe “lost”": the noun reports, its owner speaks.
  private func possessed(_ last: Int, _ floor: Int) -> Voice? {
    guard last > floor else { return nil }
    for noun in ((max(floor + 1, last - 30))...last).reversed() {
      guard let lexeme = draft.lexeme(noun), lexeme.has(.cueNoun) else { continue }
      if draft.grammar.contains(.verbSecond), let of = draft.lexeme(noun + 1), of.has(.of),
        let phrase = clauses.subjects.phrase(
          from: of.has(.preposition) ? noun + 2 : noun + 1, limit: last + 1)
      {
        var voice = Voice(speaker: phrase, cue: noun..<(noun + 1), how: .frame)
        voice.isInside = true
        return voice
      }
      for owner in (max(floor, noun - 3)..<noun).reversed() {
        guard let word = draft.lexeme(owner), word.isWord else { break }
        guard
          word.shape.contains(.possessive) || word.has(.possessive) && !word.has(.objectPronoun)
            || word.has(.possessive) && word.has(.feminine)
        else { continue }
        let phrase = clauses.subjects.phrase(endingAt: owner, floor: floor) ?? pronounOwner(owner)
        guard let phrase else { return nil }
        var voice = Voice(speaker: phrase, cue: noun..<(noun + 1), how: .frame)
        voice.isInside = true
        return voice
      }
    }
    return nil
  }

  /// Whom a sentence that ends with a colon announces, for the paragraph behind it.
  func announcement(_ sentence: Range<Int>) -> Voice? {
    guard let last = sentence.last, draft.lexeme(last)?.kind == .colon else { return nil }
    return colon(sentence.lowerBound, last)
  }

  /// "Sources said Roe had called it “a joke”": the sources tell, Roe is part of what they tell.
  private func outermost(_ inner: Voice, _ position: Int, _ floor: Int) -> Voice {
    guard let speaker = inner.speaker, let innerCue = inner.cue else { return inner }
    var cell = min(speaker.extent.lowerBound, innerCue.lowerBound) - 1
    var steps = 0
    while cell > floor, steps < 30 {
      steps += 1
      if let lexeme = draft.lexeme(cell), lexeme.has(.speech), lexeme.has(.finite),
        clauses.isCueVerb(cell),
        cell + 1 == speaker.extent.lowerBound
          || draft.lexeme(cell + 1)?.has(.that) == true && cell + 2 >= speaker.extent.lowerBound,
        let outer = clauses.subject(ofVerb: cell, floor: floor), outer.core != speaker.core
      {
        var voice = inner
        voice.speaker = outer
        voice.cue = cell..<(cell + 1)
        voice.isInside = true
        voice.isAdjacent = false
        return voice
      }
      cell -= 1
    }
    return inner
  }

  private func voice(
    ofCue cell: Int, _ lexeme: Lexeme, _ position: Int, _ floor: Int, _ mark: Lexeme.Kind?
  ) -> Voice? {
    if lexeme.shows(.tag) { return tag(cell, position, floor, mark) }
    if lexeme.has(.source) || lexeme.shows([.sourcing, .opining]),
      let voice = source(cell, position, floor)
    {
      return voice
    }
    let isCue =
      clauses.isCueVerb(cell) || lexeme.has(.gerund) && lexeme.has(.anyCue)
      || lexeme.has(.participle) && lexeme.has(.anyCue)
        && (isPassive(cell, floor) || clauses.isPerfect(cell, floor))
    guard isCue else { return nil }
    // "…, die Aktion erinnere an „…“": reported itself; who reports it stands further left.
    if lexeme.shows(.subjunctive), draft.grammar.contains(.verbSecond) { return nil }
    var cue = cell..<(cell + 1)
    while cue.upperBound < position, draft.lexeme(cue.upperBound)?.shape.contains(.inPhrase) == true
    {
      cue = cell..<(cue.upperBound + 1)
    }
    let isAdjacent = isAdjacent(cue.upperBound, position, mark)
    if lexeme.has([.manner, .showing]), !lexeme.has([.speech, .naming, .thought]), !isAdjacent {
      return nil
    }
    if lexeme.shows(.impersonal) { return frames.impersonal(cue, position, floor, isAdjacent) }
    guard var speaker = clauses.subject(ofVerb: cell, floor: floor) else { return nil }
    if lexeme.has(.quoting), draft.grammar.contains(.verbSecond), !isPassive(cell, floor),
      let quoted = clauses.quoted(behind: cue, subject: speaker, limit: position)
    {
      speaker = quoted
    }
    var how = Method.cueThenQuotation
    if !lexeme.has(.finite) || isPassive(cell, floor), lexeme.has(.participle),
      isPassive(cell, floor), !lexeme.has(.quoting)
    {
      // "was called “…” by Lee": the agent speaks, and nobody when there is none.
      guard let agent = agent(cue.upperBound, position) ?? agentBehind(position, floor) else {
        return nil
      }
      speaker = agent
      how = .passiveCue
    }
    var voice = Voice(speaker: speaker, cue: cue, how: how, isAdjacent: isAdjacent)
    voice.isInside = !isAdjacent
    voice.isUnreal = isUnreal(cell, floor)
    return voice
  }

  /// "…, so Lehmann weiter: „…“"
  private func tag(_ cell: Int, _ position: Int, _ floor: Int, _ mark: Lexeme.Kind?) -> Voice? {
    guard cell > floor, draft.lexeme(cell - 1)?.kind == .comma,
      var voice = source(cell, position, floor)
    else { return nil }
    voice.isAdjacent = mark == .colon
    voice.isInside = !voice.isAdjacent
    return voice
  }

  private func isPassive(_ cell: Int, _ floor: Int) -> Bool {
    if draft.grammar.contains(.verbSecond) { return clauses.isPassive(cell, floor) }
    var before = cell - 1
    while before >= floor, let lexeme = draft.lexeme(before),
      lexeme.has([.adverb, .ly, .negation]), !lexeme.has(.auxiliary)
    {
      before -= 1
    }
    return before >= floor && (draft.lexeme(before)?.has(.be) ?? false)
  }

  private func agent(_ start: Int, _ limit: Int) -> Phrase? {
    for cell in start..<max(start, limit) where draft.lexeme(cell)?.has(.by) == true {
      return clauses.subjects.phrase(from: cell + 1, limit: limit)
    }
    return nil
  }

  /// "has been called “…” by Lee"
  private func agentBehind(_ position: Int, _ floor: Int) -> Phrase? {
    let limit = draft.sentence(ofCell: position).cells.upperBound
    guard position + 2 < limit, draft.lexeme(position + 1)?.has(.by) == true else { return nil }
    return clauses.subjects.phrase(from: position + 2, limit: limit)
  }

  private func isUnreal(_ cell: Int, _ floor: Int) -> Bool {
    var before = cell - 1
    while before >= floor, let lexeme = draft.lexeme(before), clauses.isFiller(lexeme) {
      if lexeme.has([.negation, .modal]) { return true }
      before -= 1
    }
    return false
  }

  /// Between the cue and the quotation stand only an addressee, an adverbial, "that" and
  /// punctuation.
  private func isAdjacent(_ start: Int, _ position: Int, _ mark: Lexeme.Kind?) -> Bool {
    if mark == .colon { return true }
    var cell = start
    var words = 0
    while cell < position {
      if let lexeme = draft.lexeme(cell), lexeme.isWord, !lexeme.has(.that) { words += 1 }
      cell += 1
    }
    if words == 0 { return true }
    if words == 1, draft.lexeme(start)?.has(.objectPronoun) == true { return true }
    if mark == .comma, let index = draft.quotation(position) {
      let content = draft.quotations[index].content
      let isUtterance = draft.lexemes[content.lowerBound].isCapital ? 3 : 8
      if content.count >= isUtterance,
        !(start..<position).contains(where: { draft.lexeme($0)?.has(.that) == true })
      {
        return true
      }
    }
    return mark == .comma && words <= 12 && !hasClause(start, position)
  }

  private func hasClause(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { cell in
      draft.lexeme(cell).map { $0.has([.auxiliary, .verb, .that]) && !$0.has(.preposition) }
        ?? false
    }
  }

  private func source(_ cell: Int, _ position: Int, _ floor: Int) -> Voice? {
    let sources = SourcePhrase(draft: draft, subjects: clauses.subjects)
    guard var voice = sources.voice(at: cell, floor: floor, limit: position) else { return nil }
    voice.isInside = true
    return voice
  }

  /// Lee’s answer: “…”; In an email, Lee: “…”; From Lee: “…”.
  private func colon(_ floor: Int, _ end: Int) -> Voice? {
    guard end > floor else { return nil }
    for cell in (floor..<end).reversed() {
      guard let lexeme = draft.lexeme(cell), lexeme.has(.cueNoun) else { continue }
      if cell > floor, let owner = draft.lexeme(cell - 1),
        owner.shape.contains(.possessive) || owner.has(.possessive),
        let phrase = clauses.subjects.phrase(endingAt: cell - 1, floor: floor)
          ?? pronounOwner(cell - 1)
      {
        return Voice(speaker: phrase, cue: cell..<(cell + 1), how: .colon, isAdjacent: true)
      }
      if draft.lexeme(cell + 1)?.has([.attaching, .by]) == true,
        let phrase = clauses.subjects.phrase(from: cell + 2, limit: end)
      {
        return Voice(speaker: phrase, cue: cell..<(cell + 1), how: .colon, isAdjacent: true)
      }
    }
    let phrase =
      clauses.mainSubject(floor, end) ?? clauses.subjects.phrase(endingAt: end - 1, floor: floor)
    guard let phrase else { return nil }
    // "Seine Zuversicht gründet sich auf Erfahrungen: „…“": whose it is speaks.
    if draft.grammar.contains(.verbSecond), !phrase.isPronoun,
      Nominatives(draft: draft, subjects: clauses.subjects).voice(phrase) < .speaker,
      let owner = pronounOwner(phrase.core.lowerBound)
    {
      return Voice(speaker: owner, cue: nil, how: .colon, isAdjacent: true)
    }
    return Voice(speaker: phrase, cue: nil, how: .colon, isAdjacent: true)
  }

  private func pronounOwner(_ cell: Int) -> Phrase? {
    guard draft.lexeme(cell)?.has(.possessive) == true else { return nil }
    return Phrase(core: cell..<(cell + 1), extent: cell..<(cell + 1), isPronoun: true)
  }
}
