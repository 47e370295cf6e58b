/// Finds where the clause begins that a reporting verb governs: behind "that", behind an addressee,
/// or right behind the verb when a verb of its own follows.
struct ReportedClause {
  let draft: Draft
  let subjects: Subjects

  /// The first cell of the clause behind `from`, after an addressee and adverbials.
  func start(behind from: Int, _ limit: Int, _ verb: Lexeme) -> Int? {
    var cell = from
    var steps = 0
    var skipped = false
    while cell < limit, steps < 10, let lexeme = draft.lexeme(cell) {
      steps += 1
      if lexeme.has(.that), !lexeme.isCapital { return cell + 1 }
      if lexeme.has(.to), lexeme.has(.preposition), verb.has(.speech), !skipped,
        isInfinitive(cell + 1)
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
        if isPreposition, let phrase = subjects.phrase(from: cell + 1, limit: limit) {
          cell = phrase.extent.upperBound
        } else {
          cell += 1
        }
      } else if let start = behindAddressee(cell, limit, verb) {
        return start
      } else {
        return isClause(cell, limit, verb) ? cell : nil
      }
    }
    return nil
  }

  /// "The survey showed Lee ahead", "a study found smokers die earlier": what a document shows is
  /// said by it, with a clause or with a noun phrase.
  func shown(behind from: Int, _ limit: Int, by speaker: Phrase) -> Int? {
    guard !speaker.isPronoun, limit - from >= 3, let first = draft.lexeme(from), first.isWord,
      speaker.core.contains(where: { isDocument($0) }),
      !first.has([
        .preposition, .conjunction, .subordinator, .auxiliary, .relative, .ly,
      ])
    else { return nil }
    return from
  }

  /// "the poll", "police records"; not "the report’s author".
  private func isDocument(_ cell: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return false }
    return lexeme.has(.document) && !lexeme.shape.contains(.possessive)
  }

  /// "to close": no addressee ("to them", "to the council", "to Lee").
  private func isInfinitive(_ cell: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return false }
    return !lexeme.isCapital
      && lexeme.classes.isDisjoint(with: [
        .determiner, .pronoun, .objectPronoun, .possessive, .addressee, .group,
      ])
  }

  private func isFollowedByThat(_ cell: Int, _ limit: Int) -> Bool {
    cell + 1 < limit && draft.lexeme(cell + 1)?.has([.that, .wh]) == true
  }

  /// told Al-Sharq Al-Awsat that …, asked the crowd whether …, warned the council not to …
  private func behindAddressee(_ cell: Int, _ limit: Int, _ verb: Lexeme) -> Int? {
    guard let phrase = subjects.phrase(from: cell, limit: limit) else { return nil }
    var next = phrase.extent.upperBound
    var steps = 0
    while next < limit, steps < 8, let lexeme = draft.lexeme(next) {
      if lexeme.has(.that), !lexeme.has(.verb) {
        // "nine seeds in ten that are laid": a relative clause.
        return draft.lexeme(next + 1)?.has([.be, .have]) == true ? nil : next + 1
      }
      if verb.has(.speech), verb.shows([.telling, .asking]) {
        if lexeme.has(.wh), !lexeme.has(.relative), !lexeme.isCapital { return next }
        if lexeme.has(.to), isInfinitive(next + 1) {
          return draft.lexeme(next - 1)?.has(.negation) == true ? next - 1 : next
        }
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
    if verb.shows(.clausal), hasPredicate(cell, limit, first) { return true }
    guard let phrase = subjects.phrase(from: cell, limit: limit) else { return false }
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

  /// "said exports from the valley, not wages, were to blame": a verb that governs clauses only,
  /// and a verb further right that is not that of a relative clause.
  private func hasPredicate(_ start: Int, _ limit: Int, _ first: Lexeme) -> Bool {
    guard first.isWord,
      !first.has([.auxiliary, .subordinator, .conjunction, .relative]) || first.has(.determiner)
    else { return false }
    // "said they prefer": nothing but a subject has this form.
    if first.has(.pronoun), !first.has([.objectPronoun, .possessive, .determiner]) {
      return limit - start > 2
    }
    var open = 1
    var wasVerb = false
    for cell in (start + 1)..<max(start + 1, min(limit, start + 40)) {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.kind == .colon || lexeme.kind == .semicolon { return false }
      let isVerb = isPredicate(cell, lexeme)
      if isVerb, !wasVerb { open -= 1 }
      if open == 0 { return true }
      wasVerb = isVerb || wasVerb && lexeme.has([.adverb, .ly, .negation])
      if lexeme.has(.relative) {
        open += 1
      } else if lexeme.has(.subordinator) {
        return false
      }
    }
    return false
  }

  /// A finite verb by the lists, or by its ending behind a noun.
  private func isPredicate(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .word, !lexeme.isCapital else { return false }
    if lexeme.has(.auxiliary) { return true }
    guard let before = draft.lexeme(cell - 1), before.isWord,
      !before.has([.determiner, .possessive, .preposition, .to])
    else { return false }
    if lexeme.has(WordClasses.noun) { return false }
    return lexeme.has([.verb, .finite]) || lexeme.shows(.past) && lexeme.classes.isEmpty
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
}
