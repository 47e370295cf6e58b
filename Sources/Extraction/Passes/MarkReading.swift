import Documents

/// How one quotation mark is meant, judged by its glyph and by what touches it.
struct MarkReading {
  enum Direction {
    case open
    case close
    /// A straight mark between spaces or letters: whatever is needed.
    case either
  }

  let lexeme: Int
  let family: Mark.Family
  let direction: Direction
  /// The glyph is turned the other way.
  let isTurned: Bool
  let isMinor: Bool

  /// The marks of one paragraph; apostrophes, primes and attribute quotes are left out.
  static func readings(
    in range: Range<Int>, of lexemes: [Lexeme], style: MarkStyle
  ) -> [MarkReading] {
    var readings: [MarkReading] = []
    var isAttribute = false
    for index in range where lexemes[index].kind == .mark {
      let reader = MarkReader(lexemes: lexemes, range: range, index: index, style: style)
      if reader.opensAttribute {
        isAttribute = true
        continue
      }
      if isAttribute, lexemes[index].scalar == 0x22 {
        isAttribute = false
        continue
      }
      if let reading = reader.reading(previous: readings.last) { readings.append(reading) }
    }
    return readings
  }
}

/// Which marks the document uses, decided once.
struct MarkStyle {
  /// » opens and « closes, as in German books.
  let guillemetsPointInward: Bool
  /// Single marks are the main ones, as in British books.
  let singlesAreMajor: Bool
  /// „ opens, as in German, Czech and Polish.
  let opensLow: Bool

  init(lexemes: [Lexeme], paragraphs: [Paragraph]) {
    var inward = 0
    var doubles = 0
    var singles = 0
    var opensLow = false
    for paragraph in paragraphs {
      var first: UInt16 = 0
      for index in paragraph.lexemes where lexemes[index].kind == .mark {
        let lexeme = lexemes[index]
        switch Mark.family(lexeme.scalar) {
        case .double:
          doubles += 1
          opensLow = opensLow || lexeme.scalar == 0x201E
        case .guillemet where first == 0: first = lexeme.scalar
        case .single where lexeme.scalar == 0x2018: singles += 2
        case .single
        where lexeme.shape.contains(.spaceBefore) && !lexeme.shape.contains(.spaceAfter):
          singles += 2
        default: break
        }
      }
      if first != 0 { inward += first == 0xBB ? 1 : -1 }
    }
    guillemetsPointInward = inward > 0
    singlesAreMajor = singles > doubles
    self.opensLow = opensLow
  }
}

/// Looks at one mark and its neighbours.
private struct MarkReader {
  let lexemes: [Lexeme]
  let range: Range<Int>
  let index: Int
  let style: MarkStyle

  private var mark: Lexeme { lexemes[index] }
  private var before: Lexeme? { index > range.lowerBound ? lexemes[index - 1] : nil }
  private var after: Lexeme? { index + 1 < range.upperBound ? lexemes[index + 1] : nil }

  /// `name="` of markup that was left in the text.
  var opensAttribute: Bool {
    guard mark.scalar == 0x22, let before, !mark.shape.contains(.spaceBefore) else { return false }
    return before.kind == .other && before.scalar == 0x3D
  }

  func reading(previous: MarkReading?) -> MarkReading? {
    let family = Mark.family(mark.scalar)
    switch family {
    case .corner, .whiteCorner:
      return made(family, Mark.turn(mark.scalar) == .opening ? .open : .close)
    case .guillemet, .singleGuillemet: return guillemet(family)
    case .single: return single(previous)
    case .double: return double(previous)
    }
  }

  private func made(
    _ family: Mark.Family, _ direction: MarkReading.Direction, isTurned: Bool = false
  ) -> MarkReading {
    MarkReading(
      lexeme: index, family: family, direction: direction, isTurned: isTurned,
      isMinor: family == .single && !style.singlesAreMajor)
  }

  private func guillemet(_ family: Mark.Family) -> MarkReading? {
    let opensLeft = mark.scalar == 0xAB || mark.scalar == 0x2039
    return made(family, opensLeft != style.guillemetsPointInward ? .open : .close)
  }

  private func double(_ previous: MarkReading?) -> MarkReading? {
    if isUnit(previous) { return nil }
    let turn = Mark.turn(mark.scalar)
    switch (opensBefore(previous), opensAfter) {
    case (true, true): return made(.double, .open, isTurned: turn == .closing)
    case (false, false):
      // „…“: the mark that opens in English closes where marks open low.
      let isHigh = style.opensLow && mark.scalar == 0x201C
      return made(.double, .close, isTurned: turn == .opening && !isHigh)
    default:
      switch turn {
      case .opening: return made(.double, .open)
      case .closing: return made(.double, .close)
      case .either: return made(.double, .either)
      }
    }
  }

  /// What stands before lets a quotation begin here.
  private func opensBefore(_ previous: MarkReading?) -> Bool {
    guard let before, !mark.shape.contains(.spaceBefore) else { return true }
    switch before.kind {
    case .open, .dash, .colon: return true
    case .mark: return previous?.lexeme == index - 1 ? previous?.direction != .close : false
    case .other: return before.scalar != 0x25 && before.scalar != 0x24
    default: return false
    }
  }

  /// What stands behind lets a quotation begin here.
  private var opensAfter: Bool {
    guard let after, !mark.shape.contains(.spaceAfter) else { return false }
    switch after.kind {
    case .word, .number, .open, .ellipsis, .other: return true
    case .mark: return Mark.turn(after.scalar) != .closing && opensBefore(nil)
    case .dash: return mark.shape.contains(.spaceBefore) || before == nil
    default: return false
    }
  }

  /// 27" and 6'2": feet, inches, minutes, seconds.
  private func isUnit(_ previous: MarkReading?) -> Bool {
    guard let before, before.kind == .number, !mark.shape.contains(.spaceBefore) else {
      return false
    }
    if mark.scalar == 0x2033 || mark.scalar == 0x2032 { return true }
    guard mark.scalar == 0x22 || mark.scalar == 0x27 else { return false }
    return previous.map { $0.direction == .close || $0.family == .single } ?? true
  }

  private func single(_ previous: MarkReading?) -> MarkReading? {
    if isUnit(previous) { return nil }
    let opensHere = opensBefore(previous) && opensAfter
    if opensHere {
      guard mark.scalar != 0x2019, mark.scalar != 0xB4, !isElision else { return nil }
      return made(.single, .open)
    }
    guard Mark.turn(mark.scalar) != .opening, !mark.shape.contains(.spaceBefore) else { return nil }
    return isPossessive ? nil : made(.single, .close)
  }

  /// ’tis, ’90s, ’em: an apostrophe at the front of a word.
  private var isElision: Bool {
    guard let after else { return false }
    if mark.scalar == 0x2018 { return after.kind == .number && Int(after.end - after.start) <= 3 }
    return after.kind == .number || after.has(.elision)
  }

  /// The boys’ names: a letter s before, a lower-case word behind, and a closing mark further on.
  private var isPossessive: Bool {
    guard let before, before.isWord, let after, after.kind == .word, !after.isCapital,
      mark.shape.contains(.spaceAfter)
    else { return false }
    for next in lexemes[(index + 1)..<min(range.upperBound, index + 60)] where next.kind == .mark {
      switch Mark.turn(next.scalar) {
      case .opening: return false
      default:
        if Mark.family(next.scalar) == .single, !next.shape.contains(.spaceBefore) { return true }
      }
    }
    return false
  }
}
