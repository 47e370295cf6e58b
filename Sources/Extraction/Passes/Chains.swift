import Documents

/// Finds through whom words came: "told OUTLET", "cited by OUTLET", "a report by OUTLET", "the
/// outlet"; and "his comments were reported by OUTLET" in the paragraph after.
struct Chains {
  let draft: Draft
  let clauses: Clauses
  let people: People
  private var subjects: Subjects { clauses.subjects }

  /// The outlets and documents between the speaker and the draft, nearest to the speaker first.
  func outlets(of voice: Voice, content: Range<Int>?) -> [Link] {
    guard draft.passes.run(.chains), let speaker = voice.speaker else { return [] }
    var links: [Link] = []
    func add(_ link: Link?) {
      guard let link, !links.contains(where: { $0.name == link.name }) else { return }
      links.append(link)
    }
    let limit = draft.sentence(ofCell: speaker.core.lowerBound).cells.upperBound
    add(behind(speaker, limit))
    if let cue = voice.cue, cue.upperBound <= limit {
      add(told(cue, limit))
      add(
        interview(after: max(cue.upperBound, min(limit, speaker.core.upperBound)), limit, content))
    }
    add(anaphor(speaker))
    return links
  }

  /// "analysts cited by X", "the report at X".
  private func behind(_ speaker: Phrase, _ limit: Int) -> Link? {
    var cell = speaker.core.upperBound
    guard cell < limit, let next = draft.lexeme(cell), !speaker.isPronoun else { return nil }
    if next.shows(.carrying) {
      while cell < limit, let word = draft.lexeme(cell), !word.has(.by), word.isWord,
        cell < speaker.core.upperBound + 3
      { cell += 1 }
      guard draft.lexeme(cell)?.has(.by) == true else { return nil }
      return outlet(cell + 1, limit)
    }
    guard let head = draft.lexeme(speaker.core.upperBound - 1), head.has(.document),
      next.has(.preposition)
    else { return nil }
    return outlet(cell + 1, limit)
  }

  /// "told Al-Sharq Al-Awsat"
  private func told(_ cue: Range<Int>, _ limit: Int) -> Link? {
    guard draft.lexeme(cue.lowerBound)?.shows(.telling) == true else { return nil }
    return outlet(cue.upperBound, limit) ?? unknownOutlet(cue.upperBound, limit)
  }

  /// "told the Harbour Lamp": a name behind "the" that is no person, place, body or audience.
  private func unknownOutlet(_ start: Int, _ limit: Int) -> Link? {
    guard let article = draft.lexeme(start), article.has(.definite), !article.has(.possessive),
      let phrase = subjects.phrase(from: start, limit: limit), phrase.core.count >= 3,
      phrase.core.dropFirst().allSatisfy({ isPlainCapital($0) }),
      people.entity(in: phrase.core).map({ !people.entities[$0].isPerson }) ?? true
    else { return nil }
    let name = draft.range(ofCells: (phrase.core.lowerBound + 1)..<phrase.core.upperBound)
    return Link(
      name: draft.words(name), kind: .institution, range: draft.range(ofCells: phrase.core))
  }

  private func isPlainCapital(_ cell: Int) -> Bool {
    guard let word = draft.lexeme(cell) else { return false }
    return word.isCapital && !word.shape.contains(.possessive)
      && !word.has(WordClasses.noun.union([.place, .honorific, .addressee, .month, .weekday]))
  }

  /// "in an interview with X"
  private func interview(after start: Int, _ limit: Int, _ content: Range<Int>?) -> Link? {
    for cell in start..<max(start, min(limit, start + 14)) {
      guard let lexeme = draft.lexeme(cell) else { return nil }
      if let content, content.contains(cell), content.lowerBound >= start { return nil }
      guard lexeme.shows(.interview) else { continue }
      guard draft.lexeme(cell + 1)?.has(.preposition) == true else { continue }
      return outlet(cell + 2, limit)
    }
    return nil
  }

  /// The outlet that the phrase at `start` names or means.
  func outlet(_ start: Int, _ limit: Int) -> Link? {
    guard let phrase = subjects.phrase(from: start, limit: limit), !phrase.isPronoun else {
      return nil
    }
    if let entity = people.entity(in: phrase.core) {
      let known = people.entities[entity]
      guard !known.isPerson,
        draft.lexeme(phrase.core.lowerBound)?.shape.contains(.possessive) != true
      else {
        return nil
      }
      guard known.isOutlet || isNameAlone(phrase) else { return nil }
      return Link(
        name: people.name(entity), kind: .institution, range: draft.range(ofCells: phrase.core))
    }
    return anaphor(phrase)
  }

  private func isNameAlone(_ phrase: Phrase) -> Bool {
    phrase.core.allSatisfy {
      draft.lexeme($0).map {
        $0.isCapital && !$0.has([.place, .person, .group, .institution, .addressee])
      } ?? false
    }
  }

  /// "the outlet", "the newspaper": the one named last.
  private func anaphor(_ phrase: Phrase) -> Link? {
    guard !phrase.isPronoun, phrase.core.count <= 3,
      let first = draft.lexeme(phrase.core.lowerBound),
      first.has(.definite), let head = draft.lexeme(phrase.core.upperBound - 1), !head.isCapital,
      head.has([.outlet, .document]), people.entity(in: phrase.extent) == nil
    else { return nil }
    let reach = head.has(.outlet) ? Int.max : 2
    guard let entity = people.outlet(before: phrase.core.lowerBound, paragraphs: reach, draft)
    else { return nil }
    return Link(
      name: people.name(entity), kind: .institution, range: draft.range(ofCells: phrase.core))
  }

  /// "His comments were reported by X": who commented, and the outlet.
  func carried(in cells: Range<Int>) -> (owner: Phrase, outlet: Link)? {
    for cell in cells.dropFirst().prefix(12) {
      guard let lexeme = draft.lexeme(cell), lexeme.shows(.carrying), lexeme.has(.participle),
        draft.lexeme(cell - 1)?.has([.be, .adverb]) == true
      else { continue }
      let first = cells.lowerBound
      guard let noun = (first..<cell).first(where: { draft.lexeme($0)?.has(.cueNoun) == true }),
        noun > first,
        let owner = draft.lexeme(noun - 1),
        owner.has(.possessive) || owner.shape.contains(.possessive)
      else { return nil }
      let by = ((cell + 1)..<min(cells.upperBound, cell + 4)).first {
        draft.lexeme($0)?.has(.by) == true
      }
      guard let by, let link = outlet(by + 1, cells.upperBound) else { return nil }
      let isPronoun = owner.has(.possessive)
      let phrase = Phrase(
        core: (isPronoun ? noun - 1 : first)..<noun, extent: (isPronoun ? noun - 1 : first)..<noun,
        isPronoun: isPronoun)
      return (phrase, link)
    }
    return nil
  }
}
