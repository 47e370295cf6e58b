import Documents

/// Finds the subject of a reporting verb, and of a clause.
struct Clauses {
  let draft: Draft
  let subjects: Subjects
  private let main: MainClause

  init(_ draft: Draft) {
    self.draft = draft
    subjects = Subjects(draft: draft)
    main = MainClause(draft: draft, subjects: subjects)
  }

  /// The subject of the main clause in the cells from `start` to `limit`.
  func mainSubject(_ start: Int, _ limit: Int) -> Phrase? {
    guard draft.grammar.contains(.verbSecond) else { return main.subject(start, limit) }
    return VerbSecond(draft: draft, subjects: subjects).subject(from: start, limit: limit)
  }

  /// The reporting verb at `cell` stands in a place of a verb.
  func isCueVerb(_ cell: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell), lexeme.has(.finite), lexeme.has(.anyCue),
      !lexeme.shape.contains(.inPhrase)
    else { return false }
    let before = cell > 0 ? draft.lexeme(cell - 1) : nil
    // "Search terms were …": a noun with its own verb.
    if let next = draft.lexeme(cell + 1), next.has(.be), !lexeme.shows(.past),
      !lexeme.has(.pronoun),
      lexeme.has(.naming) || lexeme.has(.noun.union(.cueNoun))
    {
      return false
    }
    if lexeme.isCapital { return before == nil || before.map { !$0.isWord } ?? true }
    guard let before else { return true }
    if draft.grammar.contains(.verbSecond) {
      // "zu finden", "meinen Freunden"
      if before.has(.to) || lexeme.has(.possessive) && draft.lexeme(cell + 1)?.isCapital == true {
        return false
      }
    }
    if before.has([.determiner, .possessive]), !before.has(.pronoun) { return false }
    if before.shape.contains(.possessive) { return false }
    if before.has(.of) { return false }
    if lexeme.has(.noun.union(.cueNoun)), before.has(.preposition), !before.has(.to) {
      return false
    }
    return true
  }

  /// "hatte Lehmann gestern betont": a participle whose auxiliary stands further left.
  func isPerfect(_ cell: Int, _ floor: Int) -> Bool {
    guard draft.grammar.contains(.verbSecond) else { return false }
    return VerbSecond(draft: draft, subjects: subjects).auxiliary(of: cell, floor)
      .flatMap { draft.lexeme($0) }?.has(.have) ?? false
  }

  /// "wird von Lehmann als „…“ bezeichnet"
  func isPassive(_ cell: Int, _ floor: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell), lexeme.has(.participle) else { return false }
    return VerbSecond(draft: draft, subjects: subjects).auxiliary(of: cell, floor)
      .flatMap { draft.lexeme($0) }?.has(.be) ?? false
  }

  /// "zitiert das Blatt den Minister": whom the subject quotes; nil where it quotes nobody.
  func quoted(behind cue: Range<Int>, subject: Phrase, limit: Int) -> Phrase? {
    if draft.lexeme(cue.upperBound)?.has(.objectPronoun) == true {
      return Phrase(
        core: cue.upperBound..<(cue.upperBound + 1),
        extent: cue.upperBound..<(cue.upperBound + 1), isPronoun: true)
    }
    let start = max(cue.upperBound, subject.extent.upperBound)
    guard let phrase = subjects.phrase(from: start, limit: limit), !phrase.isPronoun,
      Nominatives(draft: draft, subjects: subjects).voice(phrase) >= .speaker
    else { return nil }
    return phrase
  }

  /// Words between a subject and its verb.
  func isFiller(_ lexeme: Lexeme) -> Bool {
    lexeme.isWord && !lexeme.isCapital
      && (lexeme.has([.auxiliary, .negation]) || lexeme.has(.adverb) && !lexeme.has(.subordinator)
        || isManner(lexeme))
  }

  /// An adverb by its ending.
  private func isManner(_ lexeme: Lexeme) -> Bool { lexeme.has(.ly) }

  /// The subject of the reporting verb at `verb`, looking left no further than `floor`.
  func subject(ofVerb verb: Int, floor: Int, depth: Int = 0) -> Phrase? {
    guard let lexeme = draft.lexeme(verb) else { return nil }
    if draft.grammar.contains(.verbSecond) {
      return VerbSecond(draft: draft, subjects: subjects).subject(ofVerb: verb, floor: floor)
    }
    var cell = verb - 1
    while cell >= floor, let filler = draft.lexeme(cell),
      isFiller(filler) || filler.has(.to) && !filler.isCapital
    {
      cell -= 1
    }
    guard cell >= floor else {
      // "Said Ann Lee: …"
      return subjects.phrase(from: verb + 1, limit: draft.sentence(ofCell: verb).cells.upperBound)
    }
    if lexeme.has(.gerund), !lexeme.has(.finite) {
      return subjectOfGerund(cell, floor, depth) ?? mainSubject(floor, verb)
    }
    guard let before = draft.lexeme(cell) else { return mainSubject(floor, cell) }
    if before.kind == .close { return subjectBeforeBracket(cell, floor, verb, depth) }
    if before.kind == .comma || before.kind == .dash {
      return subjectBeforeInsertion(cell, floor, depth)
    }
    if before.has(.relative), !before.has(.that) || before.has(.pronoun) {
      let end = draft.lexeme(cell - 1)?.kind == .comma ? cell - 2 : cell - 1
      guard let named = subjects.phrase(endingAt: end, floor: floor) else {
        return mainSubject(floor, cell)
      }
      return Phrase(
        core: cell..<(cell + 1), extent: cell..<(cell + 1), isPronoun: true,
        antecedent: named.extent)
    }
    if before.has([.conjunction, .subordinator]) {
      return coordinatedSubject(cell, floor, depth) ?? mainSubject(floor, cell)
    }
    if let phrase = subjects.phrase(endingAt: cell, floor: floor) {
      return beforeAgent(phrase, floor) ?? withApposed(phrase, floor, depth) ?? phrase
    }
    return mainSubject(floor, verb)
  }

  /// "Sources cited by the News suggest": the sources do.
  private func beforeAgent(_ phrase: Phrase, _ floor: Int) -> Phrase? {
    let by = phrase.extent.lowerBound - 1
    guard by - 2 >= floor, draft.lexeme(by)?.has(.by) == true,
      draft.lexeme(by - 1)?.shows(.carrying) == true
    else { return nil }
    return subjects.phrase(endingAt: by - 2, floor: floor)
  }

  /// "The director, Tom Ives, and his deputy said": the two, from the first word on.
  private func withApposed(_ phrase: Phrase, _ floor: Int, _ depth: Int) -> Phrase? {
    let comma = phrase.extent.lowerBound - 2
    guard comma > floor, draft.lexeme(comma)?.kind == .comma,
      draft.lexeme(comma + 1)?.has(.and) == true,
      let first = draft.lexeme(phrase.core.lowerBound),
      first.has(.possessive) && first.has([.masculine, .feminine, .plural]),
      let head = draft.lexeme(phrase.core.upperBound - 1), head.has(.person),
      let whole = subjectBeforeInsertion(comma, floor, depth), !whole.isPronoun,
      whole.extent.upperBound < comma, isClauseStart(whole.extent.lowerBound, floor)
    else { return nil }
    return Phrase(
      core: whole.core, extent: whole.extent.lowerBound..<phrase.extent.upperBound,
      isPronoun: false)
  }

  /// "many marchers chanting"; "Lee said so, adding": what touches the verb, or the subject of the
  /// reporting verb before it.
  private func subjectOfGerund(_ before: Int, _ floor: Int, _ depth: Int) -> Phrase? {
    guard let lexeme = draft.lexeme(before) else { return coordinatedSubject(before, floor, depth) }
    if lexeme.isWord,
      !lexeme.has([.preposition, .conjunction, .subordinator, .gerund, .verb, .finite]),
      let phrase = subjects.phrase(endingAt: before, floor: floor), !phrase.isPronoun
    {
      return issuer(of: phrase, floor) ?? phrase
    }
    return coordinatedSubject(before, floor, depth)
  }

  /// "Lee issued a statement saying": what is said for the first time says nothing by itself.
  private func issuer(of phrase: Phrase, _ floor: Int) -> Phrase? {
    guard phrase.extent.lowerBound > floor, let article = draft.lexeme(phrase.core.lowerBound),
      article.has(.determiner), !article.has(.definite), !article.has([.number, .possessive]),
      let head = draft.lexeme(phrase.core.upperBound - 1), head.has([.document, .cueNoun]),
      let before = draft.lexeme(phrase.extent.lowerBound - 1),
      before.has([.verb, .finite, .preposition])
        || before.shows(.past),
      let subject = main.subject(floor, phrase.extent.lowerBound),
      subject.extent.upperBound < phrase.extent.lowerBound
    else { return nil }
    return subject
  }

  /// The subject of the nearest reporting verb to the left.
  private func coordinatedSubject(_ cell: Int, _ floor: Int, _ depth: Int) -> Phrase? {
    guard depth < 2 else { return nil }
    var left = cell - 1
    while left >= floor, cell - left < 40 {
      if isCueVerb(left), let lexeme = draft.lexeme(left), lexeme.has([.speech, .manner]) {
        return subject(ofVerb: left, floor: floor, depth: depth + 1)
      }
      left -= 1
    }
    return nil
  }

  private func subjectBeforeBracket(_ close: Int, _ floor: Int, _ verb: Int, _ depth: Int)
    -> Phrase?
  {
    var cell = close
    while cell > floor, close - cell < 40, draft.lexeme(cell)?.kind != .open { cell -= 1 }
    return subjects.phrase(endingAt: cell - 1, floor: floor) ?? mainSubject(floor, verb)
  }

  /// "Lee, a judge who lives here, said": what stands before the first of the two commas.
  private func subjectBeforeInsertion(_ comma: Int, _ floor: Int, _ depth: Int) -> Phrase? {
    let kind = draft.lexeme(comma)?.kind
    var cell = comma - 1
    var best: Phrase?
    var steps = 0
    while cell > floor, steps < 60 {
      steps += 1
      if let lexeme = draft.lexeme(cell), lexeme.kind == kind {
        if let phrase = subjects.phrase(endingAt: cell - 1, floor: floor),
          !isGoverned(phrase.extent.lowerBound, floor, hasLater: best != nil)
        {
          if best == nil, isBehindFronted(phrase, floor) { return phrase }
          best = best ?? phrase
          // A subject begins its clause; an appositive's own comma does not.
          if isClauseStart(phrase.extent.lowerBound, floor) { return phrase }
        }
      } else if let lexeme = draft.lexeme(cell), lexeme.kind == .semicolon {
        break
      }
      cell -= 1
    }
    return best ?? mainSubject(floor, comma)
  }

  /// Right behind a preposition: "on the steps" is no subject; nor is "after the vote" when a
  /// phrase behind it can be one.
  private func isGoverned(_ cell: Int, _ floor: Int, hasLater: Bool) -> Bool {
    guard cell > floor, let before = draft.lexeme(cell - 1) else { return false }
    return before.has(.preposition)
      && (hasLater || !before.has([.subordinator, .conjunction, .adverb, .by]))
  }

  /// "After the vote, Ann Lee, the mayor, said": everything before the phrase is an adverbial.
  private func isBehindFronted(_ phrase: Phrase, _ floor: Int) -> Bool {
    let comma = phrase.extent.lowerBound - 1
    guard comma > floor, draft.lexeme(comma)?.kind == .comma, let first = draft.lexeme(floor) else {
      return false
    }
    return first.has(.preposition) && main.nextComma(floor, comma + 1) == comma
  }

  /// "The mayor of Ely, Ann Lee, said": the name between commas right behind a description.
  func nameApposed(to phrase: Phrase, limit: Int) -> Range<Int>? {
    guard !phrase.isPronoun, let first = draft.lexeme(phrase.core.lowerBound),
      first.has([.determiner, .possessive]) || first.shape.contains(.possessive)
        || phrase.core.contains(where: { draft.lexeme($0)?.shape.contains(.possessive) == true }),
      draft.lexeme(phrase.core.upperBound - 1)?.has(.person) == true
    else { return nil }
    var comma = phrase.extent.upperBound
    // "for Lower Quay", "of the board of Ely": what the description is about.
    while comma < limit, comma - phrase.core.upperBound < 10, let word = draft.lexeme(comma),
      word.isWord, !word.has([.auxiliary, .verb, .finite, .relative, .pronoun])
    {
      comma += 1
    }
    guard comma < limit, draft.lexeme(comma)?.kind == .comma else { return nil }
    var end = comma + 1
    while end < limit, end - comma < 7, let word = draft.lexeme(end), word.kind == .word,
      word.isCapital || word.has(.particle)
    {
      end += 1
    }
    guard end - comma > 2, end < limit, draft.lexeme(end)?.kind == .comma else { return nil }
    return (comma + 1)..<end
  }

  private func isClauseStart(_ cell: Int, _ floor: Int) -> Bool {
    guard cell > floor, let before = draft.lexeme(cell - 1) else { return true }
    return before.has([.conjunction, .subordinator]) || before.kind == .semicolon
      || before.kind == .colon
  }
}
