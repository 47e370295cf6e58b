import Documents

/// Words reported without marks, with who is said to have said them.
struct Reported {
  /// Nil for hearsay: "is said to", "reportedly".
  let voice: Voice?
  /// Cells, ascending.
  let spans: [Range<Int>]
}

/// Finds reported speech in one sentence: "X said that …", "…, X said", "According to X, …", "As X
/// observed, …", "…, sources suggest, …", "are said to …".
struct IndirectSpeech {
  let draft: Draft
  let clauses: Clauses
  /// Of each quotation.
  let forms: [QuotationForm]
  private let frames: SourceFrames

  init(_ draft: Draft, _ clauses: Clauses, forms: [QuotationForm]) {
    self.draft = draft
    self.clauses = clauses
    self.forms = forms
    frames = SourceFrames(draft: draft, clauses: clauses)
  }

  func statements(in cells: Range<Int>) -> [Reported] {
    let body = withoutStop(cells)
    guard draft.passes.run(.reportedSpeech), body.count >= 4, hasWork(body) else { return [] }
    var out: [Reported] = []
    if let (voice, rest) = frames.fronted(body) {
      guard !holdsSpeech(rest) else { return [] }
      return [Reported(voice: voice, spans: [rest])]
    }
    if let (voice, rest) = frames.inserted(body) { return [Reported(voice: voice, spans: rest)] }
    out = clausal(in: body, floor: body.lowerBound)
    if out.isEmpty, let hearsay = hearsay(body) { out.append(hearsay) }
    return out
  }

  private func hasWork(_ cells: Range<Int>) -> Bool {
    cells.contains {
      draft.lexeme($0)?.has(WordClasses.anyCue.union([.source, .hedge])) ?? false
        || (draft.lexeme($0)?.shows(.viewpoint) ?? false)
    }
  }

  private func withoutStop(_ cells: Range<Int>) -> Range<Int> {
    var end = cells.upperBound
    while end > cells.lowerBound, let last = draft.lexeme(end - 1),
      last.isTerminal || last.kind == .close
    { end -= 1 }
    return cells.lowerBound..<end
  }

  /// Subject, reporting verb and the clause it governs; several when verbs are coordinated.
  private func clausal(in cells: Range<Int>, floor: Int) -> [Reported] {
    var out: [Reported] = []
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      guard let lexeme = draft.lexeme(cell), isReportingVerb(cell, lexeme) else {
        cell += 1
        continue
      }
      var cue = cell..<(cell + 1)
      while cue.upperBound < cells.upperBound,
        draft.lexeme(cue.upperBound)?.shape.contains(.inPhrase) == true
      {
        cue = cell..<(cue.upperBound + 1)
      }
      guard let start = contentStart(cue.upperBound, cells.upperBound, lexeme),
        let speaker = clauses.subject(ofVerb: cell, floor: floor), speaker.extent.lowerBound < cell
      else {
        cell = cue.upperBound
        continue
      }
      let end = contentEnd(
        start, cells.upperBound,
        isFronted: draft.lexeme(floor)?.has(.subordinator) == true
          && !(floor..<cell).contains { draft.lexeme($0)?.kind == .comma })
      if end - start >= 2, !holdsSpeech(start..<end) {
        var voice = Voice(speaker: speaker, cue: cue, how: .frame)
        voice.isUnreal = false
        out.append(Reported(voice: voice, spans: [start..<end]))
      }
      cell = max(end, cell + 1)
    }
    return out
  }

  private func isReportingVerb(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    guard lexeme.has([.speech, .thought, .showing]) else { return false }
    if lexeme.has(.participle), passive(cell) != nil { return false }
    return clauses.isCueVerb(cell) || lexeme.has(.gerund) && lexeme.has(.speech)
  }

  /// Where the reported clause begins, after an addressee and adverbials.
  private func contentStart(_ from: Int, _ limit: Int, _ verb: Lexeme) -> Int? {
    var cell = from
    var steps = 0
    var skipped = false
    while cell < limit, steps < 10, let lexeme = draft.lexeme(cell) {
      steps += 1
      if lexeme.has(.that), !lexeme.isCapital { return cell + 1 }
      if lexeme.has(.to), lexeme.has(.preposition), verb.has(.speech), !skipped,
        draft.lexeme(cell + 1)?.classes.isDisjoint(with: [
          .determiner, .pronoun, .objectPronoun, .possessive, .addressee, .group,
        ]) == true,
        draft.lexeme(cell + 1)?.isCapital == false
      {
        return cell
      }
      if lexeme.has(.wh), verb.has([.speech, .thought]), !lexeme.isCapital { return cell }
      if lexeme.has(.objectPronoun),
        !lexeme.has(.pronoun) || lexeme.has(.possessive) == false && isFollowedByThat(cell, limit)
      {
        skipped = true
        cell += 1
      } else if skipped, lexeme.kind == .number {
        cell += 1
      } else if lexeme.has([.preposition, .time, .adverb, .ly]), lexeme.kind == .word {
        skipped = true
        let isPreposition = lexeme.has(.preposition) && !lexeme.has(.time)
        if isPreposition, let phrase = clauses.subjects.phrase(from: cell + 1, limit: limit) {
          cell = phrase.extent.upperBound
        } else {
          cell += 1
        }
      } else if let that = thatAfterAddressee(cell, limit) {
        return that
      } else {
        return isClause(cell, limit, verb) ? cell : nil
      }
    }
    return nil
  }

  private func isFollowedByThat(_ cell: Int, _ limit: Int) -> Bool {
    cell + 1 < limit && draft.lexeme(cell + 1)?.has([.that, .wh]) == true
  }

  /// told Al-Sharq Al-Awsat that …
  private func thatAfterAddressee(_ cell: Int, _ limit: Int) -> Int? {
    guard let phrase = clauses.subjects.phrase(from: cell, limit: limit) else { return nil }
    var next = phrase.extent.upperBound
    var steps = 0
    while next < limit, steps < 8, let lexeme = draft.lexeme(next) {
      if lexeme.has(.that), !lexeme.has(.verb) {
        // "nine seeds in ten that are laid": a relative clause.
        return draft.lexeme(next + 1)?.has([.be, .have]) == true ? nil : next + 1
      }
      guard
        lexeme.has([.preposition, .time, .adverb]) || lexeme.isCapital || lexeme.has(.noun)
          || lexeme.has(.determiner)
      else { return nil }
      next += 1
      steps += 1
    }
    return nil
  }

  /// A clause without "that", or what is admitted or denied.
  private func isClause(_ cell: Int, _ limit: Int, _ verb: Lexeme) -> Bool {
    guard let first = draft.lexeme(cell), first.isWord else { return false }
    if verb.shows(.assertive) {
      return first.has([.determiner, .possessive]) || first.isCapital || first.has(.pronoun)
    }
    guard verb.has([.speech, .thought]) else { return false }
    guard let phrase = clauses.subjects.phrase(from: cell, limit: limit) else { return false }
    var next = phrase.extent.upperBound
    while next < min(limit, phrase.extent.upperBound + 8), let lexeme = draft.lexeme(next),
      lexeme.isWord
    {
      if lexeme.has([.auxiliary, .verb]) || lexeme.has(.finite) || lexeme.shows(.past) {
        return true
      }
      if lexeme.has([.conjunction, .subordinator, .to]) { return false }
      next += 1
    }
    return !verb.shows(.telling) && endsInVerb(phrase.core)
  }

  /// "said the dam leaks": no list has the verb, so the phrase runs into it.
  private func endsInVerb(_ cells: Range<Int>) -> Bool {
    guard cells.count >= 3, let first = draft.lexeme(cells.lowerBound),
      first.has([.determiner, .possessive]), let last = draft.lexeme(cells.upperBound - 1),
      last.kind == .word, !last.isCapital, last.classes.isEmpty,
      let noun = draft.lexeme(cells.upperBound - 2), !noun.has(.determiner), noun.kind == .word
    else { return false }
    let end = Int(last.end)
    return draft.text[end - 1] == 0x73 && draft.text[end - 2] != 0x73
      && draft.text[Int(noun.end) - 1] != 0x73
  }

  /// Before the next coordinated report: "…, but insisted that", "…, adding that".
  private func contentEnd(_ start: Int, _ limit: Int, isFronted: Bool) -> Int {
    var cell = start + 1
    while cell < limit {
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if lexeme.kind == .semicolon { return cell }
      if lexeme.kind == .comma, cell + 1 < limit, let next = draft.lexeme(cell + 1) {
        if next.has(.gerund), next.has(.speech) { return cell }
        if isFronted, isReport(cell + 1, limit) { return cell }
        if next.has(.conjunction), cell + 2 < limit, clauses.isCueVerb(cell + 2),
          draft.lexeme(cell + 2)?.has([.speech]) == true
        {
          return cell
        }
      }
      cell += 1
    }
    return limit
  }

  /// "When Roe told him so, Lee said that": behind the fronted clause the main one reports.
  private func isReport(_ start: Int, _ limit: Int) -> Bool {
    guard let phrase = clauses.subjects.phrase(from: start, limit: limit) else { return false }
    let verb = phrase.extent.upperBound
    guard verb + 1 < limit, clauses.isCueVerb(verb), let lexeme = draft.lexeme(verb) else {
      return false
    }
    return lexeme.has(.speech) && contentStart(verb + 1, limit, lexeme) != nil
  }

  /// Marked words that somebody is quoted with: their own statement covers them.
  private func holdsSpeech(_ cells: Range<Int>) -> Bool {
    cells.contains { draft.quotation($0).map { forms[$0].reportsSpeech } ?? false }
  }

  /// The form of "be" that makes a participle passive: "is widely believed".
  private func passive(_ participle: Int) -> Int? {
    var cell = participle - 1
    while cell > 0, participle - cell < 4, let filler = draft.lexeme(cell), !filler.has(.be),
      filler.has([.adverb, .ly, .negation])
    {
      cell -= 1
    }
    return draft.lexeme(cell)?.has(.be) == true ? cell : nil
  }

  /// "It is", "it has been": the subject is nobody.
  private func isExpletive(_ end: Int, _ floor: Int) -> Bool {
    var cell = end
    while cell > floor, draft.lexeme(cell)?.has([.auxiliary, .adverb]) == true { cell -= 1 }
    guard cell >= floor, let word = draft.lexeme(cell) else { return false }
    return word.has(.pronoun) && word.has(.third) && !word.has([.masculine, .feminine, .plural])
  }

  /// "are said to be", "it is believed that", "reportedly".
  private func hearsay(_ cells: Range<Int>) -> Reported? {
    for cell in cells.dropFirst() {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.shows(.hearsay) { return Reported(voice: nil, spans: [cells]) }
      guard lexeme.has(.participle), lexeme.has([.speech, .thought]),
        !lexeme.shows(.prediction), cell + 2 < cells.upperBound,
        let be = passive(cell), let next = draft.lexeme(cell + 1)
      else { continue }
      if next.has(.to) { return Reported(voice: nil, spans: [cells]) }
      if next.has(.that), isExpletive(be - 1, cells.lowerBound) {
        return Reported(voice: nil, spans: [(cell + 2)..<cells.upperBound])
      }
    }
    return nil
  }
}
