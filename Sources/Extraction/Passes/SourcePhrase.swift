import Documents

/// Reads whom a source phrase names: "according to Lee", "laut Lehmann", "nach Angaben der
/// Polizei", "nach Polizeiangaben", "Lehmann zufolge".
struct SourcePhrase {
  let draft: Draft
  let subjects: Subjects

  /// The source named by the word at `cell`, and the cells of its cue; nil when it names none.
  func voice(at cell: Int, floor: Int, limit: Int) -> Voice? {
    guard let lexeme = draft.lexeme(cell) else { return nil }
    if lexeme.shows(.sourcing) { return viewpoint(cell, floor, limit) }
    if lexeme.shows(.opining) { return opinion(cell, floor, limit) }
    guard lexeme.has(.source) else { return nil }
    if lexeme.shows(.postposed) {
      return postposed(cell, floor).map { named($0, cell..<(cell + 1), limit: cell) }
    }
    var next = cell + 1
    while next < limit, draft.lexeme(next)?.shape.contains(.inPhrase) == true { next += 1 }
    let cue = cell..<next
    if let of = draft.lexeme(next), next > cell + 1, of.has(.of), of.has(.preposition) {
      next += 1
    }
    return subjects.phrase(from: next, limit: limit).map { named($0, cue, limit: limit) }
  }

  private func named(_ phrase: Phrase, _ cue: Range<Int>, limit: Int) -> Voice {
    var phrase = phrase
    if draft.grammar.contains(.verbSecond), !phrase.isPronoun {
      let end = Nominatives(draft: draft, subjects: subjects)
        .afterGenitives(phrase.core.upperBound, limit)
      phrase.extent = phrase.extent.lowerBound..<max(end, phrase.extent.upperBound)
    }
    return Voice(speaker: phrase, cue: cue, how: .accordingTo)
  }

  /// "ersten Angaben der Polizei zufolge", "Lehmann zufolge"
  private func postposed(_ cell: Int, _ floor: Int) -> Phrase? {
    guard let phrase = subjects.phrase(endingAt: cell - 1, floor: floor) else { return nil }
    guard let first = draft.lexeme(phrase.core.lowerBound), first.has(.of),
      let outer = subjects.phrase(endingAt: phrase.core.lowerBound - 1, floor: floor)
    else { return phrase }
    return Phrase(
      core: outer.core, extent: outer.extent.lowerBound..<phrase.extent.upperBound,
      isPronoun: false)
  }

  /// "Für den Theologen Hans Lehmann ist das", "Pour Anne Lebrun, c’est": a person at the head of
  /// the sentence, then "be" or a comma.
  private func opinion(_ cell: Int, _ floor: Int, _ limit: Int) -> Voice? {
    guard cell == floor || isJudged(cell),
      let phrase = subjects.phrase(from: cell + 1, limit: limit), !phrase.isPronoun,
      cell > floor || endsPart(phrase.core.upperBound),
      phrase.core.contains(where: { draft.lexeme($0)?.has([.person, .honorific]) == true })
        || phrase.core.count(where: { draft.lexeme($0)?.isCapital == true }) >= 2
    else { return nil }
    return Voice(speaker: phrase, cue: cell..<(cell + 1), how: .accordingTo)
  }

  private func endsPart(_ cell: Int) -> Bool {
    draft.lexeme(cell).map { $0.has(.be) || $0.kind == .comma } ?? false
  }

  /// "Was für den Minister", "war für die Verbände „…“": what somebody takes a thing for.
  private func isJudged(_ cell: Int) -> Bool {
    guard draft.grammar.contains(.verbSecond), let before = draft.lexeme(cell - 1) else {
      return false
    }
    if before.has(.wh), !before.has(.subordinator) { return true }
    guard before.has(.be), let phrase = subjects.phrase(from: cell + 1, limit: cell + 20) else {
      return false
    }
    return (phrase.core.upperBound..<(phrase.core.upperBound + 4)).contains {
      draft.quotation($0) != nil
    }
  }

  /// "nach ersten Angaben der Polizei", "nach Meinung von Lehmann", "nach Polizeiangaben"
  private func viewpoint(_ preposition: Int, _ floor: Int, _ limit: Int) -> Voice? {
    var noun = preposition + 1
    while noun < min(limit, preposition + 5), let word = draft.lexeme(noun), word.isWord,
      !word.shows(.viewpoint)
    { noun += 1 }
    guard noun < limit, let head = draft.lexeme(noun), head.shows(.viewpoint), head.isCapital else {
      return nil
    }
    let cue = preposition..<(noun + 1)
    var owner = noun + 1
    if let of = draft.lexeme(owner), of.has(.of) {
      if of.has(.preposition) { owner += 1 }
      if let phrase = subjects.phrase(from: owner, limit: limit) {
        return named(phrase, cue, limit: limit)
      }
    }
    if (preposition..<noun).contains(where: { draft.lexeme($0)?.shows(.reflexive) == true }) {
      // "Lehmann war nach eigenen Worten überrascht": the subject stands in front.
      let fields = VerbSecond(draft: draft, subjects: subjects)
      let front = preposition > floor ? fields.subject(from: floor, limit: preposition) : nil
      return (front ?? fields.subject(from: noun + 1, limit: limit))
        .map { Voice(speaker: $0, cue: cue, how: .accordingTo) }
    }
    if let possessive = draft.lexeme(preposition + 1), possessive.has(.possessive) {
      let own = (preposition + 1)..<(preposition + 2)
      return Voice(
        speaker: Phrase(core: own, extent: own, isPronoun: true), cue: cue, how: .accordingTo)
    }
    return subjects.phrase(from: preposition + 1, limit: noun + 1).map {
      Voice(speaker: $0, cue: cue, how: .accordingTo)
    }
  }
}
