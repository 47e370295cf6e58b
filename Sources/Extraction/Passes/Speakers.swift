import Documents

/// Turns phrases into mentions: what kind of speaker, and by which name the draft knows it.
struct Speakers {
  private let draft: Draft
  private let people: People
  private let descriptions: Descriptions
  private var antecedents: Antecedents

  init(_ draft: Draft, _ people: People) {
    self.draft = draft
    self.people = people
    let clauses = Clauses(draft)
    descriptions = Descriptions(draft: draft, people: people, clauses: clauses)
    antecedents = Antecedents(descriptions: descriptions)
  }

  /// The mention that a phrase is. Call in the order of the text: pronouns refer to who spoke.
  mutating func mention(_ phrase: Phrase) -> Mention {
    let range = draft.range(ofCells: phrase.extent)
    if let antecedent = phrase.antecedent {
      let named = mention(Phrase(core: antecedent, extent: antecedent, isPronoun: false))
      return Mention(range: range, name: named.name ?? draft.words(named.range), kind: .pronoun)
    }
    if phrase.isPronoun {
      let referent = antecedents.referent(of: phrase.core.lowerBound)
      if let referent { antecedents.hear(referent, at: phrase.core.lowerBound) }
      let entity = referent?.entity
      return Mention(range: trimmed(range), name: entity.map(people.name), kind: .pronoun)
    }
    if let (entity, end) = descriptions.apposed(to: phrase) {
      antecedents.hear(.entity(entity), at: phrase.core.lowerBound)
      let whole = draft.range(ofCells: phrase.extent.lowerBound..<end)
      return Mention(range: whole, name: people.name(entity), kind: .named)
    }
    let kind = kind(of: phrase)
    if let entity = people.entity(in: phrase.core) ?? people.entity(in: phrase.extent),
      isNamed(phrase, entity)
        || people.entity(in: phrase.extent).map({ isNamed(phrase, $0) }) ?? false
    {
      let isPerson = people.entities[entity].isPerson
      if people.canBePerson(entity) {
        antecedents.hear(.entity(entity), at: phrase.core.lowerBound)
      }
      let known: SpeakerKind = isPerson || kind == .named ? .named : .institution
      return Mention(range: trimmed(range), name: people.name(entity), kind: known)
    }
    let bearer = descriptions.bearer(of: phrase)
    if let bearer {
      antecedents.hear(.entity(bearer), at: phrase.core.lowerBound)
    } else if let unnamed = antecedents.unnamed(phrase) {
      antecedents.hear(unnamed, at: phrase.core.lowerBound)
    }
    return Mention(range: trimmed(range), name: bearer.map(people.name), kind: kind)
  }

  /// "Lee’s" speaks as Lee.
  private func trimmed(_ range: TextRange) -> TextRange { range }

  /// The name is the speaker’s own: it ends the phrase ("Sen. Lee", "a spokesman, Scott Hall") or
  /// is that of an outlet ("the News report"); not "Israeli" of "an Israeli diplomat".
  private func isNamed(_ phrase: Phrase, _ entity: Int) -> Bool {
    if people.entities[entity].isOutlet { return true }
    return people.isNamed(entity, endingAt: phrase.core.upperBound)
      || people.isNamed(entity, endingAt: phrase.extent.upperBound)
        && draft.lexeme(phrase.core.upperBound).map { $0.kind == .comma || $0.has(.and) } ?? false
  }

  private func kind(of phrase: Phrase) -> SpeakerKind {
    var kind = SpeakerKind.described
    var sawNoun = false
    for cell in phrase.core {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.has(.group) {
        kind = isBare(phrase) ? .bare : .collective
        sawNoun = true
      } else if lexeme.has(.person) {
        kind = isBare(phrase) ? .bare : .described
        sawNoun = true
      } else if lexeme.has([.outlet, .institution, .document, .place]) {
        kind = .institution
        sawNoun = true
      } else if !sawNoun, lexeme.has(.determiner), phrase.core.count == 1 {
        kind = .collective
      } else if lexeme.isCapital, !sawNoun, !lexeme.has(.determiner), !isOnlyFirst(cell, phrase) {
        kind = .named
      }
    }
    return kind
  }

  /// "Sources", "unnamed sources", "a source": nothing is said of who it is.
  private func isBare(_ phrase: Phrase) -> Bool {
    phrase.extent.count <= 3
      && phrase.extent.allSatisfy { cell in
        draft.lexeme(cell).map { $0.shows([.bare, .quantifier]) || $0.has(.determiner) } ?? false
      }
  }

  /// "Sunny weather": the capital is that of the sentence.
  private func isOnlyFirst(_ cell: Int, _ phrase: Phrase) -> Bool {
    guard cell == draft.sentence(ofCell: cell).cells.lowerBound, phrase.core.count > 1 else {
      return false
    }
    return phrase.core.dropFirst().allSatisfy { draft.lexeme($0)?.isCapital == false }
  }
}
