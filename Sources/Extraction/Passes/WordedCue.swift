import Documents

/// Reads cues made of a noun for what is said: "„…“, mit diesen Worten ging Lehmann", "„…“, lautete
/// die Forderung der Verbände".
struct WordedCue {
  let draft: Draft
  let subjects: Subjects

  /// "Mit den Worten „…“, wandte sich Lehmann ab"; "„…“, mit diesen Worten verabschiedete sich
  /// Lehmann".
  func voice(beside position: Int, _ start: Int, _ limit: Int) -> Voice? {
    let sentence = draft.sentence(ofCell: position).cells.lowerBound
    var verb = start
    if draft.lexeme(start)?.has(.preposition) == true {
      guard let noun = (start..<min(limit, start + 4)).first(where: { isWords($0) }) else {
        return nil
      }
      verb = noun + 1
    } else {
      guard position - sentence <= 4, draft.lexeme(sentence)?.has(.preposition) == true,
        isWords(position - 1)
      else { return nil }
    }
    guard verb < limit, let word = draft.lexeme(verb), word.kind == .word, !word.isCapital,
      let phrase = VerbSecond(draft: draft, subjects: subjects).behind(verb, least: .speaker)
    else { return nil }
    return Voice(
      speaker: phrase, cue: verb..<(verb + 1), how: .quotationThenCue, isAdjacent: true)
  }

  /// "„…“, lautete die Forderung der Verbände"
  func voice(ofNounBehind cue: Range<Int>, _ limit: Int) -> Voice? {
    guard let phrase = subjects.phrase(from: cue.upperBound, limit: limit),
      draft.lexeme(phrase.core.upperBound - 1)?.has(.cueNoun) == true
    else { return nil }
    return Voice(
      speaker: owner(of: phrase, limit) ?? phrase, cue: cue, how: .quotationThenCue,
      isAdjacent: true)
  }

  private func isWords(_ cell: Int) -> Bool {
    draft.lexeme(cell).map { $0.isCapital && $0.shows(.viewpoint) } ?? false
  }

  /// "…, so das Fazit der Betreiber": the owner of what was said speaks.
  func owner(of phrase: Phrase, _ limit: Int) -> Phrase? {
    guard draft.grammar.contains(.verbSecond),
      draft.lexeme(phrase.core.upperBound - 1)?.has(.cueNoun) == true,
      let of = draft.lexeme(phrase.core.upperBound), of.has(.of)
    else { return nil }
    let start = phrase.core.upperBound + (of.has(.preposition) ? 1 : 0)
    return subjects.phrase(from: start, limit: limit)
  }
}
