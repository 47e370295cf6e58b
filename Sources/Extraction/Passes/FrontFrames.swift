import Documents

/// What stands in front of a quotation where the verb is the second part of a sentence and names
/// its speaker without a cue of the usual order: "Wie Lehmann mitteilte, …", "In der Mitteilung
/// heißt es", "Otto Lehmann („…“)".
struct FrontFrames {
  let draft: Draft
  let clauses: Clauses

  /// "…, so Weber, und der Minister Otto Lehmann: „…“": the last of several has these words.
  func named(beforeColon last: Int, _ floor: Int) -> Voice? {
    guard draft.grammar.contains(.verbSecond),
      let phrase = clauses.subjects.phrase(endingAt: last, floor: floor), !phrase.isPronoun,
      Nominatives(draft: draft, subjects: clauses.subjects).voice(phrase) >= .speaker,
      phrase.extent.lowerBound > floor + 1,
      draft.lexeme(phrase.extent.lowerBound - 1)?.has(.and) == true
    else { return nil }
    return Voice(speaker: phrase, cue: nil, how: .colon, isAdjacent: true)
  }

  /// "Otto Lehmann („Das ist gut für alle.“)": a name and what it says in brackets.
  func named(beforeBracket open: Int, _ quotation: Quotation, _ floor: Int) -> Voice? {
    guard draft.grammar.contains(.verbSecond), open > floor, quotation.content.count >= 4,
      quotation.isComplete(draft.lexemes),
      let phrase = clauses.subjects.phrase(endingAt: open - 1, floor: floor), !phrase.isPronoun,
      phrase.core.count(where: { draft.lexeme($0)?.isCapital == true }) >= 2
    else { return nil }
    return Voice(speaker: phrase, cue: nil, how: .colon, isAdjacent: true)
  }

  /// "Wie Lehmann mitteilte, sieht das Land …": whoever the clause in front names.
  func frame(_ floor: Int, _ limit: Int) -> Voice? {
    var floor = floor
    while floor < limit, let word = draft.lexeme(floor), word.has(.conjunction),
      !word.shows(.comparative)
    { floor += 1 }
    guard draft.lexeme(floor)?.shows(.comparative) == true,
      let comma = (floor..<min(limit, floor + 40)).first(where: {
        draft.lexeme($0)?.kind == .comma && clauses.isCueVerb($0 - 1)
      }),
      draft.lexeme(comma - 1)?.has(.speech) == true,
      let speaker = clauses.subject(ofVerb: comma - 1, floor: floor)
    else { return nil }
    var voice = Voice(speaker: speaker, cue: (comma - 1)..<comma, how: .accordingTo)
    voice.isInside = true
    return voice
  }

  /// "In der Mitteilung heißt es: „…“": where it says so speaks, and nobody when that is not told.
  func impersonal(
    _ cue: Range<Int>, _ position: Int, _ floor: Int, _ isAdjacent: Bool
  ) -> Voice {
    var voice = Voice(speaker: nil, cue: cue, how: .cueThenQuotation, isAdjacent: isAdjacent)
    voice.isInside = !isAdjacent
    var preposition = floor
    while preposition < cue.lowerBound, draft.lexeme(preposition)?.has(.preposition) != true {
      preposition += 1
    }
    let inFront = clauses.subjects.phrase(from: preposition + 1, limit: cue.lowerBound)
    let behind =
      draft.lexeme(cue.upperBound)?.has(.preposition) == true
      ? clauses.subjects.phrase(from: cue.upperBound + 1, limit: position) : nil
    let nominatives = Nominatives(draft: draft, subjects: clauses.subjects)
    voice.speaker = [inFront, behind].compactMap { $0 }.first { phrase in
      !phrase.isPronoun && nominatives.voice(phrase) >= .unknown
    }
    return voice
  }
}
