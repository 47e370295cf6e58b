/// Finds the subject of a main clause, behind datelines and fronted phrases.
struct MainClause {
  let draft: Draft
  let subjects: Subjects

  /// The subject of the main clause in the cells from `start` to `limit`: the first noun phrase
  /// after fronted phrases ("Asked by Roe on Monday, Lee …").
  func subject(_ start: Int, _ limit: Int) -> Phrase? {
    var cell = afterDateline(start, limit)
    var steps = 0
    while cell < limit, steps < 12 {
      steps += 1
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if !lexeme.isWord || lexeme.has([.conjunction, .negation]) && !lexeme.has(.determiner)
        || lexeme.has(.adverb) && !lexeme.has(.preposition) && !lexeme.has(.subordinator)
      {
        cell += 1
        continue
      }
      if isFronted(cell, lexeme) {
        guard let comma = nextComma(cell, limit) else {
          return subjectInside(cell + 1, limit)
        }
        cell = comma + 1
        continue
      }
      guard let phrase = subjects.phrase(from: cell, limit: limit) else {
        return subjectInside(cell + 1, limit)
      }
      // "In a long, friendly interview with Roe, Lee": the comma was none of the clause’s.
      if cell > start, !phrase.isPronoun, let next = draft.lexeme(phrase.core.upperBound),
        phrase.core.upperBound < limit, next.has(.preposition),
        let comma = nextComma(phrase.core.upperBound, limit), comma + 1 < limit,
        let later = subjects.phrase(from: comma + 1, limit: limit),
        isVerbal(later.core.upperBound, limit),
        !(phrase.core.upperBound..<comma).contains(where: { isVerbal($0, limit) })
      {
        return later
      }
      return phrase
    }
    return nil
  }

  /// WASHINGTON (UPI) — In response …
  private func afterDateline(_ start: Int, _ limit: Int) -> Int {
    guard draft.lexeme(start)?.shape.contains(.allCapitals) == true else { return start }
    let dash = (start..<min(limit, start + 9)).first { draft.lexeme($0)?.kind == .dash }
    return dash.map { $0 + 1 } ?? start
  }

  private func isVerbal(_ cell: Int, _ limit: Int) -> Bool {
    cell < limit && (draft.lexeme(cell)?.has([.auxiliary, .verb, .finite]) ?? false)
  }

  private func isFronted(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    if lexeme.has([.preposition, .subordinator, .source]),
      !lexeme.has(.that) || lexeme.has(.preposition)
    {
      return true
    }
    if lexeme.has(.gerund) || lexeme.has(.ing) { return true }
    if lexeme.has(.participle), !subjects.belongs(cell, isFirst: false) || lexeme.has(.starter) {
      return true
    }
    return false
  }

  /// The next comma, not far behind `cell`.
  func nextComma(_ cell: Int, _ limit: Int) -> Int? {
    (cell..<min(limit, cell + 40)).first { draft.lexeme($0)?.kind == .comma }
  }

  /// The first noun phrase that a finite verb follows.
  private func subjectInside(_ start: Int, _ limit: Int) -> Phrase? {
    var cell = start
    while cell < min(limit, start + 30) {
      if let phrase = subjects.phrase(from: cell, limit: limit) {
        if let next = draft.lexeme(phrase.core.upperBound), phrase.core.upperBound < limit,
          next.has([.auxiliary, .verb, .finite])
        {
          return phrase
        }
        cell = phrase.core.upperBound
      } else {
        cell += 1
      }
    }
    return nil
  }
}
