/// Reads a reporting verb that stands before who says it, behind words without marks: "…, said Ann
/// Lee, its director".
struct InvertedCue {
  let draft: Draft
  let clauses: Clauses

  /// "said Ann Lee": the verb stands first.
  func stands(at start: Int) -> Bool {
    guard let verb = draft.lexeme(start) else { return false }
    return verb.has(.speech) && verb.shows(.clausal) && verb.has(.finite) && !verb.isCapital
      && clauses.isCueVerb(start) && !draft.grammar.contains(.verbSecond)
  }

  /// "…, said Ann Lee": a name, a description or a pronoun behind the verb, then nothing but
  /// adverbials.
  func voice(_ start: Int, _ end: Int) -> Voice? {
    guard stands(at: start) else { return nil }
    let cue = CueAfter(draft, clauses).cueCells(start, end)
    guard let phrase = clauses.subjects.phrase(from: cue.upperBound, limit: end),
      !phrase.isPronoun || draft.lexeme(phrase.core.lowerBound)?.has(.objectPronoun) != true,
      isSpeaker(phrase)
    else { return nil }
    if let next = draft.lexeme(phrase.core.upperBound), phrase.core.upperBound < end {
      guard next.has([.preposition, .time, .weekday, .ly]), !next.has([.auxiliary, .that]) else {
        return nil
      }
    }
    guard !hasVerb((phrase.core.upperBound)..<end) else { return nil }
    return Voice(speaker: phrase, cue: cue, how: .frame)
  }

  func hasVerb(_ cells: Range<Int>) -> Bool {
    cells.contains { cell in
      guard let lexeme = draft.lexeme(cell), !lexeme.isCapital else { return false }
      return lexeme.has([.auxiliary, .verb, .finite]) || lexeme.shows(.past)
    }
  }

  /// Somebody by the words: "said Ann Lee", "said the mayor"; not "said a bridge".
  func isSpeaker(_ phrase: Phrase) -> Bool {
    phrase.isPronoun
      || phrase.core.contains { cell in
        guard let lexeme = draft.lexeme(cell) else { return false }
        return lexeme.has(WordClasses.noun)
          || lexeme.isCapital && !lexeme.has([.determiner, .starter])
      }
  }

  /// One past ", its director, Ann Lee" and ", who runs the pier" behind a name, or where they began
  /// when the writer's clause goes on.
  func behindApposition(_ comma: Int, _ end: Int) -> Int {
    var comma = comma
    while comma < end, let first = draft.lexeme(comma + 1) {
      let next =
        ((comma + 1)..<min(end, comma + 41)).first { draft.lexeme($0)?.kind == .comma } ?? end
      let isPlain = !hasVerb((comma + 1)..<next) && !first.has([.conjunction, .gerund])
      guard first.has(.relative) || isPlain else { return comma }
      comma = next
    }
    return comma
  }
}
