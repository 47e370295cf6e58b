/// Whom a pronoun means: who spoke or was spoken of in the sentences before, nearest first.
///
/// The subject of the sentence before wins over who spoke last (measured by hand on the pronouns of
/// PolNeAR; see quotation research in DECISIONS). Somebody who is only described counts as well:
/// "A former supervisor … he said" is not the person named before.
struct Antecedents {
  let descriptions: Descriptions
  private var draft: Draft { descriptions.draft }
  private var people: People { descriptions.people }

  /// What a pronoun can mean.
  enum Referent: Equatable {
    /// Index into `People.entities`.
    case entity(Int)
    /// Somebody described; nil where the words tell no gender.
    case unnamed(isMasculine: Bool?)
    /// Several, or an institution.
    case group

    var entity: Int? { if case .entity(let index) = self { index } else { nil } }
  }

  /// Who spoke so far, latest last, with the sentence.
  private var heard: [(referent: Referent, sentence: Int)] = []

  init(descriptions: Descriptions) { self.descriptions = descriptions }

  /// Notes who speaks at `cell`.
  mutating func hear(_ referent: Referent, at cell: Int) {
    heard.append((referent, Int(draft.sentenceOfCell[cell])))
    if heard.count > 24 { heard.removeFirst() }
  }

  /// A description without a name, as what a pronoun can mean; nil for things.
  func unnamed(_ phrase: Phrase) -> Referent? {
    guard !phrase.isPronoun else { return nil }
    var found: Referent?
    for cell in phrase.core {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.has(.group) || lexeme.has([.institution, .outlet]) {
        found = .group
      } else if lexeme.has(.person) {
        let isOne = lexeme.has(.masculine) != lexeme.has(.feminine)
        found = .unnamed(isMasculine: isOne ? lexeme.has(.masculine) : nil)
      }
    }
    return found
  }

  /// Whom the pronoun at `cell` means; nil when nobody before fits.
  func referent(of cell: Int) -> Referent? {
    guard draft.passes.run(.antecedents), let pronoun = draft.lexeme(cell),
      pronoun.has([.third, .possessive])
    else { return nil }
    if pronoun.has(.plural) { return severals(before: cell) }
    guard pronoun.has([.masculine, .feminine]) else { return nil }
    let masculine = pronoun.has(.masculine)
    let sentence = Int(draft.sentenceOfCell[cell])
    if let own = subject(of: sentence, before: cell), own.isPerson, fits(own, masculine) {
      return own
    }
    if let near = nearSubject(before: sentence, masculine) { return near }
    if let last = heard.last(where: { fits($0.referent, masculine) }) { return last.referent }
    if let far = nearSubject(before: sentence, masculine, past: true) { return far }
    return mentioned(around: cell, masculine)
  }

  /// The subject or speaker of one of the sentences before. A sentence about something else, or about
  /// somebody of the other gender, ends the search unless it goes `past` those.
  private func nearSubject(
    before sentence: Int, _ masculine: Bool, past: Bool = false
  ) -> Referent? {
    for number in ((max(0, sentence - 4))..<max(0, sentence)).reversed() {
      if let last = heard.last(where: { $0.sentence == number }) {
        if fits(last.referent, masculine) { return last.referent }
        guard past else { return nil }
        continue
      }
      let cells = draft.sentences[number].cells
      if cells.allSatisfy({ draft.lexeme($0)?.isWord != true }) { continue }
      let phrase = descriptions.clauses.mainSubject(cells.lowerBound, cells.upperBound)
      // "He left." goes on with whom it means; "She did not." says nothing of him.
      if let phrase, phrase.isPronoun, isOfPerson(phrase) { continue }
      if let referent = phrase.flatMap({ meant(by: $0, before: cells.upperBound) }) {
        if let known = clearer(than: referent, masculine, cells) { return known }
        if fits(referent, masculine) { return referent }
      }
      if !past { return nil }
    }
    return nil
  }

  private func isOfPerson(_ phrase: Phrase) -> Bool {
    draft.lexeme(phrase.core.lowerBound)?.has([.masculine, .feminine]) == true
  }

  /// Somebody else in the sentence of whom the draft tells the gender, where it does not of the
  /// subject.
  private func clearer(
    than referent: Referent, _ masculine: Bool, _ cells: Range<Int>
  ) -> Referent? {
    guard case .entity(let subject) = referent, people.entities[subject].isMasculine == nil,
      let other = people.known(masculine: masculine, in: cells)
    else { return nil }
    return .entity(other)
  }

  private func subject(of sentence: Int, before cell: Int) -> Referent? {
    let cells = draft.sentences[sentence].cells
    guard cells.lowerBound < cell,
      let phrase = descriptions.clauses.mainSubject(cells.lowerBound, cell), !phrase.isPronoun
    else { return nil }
    return meant(by: phrase, before: cell)
  }

  private func meant(by phrase: Phrase, before limit: Int) -> Referent? {
    if let (entity, end) = descriptions.apposed(to: phrase), end <= limit { return .entity(entity) }
    if let entity = people.entity(in: phrase.core), people.canBePerson(entity),
      draft.lexeme(phrase.core.upperBound - 1)?.shape.contains(.possessive) != true,
      people.isNamed(entity, endingAt: phrase.core.upperBound)
    {
      return .entity(entity)
    }
    if let bearer = descriptions.bearer(of: phrase) { return .entity(bearer) }
    let referent = unnamed(phrase)
    return referent == .unnamed(isMasculine: nil)
      ? .unnamed(isMasculine: gender(behind: phrase, limit)) : referent
  }

  /// "The planner shook his head": what a possessive behind the subject tells of it.
  private func gender(behind phrase: Phrase, _ limit: Int) -> Bool? {
    let end = min(limit, phrase.extent.upperBound + 12)
    for cell in phrase.extent.upperBound..<max(phrase.extent.upperBound, end) {
      if let word = draft.lexeme(cell), word.has(.possessive), word.has([.masculine, .feminine]) {
        return word.has(.masculine)
      }
    }
    return nil
  }

  private func fits(_ referent: Referent, _ masculine: Bool) -> Bool {
    switch referent {
    case .entity(let index): people.fits(index, masculine: masculine)
    case .unnamed(let isMasculine): isMasculine != !masculine
    case .group: false
    }
  }

  /// The nearest person named before, or the first one after: "she said at first. Ann Lee later
  /// agreed."
  private func mentioned(around cell: Int, _ masculine: Bool) -> Referent? {
    let first = people.firstMention(from: cell)
    let before = people.mentions[max(0, first - 40)..<first].reversed()
    let after = people.mentions[first..<min(people.mentions.count, first + 10)]
    for mention in Array(before) + after where people.fits(mention.entity, masculine: masculine) {
      return .entity(mention.entity)
    }
    return nil
  }

  /// "They": who was heard last if that is several, or one whose gender is not known.
  private func severals(before cell: Int) -> Referent? {
    let sentence = Int(draft.sentenceOfCell[cell])
    if sentence > 0, let cells = Optional(draft.sentences[sentence - 1].cells),
      !heard.contains(where: { $0.sentence == sentence - 1 }),
      let phrase = descriptions.clauses.mainSubject(cells.lowerBound, cells.upperBound),
      let referent = meant(by: phrase, before: cells.upperBound), canBeThey(referent)
    {
      return referent
    }
    return heard.last.flatMap { canBeThey($0.referent) ? $0.referent : nil }
  }

  private func canBeThey(_ referent: Referent) -> Bool {
    guard case .entity(let index) = referent else { return true }
    return people.entities[index].isMasculine == nil
  }
}

extension Antecedents.Referent {
  fileprivate var isPerson: Bool { self != .group }
}
