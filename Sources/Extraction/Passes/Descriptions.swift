/// Connects descriptions of people with the names the draft gives them.
struct Descriptions {
  let draft: Draft
  let people: People
  let clauses: Clauses

  /// "The mayor of Ely, Ann Lee,": the person whose name alone stands behind the description, and
  /// one past the name.
  func apposed(to phrase: Phrase) -> (entity: Int, end: Int)? {
    guard draft.passes.run(.descriptions), !phrase.isPronoun,
      let head = draft.lexeme(phrase.core.upperBound - 1),
      head.has(.person), !head.isCapital
    else { return nil }
    let limit = draft.sentence(ofCell: phrase.core.lowerBound).cells.upperBound
    return clauses.nameApposed(to: phrase, limit: limit).flatMap { cells in
      people.entity(in: cells).flatMap { entity in
        !people.entities[entity].isOutlet && people.isNamed(entity, endingAt: cells.upperBound)
          ? (entity, cells.upperBound) : nil
      }
    }
  }

  /// "The senator": whoever the draft called one last.
  func bearer(of phrase: Phrase) -> Int? {
    guard draft.passes.run(.descriptions), let first = draft.lexeme(phrase.core.lowerBound),
      phrase.core.count <= 4,
      let head = draft.lexeme(phrase.core.upperBound - 1), head.has(.person)
    else { return nil }
    // A headline leaves the article out.
    guard first.has(.definite) || phrase.core.count == 1 else { return nil }
    return people.bearer(ofRole: head.hash, before: phrase.core.lowerBound)
  }
}
