import Documents

/// A run of words that is a name: capitals with particles, initials and a quoted nickname between
/// them, titles in front left out of the name but read for gender and role.
struct NameRun {
  /// With titles.
  let cells: Range<Int>
  /// Without titles.
  private(set) var range = TextRange(0, 0)
  private(set) var words = 0
  private(set) var last: UInt64 = 0
  private(set) var given: UInt64 = 0
  private(set) var isMasculine: Bool?
  private(set) var isPerson = false
  private(set) var isOutlet = false
  /// None of its words says that it is a body, a place or a thing.
  private(set) var isPlain = true
  /// Titles before and descriptions behind: "Sen.", ", a senator".
  private(set) var roles: [UInt64] = []

  init?(_ draft: Draft, at start: Int) {
    guard let first = draft.lexeme(start), Self.canBegin(first, draft, start) else { return nil }
    var end = start
    // A heading or a byline without a full stop is no part of the name that begins the next paragraph.
    let paragraph = draft.sentence(ofCell: start).paragraph
    while end < draft.cells.count, draft.sentence(ofCell: end).paragraph == paragraph,
      Self.continues(draft, end, from: start)
    { end += 1 }
    while end > start, let last = draft.lexeme(end - 1), last.has(.particle), !last.isCapital {
      end -= 1
    }
    guard end > start, end > start + 1 || !Self.isCommonAtStart(first, draft, start) else {
      return nil
    }
    cells = start..<end
    guard read(draft) else { return nil }
    readDescription(draft)
    readTitle(draft)
  }

  /// A word of a name that is nothing else: no body, outlet, place or month, no abbreviation.
  static func isPlain(_ lexeme: Lexeme) -> Bool {
    !lexeme.shape.contains(.allCapitals)
      && !lexeme.has([
        .institution, .outlet, .document, .group, .place, .month, .weekday, .label,
      ])
  }

  /// "the minister Ann Lee": common nouns right before the name.
  private mutating func readTitle(_ draft: Draft) {
    var cell = cells.lowerBound - 1
    // "its chief engineer, Sue Poe, said"
    if cell > 0, words > 1, draft.lexeme(cell)?.kind == .comma,
      draft.lexeme(cells.upperBound)?.kind == .comma
    {
      cell -= 1
    }
    while cell >= 0, cells.lowerBound - cell <= 3, let noun = draft.lexeme(cell),
      noun.has([.person, .honorific]),
      !noun.isCapital
    {
      roles.append(noun.hash)
      isPerson = isPerson || noun.has(.person)
      cell -= 1
    }
  }

  private static func canBegin(_ lexeme: Lexeme, _ draft: Draft, _ cell: Int) -> Bool {
    guard lexeme.kind == .word, lexeme.isCapital, !lexeme.shape.contains(.inPhrase) else {
      return false
    }
    if lexeme.has([.honorific, .given]) { return true }
    return !lexeme.has([
      .starter, .pronoun, .determiner, .time, .preposition, .conjunction, .auxiliary, .subordinator,
      .objectPronoun, .adverb,
    ])
  }

  /// "Sources said": a common noun that only begins the sentence.
  private static func isCommonAtStart(_ lexeme: Lexeme, _ draft: Draft, _ cell: Int) -> Bool {
    guard cell == draft.sentence(ofCell: cell).cells.lowerBound,
      !lexeme.shape.contains(.allCapitals)
    else { return false }
    return !lexeme.has([.given, .place]) && (!lexeme.classes.isEmpty || !lexeme.traits.isEmpty)
  }

  private static func continues(_ draft: Draft, _ cell: Int, from start: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else {
      guard cell > start, let index = draft.quotation(cell),
        draft.quotations[index].content.count <= 3,
        let next = draft.lexeme(cell + 1), next.isCapital
      else { return false }
      return !draft.quotations[index].isComplete(draft.lexemes)
        && !draft.quotations[index].endsWithComma(draft.lexemes)
    }
    guard lexeme.kind == .word else { return false }
    // A possessive ends a name: "Trump’s Ohio campaign" names Trump.
    if cell > start, draft.lexeme(cell - 1)?.shape.contains(.possessive) == true { return false }
    if lexeme.isCapital {
      guard cell > start else { return true }
      return !lexeme.has([.pronoun, .time]) || lexeme.has(.given)
    }
    guard lexeme.has(.particle), cell > start, let next = draft.lexeme(cell + 1) else {
      return false
    }
    guard let before = draft.lexeme(cell - 1), before.isCapital || before.has(.particle) else {
      return false
    }
    return next.isCapital || next.has(.particle) && draft.lexeme(cell + 2)?.isCapital == true
  }

  private mutating func read(_ draft: Draft) -> Bool {
    var first = cells.lowerBound
    while first < cells.upperBound - 1, let title = draft.lexeme(first),
      title.has([.honorific, .person]),
      !title.has(.given) || title.shape.contains(.dotted)
    {
      roles.append(draft.fullTitles[title.hash] ?? title.hash)
      if title.has(.honorific) {
        isPerson = true
        if title.has(.masculine) { isMasculine = true }
        if title.has(.feminine) { isMasculine = false }
      }
      first += 1
    }
    first = afterRole(first, draft)
    var end = cells.upperBound
    while end > first + 1, let suffix = draft.lexeme(end - 1), suffix.has(.suffix) { end -= 1 }
    guard first < end, let head = draft.lexeme(first), let tail = draft.lexeme(end - 1) else {
      return false
    }
    words = end - first
    range = draft.range(ofCells: first..<end)
    if tail.shape.contains(.possessive) { range = TextRange(range.start, Self.stem(draft, range)) }
    last = Self.key(draft, tail)
    isOutlet =
      (first..<end).contains { draft.lexeme($0)?.has(.outlet) == true }
      || (draft.lexeme(cells.lowerBound - 1).map { $0.has(.outlet) && !$0.isCapital } ?? false)
    if isOutlet { isPerson = false }
    isPlain = (first..<end).allSatisfy { draft.lexeme($0).map(Self.isPlain) ?? true }
    if words > 1 { given = head.hash }
    if head.has(.given), !tail.has([.institution, .outlet, .document]), !isOutlet {
      isPerson = true
      if isMasculine == nil, head.has(.masculine) != head.has(.feminine) {
        isMasculine = head.has(.masculine)
      }
    }
    return true
  }

  /// "City Engineer Paul Sato": the name begins behind the last role.
  private mutating func afterRole(_ first: Int, _ draft: Draft) -> Int {
    guard cells.upperBound - first > 2, draft.lexeme(first)?.has([.given, .honorific]) == false
    else { return first }
    for cell in ((first + 1)..<(cells.upperBound - 1)).reversed() {
      guard let role = draft.lexeme(cell), role.has([.person, .honorific]), !role.has(.given),
        let next = draft.lexeme(cell + 1), next.isCapital, !next.has(WordClasses.noun),
        !next.shape.contains(.dotted) || cell + 2 < cells.upperBound
      else { continue }
      roles.append(role.hash)
      isPerson = true
      return cell + 1
    }
    return first
  }

  /// ", a senator from Ohio": what the name is said to be.
  private mutating func readDescription(_ draft: Draft) {
    var cell = cells.upperBound
    guard draft.lexeme(cell)?.kind == .comma else { return }
    cell += 1
    if let number = draft.lexeme(cell), number.kind == .number {
      isPerson = true
      cell += draft.lexeme(cell + 1)?.kind == .comma ? 2 : 1
    }
    for next in cell..<min(cell + 6, draft.cells.count) {
      guard let lexeme = draft.lexeme(next), lexeme.isWord, !lexeme.has(.preposition) else {
        return
      }
      if lexeme.has(.person) {
        roles.append(lexeme.hash)
        isPerson = true
        return
      }
    }
  }

  /// The hash of the last name; al-Sharaa and Sharaa are one.
  private static func key(_ draft: Draft, _ lexeme: Lexeme) -> UInt64 {
    let start = Int(lexeme.start)
    guard Int(lexeme.end) - start > 4, draft.text[start + 2] == 0x2D,
      draft.text[start] | 0x20 == 0x61 || draft.text[start] | 0x20 == 0x65,
      draft.text[start + 1] | 0x20 == 0x6C
    else { return lexeme.hash }
    var end = Int(lexeme.end)
    if lexeme.shape.contains(.possessive) { end = stem(draft, lexeme.range) }
    return draft.text.withUnsafeBufferPointer { WordTable.hash($0, start + 3, end) }
  }

  /// Where the word ends without its ’s.
  private static func stem(_ draft: Draft, _ range: TextRange) -> Int {
    var end = range.end - 1
    while end > range.start, draft.text[end - 1] >= 0x80 || draft.text[end - 1] == 0x27 { end -= 1 }
    return end
  }
}
