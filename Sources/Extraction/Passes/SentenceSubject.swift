import Documents

/// Who a sentence without a quotation is about: the subject of its reporting verb, or its subject.
struct SentenceSubject {
  let draft: Draft
  let clauses: Clauses

  func voice(_ cells: Range<Int>) -> Voice? {
    if let voice = reporter(cells) { return voice }
    guard let speaker = clauses.mainSubject(cells.lowerBound, cells.upperBound) else { return nil }
    return Voice(speaker: speaker, cue: nil, how: .precedingSubject)
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
