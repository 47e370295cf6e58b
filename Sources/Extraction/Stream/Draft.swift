import Documents

/// A document read once: lexemes, paragraphs, quotations and, with every quotation taken as one
/// cell, the sentences around them. What all passes work on.
///
/// A class of constants: every pass holds it, and a copy costs one count of references.
final class Draft {
  let text: [UInt8]
  let grammar: Grammar
  let passes: Passes
  /// What a short title stands for, by hash.
  let fullTitles: [UInt64: UInt64]
  let lexemes: [Lexeme]
  let paragraphs: [Paragraph]
  let quotations: [Quotation]
  let faults: [MarkFault]
  /// The text outside of quotations: a lexeme's index, or `~` a quotation's.
  let cells: [Int32]
  /// Cell ranges, ascending.
  let sentences: [Sentence]
  /// Sentences of each paragraph.
  let paragraphSentences: [Range<Int>]
  /// Cell of each top-level quotation; -1 for inner ones.
  let cellOfQuotation: [Int]
  /// Sentence of each cell.
  let sentenceOfCell: [Int32]

  struct Sentence {
    let cells: Range<Int>
    let paragraph: Int
  }

  init(_ document: Document, lexicon: Lexicon, passes: Passes = Passes()) {
    var text = document.text
    self.text = Array(text.utf8)
    let grammar = lexicon.grammar
    self.grammar = grammar
    self.passes = passes
    fullTitles = lexicon.fullTitles
    let (lexemes, paragraphs) = text.withUTF8 { bytes in
      var scanner = LexemeScanner(bytes, table: lexicon.words)
      for (index, block) in document.blocks.enumerated() where block.role.isMainText {
        scanner.read(block, index: index)
      }
      // Behind the article: they stand between paragraphs that go on with each other.
      for (index, block) in document.blocks.enumerated() where block.role == .pullQuote {
        scanner.read(block, index: index)
      }
      return (scanner.lexemes, scanner.paragraphs)
    }
    let marks = QuotationMarks(lexemes: lexemes, paragraphs: paragraphs)
    let quotations =
      passes.run(.layout)
      ? Turns(
        lexemes: lexemes, paragraphs: paragraphs, marked: marks.quotations, grammar: grammar
      ).quotations : marks.quotations
    let cutter = SentenceCutter(
      text: self.text, grammar: grammar, lexemes: lexemes, paragraphs: paragraphs,
      quotations: quotations)
    self.lexemes = lexemes
    self.paragraphs = paragraphs
    self.quotations = quotations
    faults = marks.faults
    cells = cutter.cells
    sentences = cutter.sentences
    paragraphSentences = cutter.paragraphSentences
    cellOfQuotation = cutter.cellOfQuotation
    sentenceOfCell = cutter.sentenceOfCell
  }

  /// The lexeme at a cell; nil for a quotation.
  func lexeme(_ cell: Int) -> Lexeme? {
    guard cell >= 0, cell < cells.count else { return nil }
    let value = cells[cell]
    return value >= 0 ? lexemes[Int(value)] : nil
  }

  /// The index of the quotation at a cell; nil for a lexeme.
  func quotation(_ cell: Int) -> Int? {
    guard cell >= 0, cell < cells.count else { return nil }
    let value = cells[cell]
    return value < 0 ? Int(~value) : nil
  }

  func range(ofCell cell: Int) -> TextRange {
    guard let quotation = quotation(cell) else { return lexemes[Int(cells[cell])].range }
    let extent = quotations[quotation].extent
    return lexemes[extent.lowerBound].range.union(lexemes[extent.upperBound - 1].range)
  }

  /// From the first to the last of the cells, which must not be empty.
  func range(ofCells range: Range<Int>) -> TextRange {
    self.range(ofCell: range.lowerBound).union(self.range(ofCell: range.upperBound - 1))
  }

  /// The words of a quotation, without marks.
  func content(of quotation: Quotation) -> TextRange {
    lexemes[quotation.content.lowerBound].range.union(
      lexemes[quotation.content.upperBound - 1].range)
  }

  func words(_ range: TextRange) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }

  func sentence(ofCell cell: Int) -> Sentence { sentences[Int(sentenceOfCell[cell])] }
}

extension Quotation {
  /// The last lexeme that is not a mark.
  func last(_ lexemes: [Lexeme]) -> Lexeme? {
    var index = content.upperBound - 1
    while index > content.lowerBound, lexemes[index].kind == .mark { index -= 1 }
    return index >= content.lowerBound ? lexemes[index] : nil
  }

  /// Ends as a sentence does.
  func isComplete(_ lexemes: [Lexeme]) -> Bool {
    guard let last = last(lexemes) else { return false }
    return last.isTerminal || last.kind == .ellipsis || last.kind == .dash
      || last.shape.contains(.dotted) || last.kind == .close
  }

  /// Ends with a comma: its sentence goes on outside.
  func endsWithComma(_ lexemes: [Lexeme]) -> Bool { last(lexemes)?.kind == .comma }
}
