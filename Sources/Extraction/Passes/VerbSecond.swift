import Documents

/// Finds the subject of a verb where the verb is the second part of a main clause and the last of
/// a subordinate one (German): in front when the part there can be a subject, else behind the verb.
///
/// The fields are those of E. Drach, Grundgedanken der deutschen Satzlehre, 1937; instead of
/// parsing, the forms of articles and what can speak at all decide between two candidates.
struct VerbSecond {
  let draft: Draft
  let subjects: Subjects
  private let nominatives: Nominatives

  init(draft: Draft, subjects: Subjects) {
    self.draft = draft
    self.subjects = subjects
    nominatives = Nominatives(draft: draft, subjects: subjects)
  }

  /// The subject of the finite verb at `verb`, or of the auxiliary whose participle it is.
  func subject(ofVerb verb: Int, floor: Int, depth: Int = 0) -> Phrase? {
    let finite = auxiliary(of: verb, floor) ?? verb
    let start = clauseStart(before: finite, floor)
    var first = start
    while first < finite, let word = draft.lexeme(first), word.has(.conjunction) { first += 1 }
    guard first < finite else {
      if start > floor, draft.lexeme(start - 1)?.kind == .comma {
        return afterInsertion(finite, floor)
      }
      // "…, und warnte": the subject of the clause before, unless one follows.
      if start > floor || first > start {
        return coordinated(first, floor, depth) ?? behind(finite, least: .speaker)
      }
      return behind(finite, least: .thing)
    }
    if opensSubordinate(first), isClauseEnd(verb, finite) {
      return subordinateSubject(first, finite, floor)
    }
    return mainSubject(first, finite)
  }

  /// The subject of the main clause with its verb at `finite`, whose first part begins at `first`.
  private func mainSubject(_ first: Int, _ finite: Int) -> Phrase? {
    guard let word = draft.lexeme(first) else { return behind(finite, least: .thing) }
    if let focused = focused(first, finite) { return focused }
    if isAdverbial(first, word) {
      // "Von der Leyen betonte": what seems to be a preposition belongs to the name.
      return behind(finite, least: .thing)
        ?? subjects.phrase(endingAt: finite - 1, floor: first)
    }
    guard !nominatives.isOblique(first), let front = subjects.phrase(from: first, limit: finite)
    else { return behind(finite, least: .thing) }
    return better(front, finite)
  }

  /// "Selbst die Zeitung hatte", "Auch Lehmann sagte": an adverb and one phrase fill the place in
  /// front of the verb.
  private func focused(_ first: Int, _ finite: Int) -> Phrase? {
    var start = first
    while start < finite, let word = draft.lexeme(start), word.has(.adverb),
      !word.has([.preposition, .subordinator, .wh, .relative, .time, .person])
    { start += 1 }
    guard start > first, start < finite, !nominatives.isOblique(start),
      draft.lexeme(start)?.has([.time, .preposition]) == false,
      let phrase = subjects.phrase(from: start, limit: finite),
      nominatives.voice(phrase) >= .unknown,
      nominatives.afterGenitives(phrase.core.upperBound, finite) == finite
    else { return nil }
    return phrase
  }

  /// The phrase in front, unless the one right behind the verb is likelier to speak: "Das Angebot
  /// lehnt er ab".
  private func better(_ front: Phrase, _ finite: Int) -> Phrase {
    let voice = nominatives.voice(front)
    guard voice < .speaker, let behind = behind(finite, least: .unknown),
      !(finite..<behind.core.lowerBound).contains(where: {
        draft.lexeme($0)?.has(.preposition) == true
      })
    else { return front }
    return nominatives.voice(behind) > voice ? behind : front
  }

  /// Words that can be no subject: the subject then stands behind the verb.
  private func isAdverbial(_ cell: Int, _ word: Lexeme) -> Bool {
    if word.has([.preposition, .source, .subordinator, .wh]), !word.has(.determiner) {
      return true
    }
    if word.has([.adverb, .time, .auxiliary])
      || word.has(.objectPronoun) && !word.has(.pronoun)
    {
      return true
    }
    // "Kritisch bewertet die Partei", "An die Wähler gewandt sagte er"
    return word.has(.participle) && !word.has(.determiner) || word.shows(.tag)
  }

  /// The first phrase behind the verb that can be its subject.
  func behind(_ verb: Int, least: Nominatives.Voice) -> Phrase? {
    let limit = draft.sentence(ofCell: verb).cells.upperBound
    var end = verb + 1
    while end < min(limit, verb + 40) {
      if let lexeme = draft.lexeme(end), !lexeme.isWord, lexeme.kind != .open, lexeme.kind != .close
      {
        break
      }
      end += 1
    }
    return nominatives.first(in: (verb + 1)..<max(verb + 1, end), least: least)
  }

  /// The auxiliary of a participle or infinitive: "hatte Lehmann gestern zugesichert".
  func auxiliary(of verb: Int, _ floor: Int) -> Int? {
    guard let lexeme = draft.lexeme(verb), lexeme.has(.participle) || !lexeme.has(.finite),
      !lexeme.has(.gerund)
    else { return nil }
    var cell = verb - 1
    while cell >= floor, verb - cell < 40 {
      if let word = draft.lexeme(cell) {
        if word.isTerminal || word.kind == .semicolon || word.kind == .colon { return nil }
        if word.has(.subordinator), !word.has([.preposition, .adverb]) { return nil }
        if word.kind == .comma, draft.lexeme(cell + 1)?.has([.relative, .that]) == true {
          return nil
        }
        if word.has(.auxiliary) { return cell }
        if word.has(.finite), word.has(.anyCue), !word.has(.participle) { return nil }
      }
      cell -= 1
    }
    return nil
  }

  /// Where the clause of the verb begins: behind a comma that opens it, a colon, a semicolon.
  private func clauseStart(before verb: Int, _ floor: Int) -> Int {
    var cell = verb - 1
    while cell >= floor {
      guard let lexeme = draft.lexeme(cell) else {
        cell -= 1
        continue
      }
      switch lexeme.kind {
      case .comma, .dash, .semicolon, .colon: return cell + 1
      case .close:
        while cell > floor, draft.lexeme(cell)?.kind != .open { cell -= 1 }
      case .open: return cell + 1
      case .word where lexeme.has(.and) && (cell == verb - 1 || opensClause(cell, floor)):
        return cell
      default: break
      }
      cell -= 1
    }
    return floor
  }

  /// "…, und der Minister": a subject behind "und", a verb before it.
  private func opensClause(_ conjunction: Int, _ floor: Int) -> Bool {
    guard let next = draft.lexeme(conjunction + 1), next.has([.determiner, .pronoun]),
      !nominatives.isOblique(conjunction + 1)
    else { return false }
    return (max(floor, conjunction - 30)..<conjunction).contains { isVerb($0) }
  }

  /// The verb follows a comma: behind an insertion, a fronted clause, or what it reports.
  private func afterInsertion(_ finite: Int, _ floor: Int) -> Phrase? {
    var first = floor
    for cell in stride(from: finite - 2, to: floor, by: -1) {
      if let kind = draft.lexeme(cell)?.kind, kind == .semicolon || kind == .colon {
        first = cell + 1
        break
      }
    }
    while first < finite, let word = draft.lexeme(first),
      word.has(.conjunction) && !word.has(.subordinator)
    { first += 1 }
    guard let word = draft.lexeme(first), !isAdverbial(first, word),
      !nominatives.isOblique(first),
      let front = subjects.phrase(from: first, limit: finite), nominatives.voice(front) > .thing
    else { return behind(finite, least: .thing) ?? fronted(first, finite) }
    // "Die Lage sei ernst, sagte Lehmann": a whole clause stands in front.
    let comma = (front.core.upperBound..<finite).first { draft.lexeme($0)?.kind == .comma }
    let isClause = (front.core.upperBound..<(comma ?? finite)).contains { isVerb($0) }
    if isClause { return behind(finite, least: .unknown) ?? front }
    return better(front, finite)
  }

  /// "Nach der Wahl, die er verlor, sagte": whoever a fronted part names.
  private func fronted(_ first: Int, _ finite: Int) -> Phrase? {
    nominatives.first(in: first..<finite, least: .speaker)
  }

  private func isVerb(_ cell: Int) -> Bool {
    guard let word = draft.lexeme(cell), !word.isCapital else { return false }
    return word.has([.auxiliary, .verb, .finite]) || word.shows(.subjunctive)
  }

  /// wie, dass, der, in dem: the verb of the clause stands last.
  private func opensSubordinate(_ cell: Int) -> Bool {
    guard let word = draft.lexeme(cell) else { return false }
    if word.has([.subordinator, .wh, .that]), !word.has(.preposition) || word.has(.that) {
      return true
    }
    guard cell > 0, draft.lexeme(cell - 1)?.kind == .comma else { return false }
    if word.has(.relative) { return true }
    return word.has(.preposition) && draft.lexeme(cell + 1)?.has(.relative) == true
  }

  /// Nothing of the clause follows the verb but its auxiliary or what it reports.
  private func isClauseEnd(_ verb: Int, _ finite: Int) -> Bool {
    guard let next = draft.lexeme(verb + 1) else { return true }
    return !next.isWord || next.has([.auxiliary, .conjunction]) || finite != verb
      || next.shape.contains(.inPhrase)
  }

  private func subordinateSubject(_ first: Int, _ verb: Int, _ floor: Int) -> Phrase? {
    let isGoverned =
      draft.lexeme(first)?.has(.preposition) == true
      && draft.lexeme(first + 1)?.has(.relative) == true
    let relative = isGoverned ? first + 1 : first
    if let phrase = nominatives.first(in: (relative + 1)..<max(verb, relative + 1), least: .speaker)
    {
      return phrase
    }
    guard let word = draft.lexeme(relative), word.has(.relative),
      isGoverned || !word.shows(.oblique), !word.has(.wh), first - 2 >= floor
    else { return nominatives.first(in: (first + 1)..<verb, least: .thing) }
    guard let named = subjects.phrase(endingAt: first - 2, floor: floor) else { return nil }
    return Phrase(
      core: relative..<(relative + 1), extent: relative..<(relative + 1), isPronoun: true,
      antecedent: named.extent)
  }

  /// The subject of the clause before `cell`, of whatever verb.
  private func coordinated(_ cell: Int, _ floor: Int, _ depth: Int) -> Phrase? {
    guard depth < 3 else { return nil }
    for verb in stride(from: cell - 1, through: max(floor, cell - 60), by: -1)
    where isVerb(verb) && draft.lexeme(verb)?.shows(.subjunctive) != true {
      if let phrase = subject(ofVerb: verb, floor: floor, depth: depth + 1),
        nominatives.voice(phrase) >= .unknown
      {
        return phrase
      }
    }
    return subject(from: floor, limit: cell)
  }

  /// The subject of a stretch whose verb no list knows: the first phrase that can speak, else the
  /// first that can be a subject at all.
  func subject(from start: Int, limit: Int) -> Phrase? {
    guard start < limit else { return nil }
    return nominatives.first(in: start..<limit, least: .speaker)
      ?? nominatives.first(in: start..<limit, least: .unknown)
  }
}
