import Documents

/// Who a sentence without a quotation is about: the subject of its reporting verb, or its subject.
struct SentenceSubject {
  let draft: Draft
  let clauses: Clauses

  func voice(_ cells: Range<Int>) -> Voice? {
    if let voice = reporter(cells) { return voice }
    guard let speaker = clauses.mainSubject(cells.lowerBound, cells.upperBound), canSpeak(speaker)
    else { return nil }
    return Voice(speaker: speaker, cue: nil, how: .precedingSubject)
  }

  /// Names, people and what people make up can speak; "the plots" and "this feeling" cannot.
  private func canSpeak(_ phrase: Phrase) -> Bool {
    phrase.core.contains { cell in
      guard let lexeme = draft.lexeme(cell) else { return false }
      if phrase.isPronoun {
        return !lexeme.has(.third) || lexeme.has([.masculine, .feminine, .plural])
      }
      if lexeme.shows(.quantifier) { return true }
      return lexeme.has(WordClasses.noun.union([.honorific, .given]))
        || lexeme.isCapital && !lexeme.has([.determiner, .starter, .possessive])
    }
  }

  /// The subject of the last reporting verb.
  func reporter(_ cells: Range<Int>) -> Voice? {
    for cell in cells.suffix(80).reversed() {
      guard clauses.isCueVerb(cell), let lexeme = draft.lexeme(cell), lexeme.has(.speech),
        let speaker = clauses.subject(ofVerb: cell, floor: cells.lowerBound)
      else { continue }
      return Voice(speaker: speaker, cue: nil, how: .precedingSubject)
    }
    return nil
  }
}
