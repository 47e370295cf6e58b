import Documents

/// Turns phrases into mentions: what kind of speaker, and by which name the draft knows it.
struct Speakers {
  private let draft: Draft
  private let people: People
  private let clauses: Clauses
  /// Named speakers so far, latest last.
  private var spoken: [Int] = []

  init(_ draft: Draft, _ people: People) {
    self.draft = draft
    self.people = people
    clauses = Clauses(draft)
  }

  /// The mention that a phrase is. Call in the order of the text: pronouns refer to who spoke.
  mutating func mention(_ phrase: Phrase) -> Mention {
    let range = draft.range(ofCells: phrase.extent)
    if let antecedent = phrase.antecedent {
      let named = mention(Phrase(core: antecedent, extent: antecedent, isPronoun: false))
      return Mention(range: range, name: named.name ?? draft.words(named.range), kind: .pronoun)
    }
    if phrase.isPronoun {
      let entity = antecedent(of: phrase)
      if let entity { remember(entity) }
      return Mention(range: trimmed(range), name: entity.map(people.name), kind: .pronoun)
    }
    if let (entity, end) = apposed(to: phrase) {
      remember(entity)
      let whole = draft.range(ofCells: phrase.extent.lowerBound..<end)
      return Mention(range: whole, name: people.name(entity), kind: .named)
    }
    let kind = kind(of: phrase)
    if let entity = people.entity(in: phrase.core) ?? people.entity(in: phrase.extent),
      isNamed(phrase, entity)
        || people.entity(in: phrase.extent).map({ isNamed(phrase, $0) }) ?? false
    {
      let isPerson = people.entities[entity].isPerson
      if isPerson { remember(entity) }
      let known: SpeakerKind = isPerson || kind == .named ? .named : .institution
      return Mention(range: trimmed(range), name: people.name(entity), kind: known)
    }
    let bearer = bearer(of: phrase)
    if let bearer { remember(bearer) }
    return Mention(range: trimmed(range), name: bearer.map(people.name), kind: kind)
  }

  /// "The mayor of Ely, Ann Lee,": the person whose name alone stands behind the description, and
  /// one past the name.
  private func apposed(to phrase: Phrase) -> (entity: Int, end: Int)? {
    guard !phrase.isPronoun, let head = draft.lexeme(phrase.core.upperBound - 1),
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

  private mutating func remember(_ entity: Int) {
    spoken.removeAll { $0 == entity }
    spoken.append(entity)
    if spoken.count > 16 { spoken.removeFirst() }
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

  /// "The senator": whoever the draft called one last.
  private func bearer(of phrase: Phrase) -> Int? {
    guard let first = draft.lexeme(phrase.core.lowerBound), phrase.core.count <= 4,
      let head = draft.lexeme(phrase.core.upperBound - 1), head.has(.person)
    else { return nil }
    // A headline leaves the article out.
    guard isDefinite(first) || phrase.core.count == 1 else { return nil }
    return people.bearer(ofRole: head.hash, before: phrase.core.lowerBound)
  }

  private func isDefinite(_ lexeme: Lexeme) -> Bool { lexeme.has(.definite) }

  private func kind(of phrase: Phrase) -> SpeakerKind {
    var kind = SpeakerKind.described
    var sawNoun = false
    for cell in phrase.core {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.has(.group) {
        kind = phrase.extent.count == 1 && lexeme.shows(.bare) ? .bare : .collective
        sawNoun = true
      } else if lexeme.has(.person) {
        kind = .described
        sawNoun = true
      } else if lexeme.has([.outlet, .institution, .document, .place]) {
        kind = .institution
        sawNoun = true
      } else if !sawNoun, lexeme.has(.determiner), phrase.core.count == 1 {
        kind = .collective
      } else if lexeme.isCapital, !sawNoun, !lexeme.has(.determiner) {
        kind = .named
      }
    }
    return kind
  }

  /// The subject of the sentence before if it is a person of the right gender, else who spoke last.
  private func antecedent(of phrase: Phrase) -> Int? {
    let cell = phrase.core.lowerBound
    guard let pronoun = draft.lexeme(cell), pronoun.has([.third, .possessive]) else { return nil }
    let masculine = pronoun.has(.masculine)
    guard masculine || pronoun.has(.feminine) || pronoun.has(.plural) else { return nil }
    let isPlural = pronoun.has(.plural)
    func fits(_ entity: Int) -> Bool {
      isPlural ? people.entities[entity].isPerson : people.fits(entity, masculine: masculine)
    }
    if let entity = subject(before: cell), fits(entity), !isPlural || spoken.isEmpty {
      return entity
    }
    if let entity = spoken.last(where: fits) { return entity }
    var index = people.firstMention(from: cell) - 1
    var steps = 0
    while index >= 0, steps < 40 {
      if fits(people.mentions[index].entity) { return people.mentions[index].entity }
      index -= 1
      steps += 1
    }
    // Named only later: "she said at first. Ann Lee later agreed."
    index = people.firstMention(from: cell)
    while index < people.mentions.count, steps < 50 {
      if fits(people.mentions[index].entity) { return people.mentions[index].entity }
      index += 1
      steps += 1
    }
    return nil
  }

  /// The person a sentence begins with: of the pronoun's own sentence, or of the one before.
  private func subject(before cell: Int) -> Int? {
    let number = Int(draft.sentenceOfCell[cell])
    for sentence in [number, number - 1] where sentence >= 0 {
      let cells = draft.sentences[sentence].cells
      let limit = min(cells.upperBound, cell)
      guard cells.lowerBound < limit, let phrase = clauses.mainSubject(cells.lowerBound, limit),
        !phrase.isPronoun
      else { continue }
      if let (entity, end) = apposed(to: phrase), end <= limit { return entity }
      if let entity = people.entity(in: phrase.core), people.entities[entity].isPerson {
        return entity
      }
    }
    return nil
  }
}
