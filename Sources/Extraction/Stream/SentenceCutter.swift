/// Cuts a draft into cells, lexemes and whole quotations, and these into sentences.
struct SentenceCutter {
  private let text: [UInt8]
  private let grammar: Grammar
  private let lexemes: [Lexeme]
  private let quotations: [Quotation]
  /// As in `Draft`.
  private(set) var cells: [Int32] = []
  private(set) var sentences: [Draft.Sentence] = []
  private(set) var paragraphSentences: [Range<Int>] = []
  private(set) var cellOfQuotation: [Int]
  private(set) var sentenceOfCell: [Int32] = []

  init(
    text: [UInt8], grammar: Grammar, lexemes: [Lexeme], paragraphs: [Paragraph],
    quotations: [Quotation]
  ) {
    self.text = text
    self.grammar = grammar
    self.lexemes = lexemes
    self.quotations = quotations
    cellOfQuotation = Array(repeating: -1, count: quotations.count)
    cells.reserveCapacity(lexemes.count)
    var next = 0
    for (number, paragraph) in paragraphs.enumerated() {
      let first = cells.count
      addCells(paragraph, &next)
      addSentences(number, first..<cells.count)
    }
    sentenceOfCell = Array(repeating: 0, count: cells.count)
    for (number, sentence) in sentences.enumerated() {
      for cell in sentence.cells { sentenceOfCell[cell] = Int32(number) }
    }
  }

  private mutating func addCells(_ paragraph: Paragraph, _ next: inout Int) {
    var index = paragraph.lexemes.lowerBound
    while index < paragraph.lexemes.upperBound {
      while next < quotations.count, quotations[next].extent.lowerBound < index { next += 1 }
      if next < quotations.count, quotations[next].extent.lowerBound == index {
        cellOfQuotation[next] = cells.count
        cells.append(~Int32(next))
        index = max(quotations[next].extent.upperBound, index + 1)
        next += 1
      } else {
        cells.append(Int32(index))
        index += 1
      }
    }
  }

  private mutating func addSentences(_ paragraph: Int, _ range: Range<Int>) {
    let first = sentences.count
    var start = range.lowerBound
    var cell = range.lowerBound
    while cell < range.upperBound {
      if let end = sentenceEnd(at: cell, range.upperBound) {
        sentences.append(Draft.Sentence(cells: start..<end, paragraph: paragraph))
        start = end
        cell = end
      } else {
        cell += 1
      }
    }
    if start < range.upperBound {
      sentences.append(Draft.Sentence(cells: start..<range.upperBound, paragraph: paragraph))
    }
    paragraphSentences.append(first..<sentences.count)
  }

  /// One past the last cell of the sentence that ends with `cell`, or nil.
  private func sentenceEnd(at cell: Int, _ limit: Int) -> Int? {
    guard cell + 1 < limit else { return limit }
    guard let lexeme = lexeme(cell) else {
      return quotationEndsSentence(cell) && beginsSentence(cell + 1) ? cell + 1 : nil
    }
    if lexeme.isTerminal {
      if grammar.contains(.ordinalStop), isOrdinal(cell) { return nil }
      guard lexeme.shape.contains(.spaceAfter) || lexemes[Int(cells[cell])].scalar > 0x7F else {
        // A closing bracket or a stray mark belongs to the sentence.
        guard let next = self.lexeme(cell + 1) else { return cell + 1 }
        if isGlued(cell, next) { return cell + 1 }
        guard next.kind == .close || next.kind == .mark else { return nil }
        return cell + 2 >= limit || beginsSentence(cell + 2) ? cell + 2 : nil
      }
      return beginsSentence(cell + 1) ? cell + 1 : nil
    }
    if lexeme.shape.contains(.dotted), !lexeme.has(.honorific), let index = quotation(cell + 1),
      lexemes[quotations[index].content.lowerBound].isCapital, quotations[index].content.count > 3
    {
      return cell + 1
    }
    if lexeme.shape.contains(.dotted), let next = self.lexeme(cell + 1), next.isCapital,
      next.has(.starter), !lexeme.has(.honorific)
    {
      return cell + 1
    }
    return nil
  }

  /// "…from HRS.Lee said": a full stop without its space, where nouns have capitals and lower case
  /// goes on in web addresses.
  private func isGlued(_ stop: Int, _ next: Lexeme) -> Bool {
    guard grammar.contains(.capitalNouns), next.kind == .word, next.isCapital,
      !next.shape.contains(.dotted), next.end - next.start > 2, let before = lexeme(stop - 1)
    else { return false }
    return before.kind == .word && before.end - before.start > 2
  }

  /// "am 7. November", "der 4. Senat", "Benedikt XVI. sagte": the stop makes the number an ordinal
  /// unless a word behind it can only begin a sentence.
  private func isOrdinal(_ stop: Int) -> Bool {
    guard let number = lexeme(stop - 1), lexeme(stop)?.kind == .stop,
      lexeme(stop)?.shape.contains(.spaceBefore) == false
    else { return false }
    let isShort = number.end - number.start <= 2
    let bytes = text[Int(number.start)..<Int(number.end)]
    let isRoman = number.kind == .word && bytes.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    guard number.kind == .number && isShort || isRoman else { return false }
    guard let next = lexeme(stop + 1) else {
      return isRoman
        && quotation(stop + 1).map { !lexemes[quotations[$0].content.lowerBound].isCapital } ?? true
    }
    return next.has(.month) || !next.has(.starter)
  }

  private func beginsSentence(_ cell: Int) -> Bool {
    guard let lexeme = lexeme(cell) else { return true }
    switch lexeme.kind {
    case .word: return lexeme.isCapital || !lexeme.shape.contains(.spaceBefore)
    case .number, .open, .mark, .dash, .other, .ellipsis: return true
    default: return false
    }
  }

  /// The quotation's last words end a sentence of their own.
  private func quotationEndsSentence(_ cell: Int) -> Bool {
    guard let quotation = quotation(cell) else { return false }
    return quotations[quotation].isComplete(lexemes)
  }

  /// As `Draft.lexeme`.
  private func lexeme(_ cell: Int) -> Lexeme? {
    guard cell >= 0, cell < cells.count else { return nil }
    let value = cells[cell]
    return value >= 0 ? lexemes[Int(value)] : nil
  }

  /// As `Draft.quotation`.
  private func quotation(_ cell: Int) -> Int? {
    guard cell >= 0, cell < cells.count else { return nil }
    let value = cells[cell]
    return value < 0 ? Int(~value) : nil
  }
}
