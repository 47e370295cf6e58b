import Documents

/// Reads a text once, byte by byte, into lexemes and paragraphs.
///
/// Words keep inner apostrophes, hyphens and the full stops of abbreviations; marks and
/// punctuation are lexemes of their own. Linear in the text.
struct LexemeScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: WordTable
  private let bounds: WordBounds
  private(set) var lexemes: [Lexeme] = []
  private(set) var paragraphs: [Paragraph] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, table: WordTable) {
    self.bytes = bytes
    self.table = table
    bounds = WordBounds(bytes: bytes)
    lexemes.reserveCapacity(bytes.count / 4 + 16)
  }

  /// Reads one block; every line of it is a paragraph.
  mutating func read(_ block: Block, index: Int) {
    var position = block.range.start
    let end = min(block.range.end, bytes.count)
    while position < end {
      let lineEnd = endOfLine(from: position, end)
      let first = lexemes.count
      readLine(position, lineEnd)
      markSpaces(from: first)
      joinWords()
      if lexemes.count > first {
        paragraphs.append(
          Paragraph(
            lexemes: first..<lexemes.count, range: TextRange(position, lineEnd), role: block.role,
            speaker: block.speaker, block: index))
      }
      position = lineEnd + 1
    }
  }

  /// Reads a stretch without looking at its line ends.
  mutating func read(line start: Int, _ end: Int) {
    let first = lexemes.count
    readLine(start, end)
    markSpaces(from: first)
    joinWords()
  }

  private func endOfLine(from start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    return position
  }

  private mutating func readLine(_ start: Int, _ end: Int) {
    lineStart = lexemes.count
    var position = start
    var space = true
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 {
        space = true
        position += 1
        continue
      }
      if byte < 0x80, Self.isLetterOrDigit(byte) {
        position = readWord(position, end, space)
        space = false
        continue
      }
      let (value, length) = Scalar.decode(bytes, at: position)
      switch Self.role(of: value) {
      case .space, .ignorable:
        if Self.role(of: value) == .space { space = true }
        position += length
        continue
      case .letter:
        position = readWord(position, end, space)
      case .symbol(let kind):
        position = readSymbol(kind, value, position, length, space)
      }
      space = false
    }
  }

  /// Adds a word or number that begins at `start`; returns where it ends.
  private mutating func readWord(_ start: Int, _ end: Int, _ space: Bool) -> Int {
    var position = start
    var shape: Lexeme.Shape = space ? .spaceBefore : []
    let first = bytes[start]
    var isNumber = first &- 0x30 < 10
    var upper = 0
    var letters = 0
    var stem = -1
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte &- 0x61 < 26 {
          letters += 1
        } else if byte &- 0x41 < 26 {
          letters += 1
          upper += 1
        } else if !(byte &- 0x30 < 10) {
          guard bounds.joins(byte, position, end) else { break }
          if byte == 0x27, stem < 0 { stem = position }
        }
        position += 1
        continue
      }
      let (value, length) = Scalar.decode(bytes, at: position)
      if value == 0x2019 || value == 0x2BC {
        guard bounds.isLetter(at: position + length, end) else { break }
        if stem < 0 { stem = position }
      } else if Self.isIdeograph(value) {
        if position == start { position += length }
        break
      } else {
        let role = Self.role(of: value)
        guard
          role == .letter || role == .ignorable || bounds.isHyphen(value, position + length, end)
        else { break }
        letters += 1
        if Scalar.isUpperCase(value) { upper += 1 }
      }
      position += length
    }
    if upper > 0, bounds.isUpper(at: start) || bounds.isArticled(start, position) {
      shape.insert(.capital)
    }
    if upper > 1, upper == letters { shape.insert(.allCapitals) }
    if letters > 0, isNumber, letters > 2 { isNumber = false }
    return add(start, position, end, stem, shape, isNumber: isNumber, letters: letters)
  }

  private mutating func add(
    _ start: Int, _ wordEnd: Int, _ end: Int, _ stem: Int, _ shape: Lexeme.Shape, isNumber: Bool,
    letters: Int
  ) -> Int {
    var shape = shape
    var position = wordEnd
    var lexeme = Lexeme(
      start: Int32(start), end: Int32(position), kind: isNumber ? .number : .word, shape: shape)
    lexeme.hash = WordTable.hash(bytes, start, position)
    var entry = table.entry(lexeme.hash)
    if stem > start, entry == nil, bounds.isPossessiveEnd(stem, position) {
      shape.insert(.possessive)
      lexeme.hash = WordTable.hash(bytes, start, stem)
      entry = table.entry(lexeme.hash)
    }
    if let entry {
      lexeme.classes = entry.classes
      lexeme.traits = entry.traits
      lexeme.cue = entry.cue
      if entry.phrase >= 0 { phraseHeads.append((lexemes.count, entry.phrase)) }
      if entry.split >= 0 { splitHeads.append((lexemes.count, entry.split)) }
    }
    if entry == nil, Self.isCaseless(Scalar.decode(bytes, at: start).value) {
      shape.insert(.capital)
    }
    if lexeme.classes.isEmpty, table.readsCapitals || !shape.contains(.capital) || beginsSentence {
      if let suffix = table.suffix(of: bytes, start, position) {
        lexeme.classes = suffix.classes
        lexeme.traits.formUnion(suffix.traits)
      }
    }
    if position < end, bytes[position] == 0x2E,
      bounds.ownsStop(lexeme, position, end, shape, letters)
    {
      shape.insert(.dotted)
      position += 1
    }
    lexeme.shape = shape
    lexeme.end = Int32(position)
    lexemes.append(lexeme)
    return position
  }

  /// A capital here says nothing of the word.
  private var beginsSentence: Bool {
    guard lexemes.count > lineStart, let last = lexemes.last else { return true }
    return last.isTerminal
  }

  private var lineStart = 0
  private var phraseHeads: [(lexeme: Int, phrase: Int16)] = []
  private var splitHeads: [(lexeme: Int, split: Int16)] = []

  private mutating func readSymbol(
    _ kind: Lexeme.Kind, _ value: UInt32, _ position: Int, _ length: Int, _ space: Bool
  ) -> Int {
    var kind = kind
    var value = value
    var end = position + length
    func repeats(_ byte: UInt8, _ count: Int) -> Bool {
      position + count <= bytes.count && (0..<count).allSatisfy { bytes[position + $0] == byte }
    }
    if value == 0x2E, repeats(0x2E, 2) {
      kind = .ellipsis
      while end < bytes.count, bytes[end] == 0x2E { end += 1 }
    } else if value == 0x2D {
      while end < bytes.count, bytes[end] == 0x2D { end += 1 }
    } else if value == 0x60, repeats(0x60, 2) {
      (value, end) = (Mark.texOpen, position + 2)
    } else if value == 0x27, repeats(0x27, 2) {
      (value, end) = (Mark.apostrophePair, position + 2)
    } else if value == 0x2018 || value == 0x2019 || value == 0x201B,
      bounds.doubled(position, length)
    {
      (value, end) = (value == 0x2019 ? Mark.texClose : Mark.texOpen, position + 2 * length)
    }
    lexemes.append(
      Lexeme(
        start: Int32(position), end: Int32(end), kind: kind, shape: space ? .spaceBefore : [],
        scalar: UInt16(truncatingIfNeeded: value)))
    return end
  }

  /// Joins the words of phrases, and verbs with the particles at the end of their clause.
  private mutating func joinWords() {
    for head in phraseHeads { table.join(head.lexeme, head.phrase, in: &lexemes) }
    phraseHeads.removeAll(keepingCapacity: true)
    guard !splitHeads.isEmpty else { return }
    let verbs = SplitVerbs(table: table)
    for head in splitHeads { verbs.join(head.lexeme, head.split, in: &lexemes) }
    splitHeads.removeAll(keepingCapacity: true)
  }

  private mutating func markSpaces(from first: Int) {
    for index in first..<lexemes.count
    where index + 1 == lexemes.count || lexemes[index + 1].shape.contains(.spaceBefore) {
      lexemes[index].shape.insert(.spaceAfter)
    }
  }
}
