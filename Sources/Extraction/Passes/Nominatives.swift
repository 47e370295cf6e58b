import Documents

/// Noun phrases that can be a subject by their form, and how likely each can speak. For languages
/// whose articles show the case; where they show none every phrase can be one.
struct Nominatives {
  let draft: Draft
  let subjects: Subjects

  /// How likely a phrase is somebody who speaks.
  enum Voice: Int, Comparable {
    /// "es", "die Lesart"
    case thing
    /// A noun that no list knows.
    case unknown
    /// A person, a body, a document, a name.
    case speaker
    /// er, sie, wir
    case pronoun

    static func < (one: Voice, other: Voice) -> Bool { one.rawValue < other.rawValue }
  }

  /// The form of the words at `cell` excludes a subject: "dem Minister", "der britischen Zeitung".
  func isOblique(_ cell: Int) -> Bool {
    guard let first = draft.lexeme(cell) else { return false }
    // "Einer der Fahrer": one of several.
    if first.has(.pronoun), first.has(.determiner), let next = draft.lexeme(cell + 1),
      next.has(.of), !next.isCapital
    {
      return false
    }
    // "konservativen Werten": an adjective without an article.
    if first.shows(.oblique) || first.shows(.weak) && !first.isCapital { return true }
    guard first.shows(.weakening), let next = draft.lexeme(cell + 1) else { return false }
    return next.shows(.weak) && !next.isCapital
  }

  func voice(_ phrase: Phrase) -> Voice {
    if phrase.isPronoun {
      guard let pronoun = draft.lexeme(phrase.core.lowerBound) else { return .thing }
      let isNobody = pronoun.has(.third) && !pronoun.has([.masculine, .feminine, .plural])
      return isNobody ? .thing : .pronoun
    }
    // "Einige vertreten die Auffassung"
    if phrase.core.count == 1, draft.lexeme(phrase.core.lowerBound)?.shows(.quantifier) == true {
      return .speaker
    }
    var capitals = 0
    var isThing = false
    var isDetermined = false
    for cell in phrase.core {
      guard let lexeme = draft.lexeme(cell) else { return .speaker }
      if lexeme.has(WordClasses.noun.union([.honorific, .given, .place])) { return .speaker }
      if lexeme.has([.determiner, .possessive]) { isDetermined = true }
      if lexeme.shape.contains(.allCapitals) { return .speaker }
      if lexeme.isCapital, !lexeme.has([.determiner, .starter, .possessive]) { capitals += 1 }
      isThing = isThing || lexeme.shows(.thing) || lexeme.has([.unit, .time])
    }
    if isThing || capitals == 0 { return .thing }
    // "Otto Schily", "Merkel"; not "die Aktion".
    return capitals >= 2 || !isDetermined ? .speaker : .unknown
  }

  /// The first phrase in `cells` that can be a subject and speaks at least as likely as `least`;
  /// phrases behind prepositions, and what belongs to them, are passed over.
  func first(in cells: Range<Int>, least: Voice) -> Phrase? {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      guard let lexeme = draft.lexeme(cell), lexeme.isWord else {
        cell += 1
        continue
      }
      if lexeme.has([.adverb, .conjunction, .auxiliary]),
        !lexeme.has([.determiner, .preposition, .pronoun, .person])
      {
        cell += 1
      } else if lexeme.has([.preposition, .source]), !lexeme.has(.conjunction) {
        cell = afterGoverned(cell, cells.upperBound)
      } else if lexeme.has(.time) {
        cell = afterGenitives(cell + 1, cells.upperBound)
      } else if isOblique(cell) || lexeme.has(.objectPronoun) && !lexeme.has(.pronoun) {
        let phrase = subjects.phrase(from: cell, limit: cells.upperBound)
        cell = phrase.map { afterGenitives($0.core.upperBound, cells.upperBound) } ?? cell + 1
      } else if let phrase = subjects.phrase(from: cell, limit: cells.upperBound) {
        if voice(phrase) >= least { return phrase }
        cell = afterGenitives(phrase.core.upperBound, cells.upperBound)
      } else {
        cell += 1
      }
    }
    return nil
  }

  /// One past a preposition and the phrase that it governs.
  func afterGoverned(_ preposition: Int, _ limit: Int) -> Int {
    var cell = preposition + 1
    while cell < limit, draft.lexeme(cell)?.shape.contains(.inPhrase) == true { cell += 1 }
    guard let phrase = subjects.phrase(from: cell, limit: limit), !phrase.isPronoun else {
      return draft.lexeme(cell)?.has(.objectPronoun) == true ? cell + 1 : cell
    }
    return afterGenitives(phrase.core.upperBound, limit)
  }

  /// One past "der Stadt", "des Rates", "von Ulm" behind a noun.
  func afterGenitives(_ start: Int, _ limit: Int) -> Int {
    var cell = start
    guard draft.lexeme(start - 1)?.has(.time) != true else { return start }
    // "mit Edwin Aldrin und Michael Collins"
    if let and = draft.lexeme(cell), and.has(.and), let next = draft.lexeme(cell + 1),
      next.isCapital, draft.lexeme(cell - 1)?.isCapital == true,
      let phrase = subjects.phrase(from: cell + 1, limit: limit), !phrase.isPronoun
    {
      cell = phrase.core.upperBound
    }
    while cell < limit, let word = draft.lexeme(cell), word.has(.of), !word.isCapital,
      let phrase = subjects.phrase(from: cell + (word.has(.determiner) ? 0 : 1), limit: limit),
      !phrase.isPronoun
    {
      // "sagte im Landtag der Minister": a new subject, not an attribute.
      if word.shows(.weakening), !isOblique(cell),
        phrase.core.contains(where: { draft.lexeme($0)?.has([.person, .honorific]) == true })
      {
        let head = draft.lexeme(phrase.core.upperBound - 1)
        guard head?.has(.feminine) == true else { return cell }
      }
      cell = phrase.core.upperBound
    }
    return cell
  }
}
