import Documents

/// Reads a text once, byte by byte, into lexemes and paragraphs.
///
/// Words keep inner apostrophes, hyphens and the full stops of abbreviations; marks and
/// punctuation are lexemes of their own. Linear in the text.
struct LexemeScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: WordTable
  private(set) var lexemes: [Lexeme] = []
  private(set) var paragraphs: [Paragraph] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, table: WordTable) {
    self.bytes = bytes
    self.table = table
    lexemes.reserveCapacity(bytes.count / 5 + 16)
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
      matchPhrases()
      joinSplits()
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
    matchPhrases()
    joinSplits()
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
          guard joins(byte, position, end) else { break }
          if byte == 0x27, stem < 0 { stem = position }
        }
        position += 1
        continue
      }
      let (value, length) = Scalar.decode(bytes, at: position)
      if value == 0x2019 || value == 0x2BC {
        guard isLetter(at: position + length, end) else { break }
        if stem < 0 { stem = position }
      } else if Self.isIdeograph(value) {
        if position == start { position += length }
        break
      } else {
        let role = Self.role(of: value)
        guard role == .letter || role == .ignorable || isHyphen(value, position + length, end)
        else { break }
        letters += 1
        if Scalar.isUpperCase(value) { upper += 1 }
      }
      position += length
    }
    if upper > 0, isUpper(at: start) || isArticled(start, position) { shape.insert(.capital) }
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
    if stem > start, entry == nil, isPossessiveEnd(stem, position) {
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
    if position < end, bytes[position] == 0x2E, ownsStop(lexeme, position, end, shape, letters) {
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

  /// An abbreviation, a single initial, or letters with stops between them (U.S.).
  private func ownsStop(
    _ lexeme: Lexeme, _ stop: Int, _ end: Int, _ shape: Lexeme.Shape, _ letters: Int
  ) -> Bool {
    if letters == 1, shape.contains(.capital), bytes[stop - 1] < 0x80, bytes[stop - 1] != 0x49 {
      return stop == Int(lexeme.start) + 1
    }
    if letters == 2, stop - Int(lexeme.start) == 3, bytes[stop - 2] == 0x2E { return true }
    if letters == 3, stop - Int(lexeme.start) == 5, bytes[stop - 2] == 0x2E { return true }
    guard lexeme.has(.dotted) else { return false }
    // A full stop at the end of a line ends the sentence, not the word.
    return stop + 1 < end
  }

  private func isPossessiveEnd(_ stem: Int, _ end: Int) -> Bool {
    let length = bytes[stem] == 0x27 ? 1 : 3
    return end == stem + length + 1 && bytes[end - 1] | 0x20 == 0x73
  }

  /// A byte that stays inside a word between two of its characters.
  private func joins(_ byte: UInt8, _ position: Int, _ end: Int) -> Bool {
    guard position + 1 < end else { return false }
    let next = bytes[position + 1]
    let previous = bytes[position - 1]
    switch byte {
    case 0x27: return isLetter(at: position + 1, end) && !(previous &- 0x30 < 10)
    case 0x2D, 0x26, 0x5F:
      return Self.isLetterOrDigit(next) || next >= 0xC3 && next < 0xE2
    case 0x2E:
      if previous &- 0x30 < 10 { return next &- 0x30 < 10 }
      // U.S, p.m, D.C: single letters with stops between them.
      let isSingle = position < 2 || !Self.isLetterOrDigit(bytes[position - 2])
      let nextIsSingle = position + 2 >= end || !Self.isLetterOrDigit(bytes[position + 2])
      return isSingle && nextIsSingle && Self.isLetterOrDigit(next)
    case 0x2C: return previous &- 0x30 < 10 && next &- 0x30 < 10
    default: return false
    }
  }

  private func isHyphen(_ value: UInt32, _ next: Int, _ end: Int) -> Bool {
    (value == 0x2010 || value == 0x2011) && isLetter(at: next, end)
  }

  private func isLetter(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let byte = bytes[position]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    return Self.role(of: Scalar.decode(bytes, at: position).value) == .letter
  }

  /// al-Sharaa, d’Arc: a capital behind a short article.
  private func isArticled(_ start: Int, _ end: Int) -> Bool {
    var next = start
    while next < end, next < start + 3, bytes[next] | 0x20 >= 0x61, bytes[next] | 0x20 <= 0x7A {
      next += 1
    }
    guard next > start, next < end else { return false }
    let length = bytes[next] == 0x2D || bytes[next] == 0x27 ? 1 : bytes[next] == 0xE2 ? 3 : 0
    return length > 0 && next + length < end && isUpper(at: next + length)
  }

  private func isUpper(at position: Int) -> Bool {
    Scalar.isUpperCase(Scalar.decode(bytes, at: position).value)
  }

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
    } else if value == 0x2018 || value == 0x2019 || value == 0x201B, doubled(position, length) {
      (value, end) = (value == 0x2019 ? Mark.texClose : Mark.texOpen, position + 2 * length)
    }
    lexemes.append(
      Lexeme(
        start: Int32(position), end: Int32(end), kind: kind, shape: space ? .spaceBefore : [],
        scalar: UInt16(truncatingIfNeeded: value)))
    return end
  }

  private func doubled(_ position: Int, _ length: Int) -> Bool {
    position + 2 * length <= bytes.count
      && (0..<length).allSatisfy { bytes[position + $0] == bytes[position + length + $0] }
  }

  /// Joins the words of phrases: the first word takes the phrase's classes.
  private mutating func matchPhrases() {
    for head in phraseHeads {
      var next = head.phrase
      while next >= 0 {
        let phrase = table.phrases[Int(next)]
        next = phrase.next
        let from = head.lexeme + 1
        guard from + phrase.rest.count <= lexemes.count,
          phrase.rest.indices.allSatisfy({ lexemes[from + $0].hash == phrase.rest[$0] })
        else { continue }
        if lexemes[head.lexeme].cue < 0 || !phrase.classes.isDisjoint(with: .anyCue) {
          lexemes[head.lexeme].cue = phrase.cue
        }
        lexemes[head.lexeme].classes.formUnion(phrase.classes)
        lexemes[head.lexeme].traits.formUnion(phrase.traits)
        for offset in phrase.rest.indices { lexemes[from + offset].shape.insert(.inPhrase) }
        break
      }
    }
    phraseHeads.removeAll(keepingCapacity: true)
  }

  private mutating func joinSplits() {
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
