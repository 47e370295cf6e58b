import Documents

/// Quotations that layout marks, not marks: transcript turns (NAME: …), block quotations, tweets
/// with a signature line, and the turns inside one pair of marks.
struct Turns {
  private let lexemes: [Lexeme]
  private let paragraphs: [Paragraph]
  private let grammar: Grammar
  private(set) var quotations: [Quotation] = []

  /// Adds the turns to the quotations between marks; the result is ascending, outer before inner.
  init(
    lexemes: [Lexeme], paragraphs: [Paragraph], marked: [Quotation], grammar: Grammar
  ) {
    self.lexemes = lexemes
    self.paragraphs = paragraphs
    self.grammar = grammar
    var blocks: [Quotation] = []
    var next = 0
    isTranscript = hasTurns
    for number in paragraphs.indices {
      while next < marked.count, marked[next].paragraph < number { next += 1 }
      let hasMarks = next < marked.count && marked[next].paragraph == number
      blocks += block(number, hasMarks: hasMarks)
    }
    merge(marked.flatMap { $0.parent == nil ? split($0) : [$0] }, blocks, marked)
  }

  private var isTranscript = false

  /// At least two turns, or most of a short text: one line in capitals is a heading.
  private var hasTurns: Bool {
    var turns = 0
    for paragraph in paragraphs {
      let range = paragraph.lexemes
      if let label = label(at: range.lowerBound, range.upperBound), !isLetter(label) { turns += 1 }
    }
    return turns >= 2 || turns * 2 > paragraphs.count
  }

  /// Q and A: roles of an interview.
  private func isLetter(_ label: Range<Int>) -> Bool {
    label.count == 1 && lexemes[label.lowerBound].end - lexemes[label.lowerBound].start == 1
  }

  private func block(_ number: Int, hasMarks: Bool) -> [Quotation] {
    let paragraph = paragraphs[number]
    let range = paragraph.lexemes
    if isTranscript, let label = label(at: range.lowerBound, range.upperBound), !isLetter(label) {
      let content = withoutStageNotes((label.upperBound + 1)..<range.upperBound)
      guard !content.isEmpty, !hasMarks || lexemes[content.lowerBound].kind != .mark else {
        return []
      }
      return split(made(content, number))
    }
    if grammar.contains(.dialogueDash), !hasMarks, let dialogue = dialogue(number) {
      return dialogue
    }
    if paragraph.role == .quotation, number > 0, paragraphs[number - 1].role == .quotation,
      isSignature(number)
    {
      return []
    }
    if paragraph.role == .pullQuote {
      return hasMarks || paragraph.isNameLine(lexemes) ? [] : [made(range, number)]
    }
    if paragraph.role == .quotation, !hasMarks || lexemes[range.lowerBound].kind != .mark {
      return [made(range, number)]
    }
    if !hasMarks, isSignature(number + 1) { return [made(range, number)] }
    if !hasMarks, isAnnounced(number) { return [made(range, number)] }
    return []
  }

  private func made(_ content: Range<Int>, _ number: Int) -> Quotation {
    Quotation(
      open: nil, close: nil, content: content, paragraph: number, parent: nil, continues: nil,
      isBlock: true)
  }

  /// CLINTON, MS. CLINTON, Q: one to four words in capitals and a colon behind them.
  private func label(at start: Int, _ limit: Int) -> Range<Int>? {
    var cell = start
    while cell < limit, cell - start < 5 {
      let lexeme = lexemes[cell]
      if lexeme.kind == .colon, lexeme.shape.contains(.spaceAfter) { break }
      let isLabel =
        lexeme.shape.contains(.allCapitals)
        || lexeme.kind == .word && lexeme.isCapital && Int(lexeme.end - lexeme.start) == 1
        || lexeme.shape.contains(.dotted) && lexeme.has(.honorific)
      guard isLabel else { return nil }
      cell += 1
    }
    guard cell > start, cell + 1 < limit, lexemes[cell].kind == .colon else { return nil }
    return start..<cell
  }

  /// (Laughter.) at the end is the transcriber’s.
  private func withoutStageNotes(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, lexemes[last].kind == .close else { return range }
    var cell = last
    while cell > range.lowerBound, lexemes[cell].kind != .open { cell -= 1 }
    return cell - range.lowerBound >= 1 && last - cell < 6 ? range.lowerBound..<cell : range
  }

  /// — Ann Lee (@annlee) May 3, 2024
  private func isSignature(_ number: Int) -> Bool {
    guard number < paragraphs.count, paragraphs[number].role != .pullQuote else { return false }
    let range = paragraphs[number].lexemes
    guard range.count >= 3, range.count < 24, lexemes[range.lowerBound].kind == .dash,
      lexemes[range.lowerBound + 1].isCapital
    else { return false }
    return range.contains { lexemes[$0].kind == .other && lexemes[$0].scalar == 0x40 }
  }

  /// The paragraph before ends with a colon after a reporting verb.
  private func isAnnounced(_ number: Int) -> Bool {
    guard number > 0, let colon = paragraphs[number - 1].lexemes.last,
      lexemes[colon].kind == .colon,
      paragraphs[number].lexemes.count >= 3
    else { return false }
    let before = paragraphs[number - 1].lexemes
    let from = max(before.lowerBound, colon - 4)
    return (from..<colon).contains {
      lexemes[$0].has(.speech) && lexemes[$0].has([.finite, .gerund]) && !lexemes[$0].has(.noun)
    } && before.count < 40
  }

  /// —Pagaremos —dijo Ana López—. What stands between the dashes that turn outward.
  private func dialogue(_ number: Int) -> [Quotation]? {
    let range = paragraphs[number].lexemes
    let dashes = range.filter { lexemes[$0].kind == .dash && lexemes[$0].scalar > 0x2D }
    guard dashes.first == range.lowerBound, range.count > 2 else { return nil }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound + 1
    var isSpeech = true
    for dash in dashes.dropFirst() {
      if isSpeech, start < dash { pieces.append(start..<dash) }
      isSpeech.toggle()
      start = dash + 1
    }
    if isSpeech, start < range.upperBound { pieces.append(start..<range.upperBound) }
    let spoken = pieces.filter { piece in piece.contains { lexemes[$0].isWord } }.map {
      Quotation(open: nil, close: nil, content: $0, paragraph: number, parent: nil, continues: nil)
    }
    return grammar.contains(.incise) ? spoken.flatMap(withoutIncise) : spoken
  }

  /// « Oui, a dit Lebrun, mais non. »: cuts out the cue.
  private func withoutIncise(_ quotation: Quotation) -> [Quotation] {
    let content = quotation.content
    for comma in content where lexemes[comma].kind == .comma && comma + 2 < content.upperBound {
      let verb = lexemes[comma + 1]
      guard verb.has(.finite), verb.has(.speech), comma > content.lowerBound else { continue }
      let end = ((comma + 2)..<min(content.upperBound, comma + 16)).first {
        lexemes[$0].kind == .comma || lexemes[$0].isTerminal
      }
      guard let end else { continue }
      var first = quotation
      first.content = content.lowerBound..<comma
      first.close = nil
      guard end + 2 < content.upperBound else { return [first] }
      return [
        first,
        Quotation(
          open: nil, close: quotation.close, content: (end + 1)..<content.upperBound,
          paragraph: quotation.paragraph, parent: nil, continues: nil),
      ]
    }
    return [quotation]
  }

  /// Cuts a quotation at the labels inside it: “RAMOS: Secretary? CLINTON: Yes.”
  private func split(_ whole: Quotation) -> [Quotation] {
    let quotation = withoutSignature(whole)
    var pieces: [Quotation] = []
    var start = quotation.content.lowerBound
    var open = quotation.open
    var from = start
    for cell in quotation.content where lexemes[cell].kind == .colon {
      guard let first = labelStart(before: cell, from), cell + 1 < quotation.content.upperBound
      else {
        continue
      }
      if first > start {
        pieces.append(piece(quotation, open, start..<first))
      }
      open = nil
      start = cell + 1
      from = start
    }
    guard start > quotation.content.lowerBound else {
      return grammar.contains(.incise) ? withoutIncise(quotation) : [quotation]
    }
    var last = piece(quotation, open, start..<quotation.content.upperBound)
    last.close = quotation.close
    return pieces + [last]
  }

  /// “The wall is safe. — Ann Lee, mayor”: the signature stands inside the marks.
  private func withoutSignature(_ quotation: Quotation) -> Quotation {
    let content = quotation.content
    let from = max(content.lowerBound + 2, content.upperBound - 9)
    guard quotation.open != nil, from < content.upperBound,
      let dash = (from..<content.upperBound).last(where: { lexemes[$0].kind == .dash }),
      content.upperBound - dash > 2, lexemes[dash - 1].isTerminal, lexemes[dash + 1].isCapital,
      lexemes[dash + 2].isCapital,
      !lexemes[(dash + 1)..<content.upperBound].contains(where: { $0.isTerminal })
    else { return quotation }
    var words = quotation
    words.content = content.lowerBound..<dash
    words.close = nil
    return words
  }

  private func piece(_ quotation: Quotation, _ open: Int?, _ content: Range<Int>) -> Quotation {
    Quotation(
      open: open, close: nil, content: content, paragraph: quotation.paragraph, parent: nil,
      continues: open == nil ? nil : quotation.continues, isMinor: quotation.isMinor,
      isBlock: open == nil)
  }

  private func labelStart(before colon: Int, _ floor: Int) -> Int? {
    var cell = colon
    while cell > floor, colon - cell < 5, lexemes[cell - 1].kind == .word,
      lexemes[cell - 1].shape.contains(.allCapitals)
        || lexemes[cell - 1].shape.contains(.dotted) && lexemes[cell - 1].has(.honorific)
    {
      cell -= 1
    }
    guard cell < colon, lexemes[cell].shape.contains(.allCapitals) || colon - cell > 1 else {
      return nil
    }
    guard colon - cell > 1 || lexemes[cell].end - lexemes[cell].start > 2 else { return nil }
    guard
      cell == floor || lexemes[cell - 1].isTerminal || lexemes[cell - 1].kind == .close
        || lexemes[cell - 1].kind == .ellipsis || lexemes[cell - 1].kind == .dash
    else { return nil }
    return cell
  }

  /// Sorts everything and finds the parents anew.
  private mutating func merge(_ pieces: [Quotation], _ blocks: [Quotation], _ marked: [Quotation]) {
    let all = (pieces + blocks).sorted {
      ($0.extent.lowerBound, -$0.extent.upperBound) < ($1.extent.lowerBound, -$1.extent.upperBound)
    }
    var newNumber: [Int: Int] = [:]
    var open: [Int] = []
    for quotation in all {
      var quotation = quotation
      while let last = open.last, quotations[last].extent.upperBound <= quotation.extent.lowerBound
      {
        open.removeLast()
      }
      quotation.parent = open.last
      if let mark = quotation.open { newNumber[mark] = quotations.count }
      open.append(quotations.count)
      quotations.append(quotation)
    }
    for index in quotations.indices {
      guard let old = quotations[index].continues else { continue }
      quotations[index].continues = marked[old].open.flatMap { newNumber[$0] }
    }
  }
}

extension Paragraph {
  /// "Ann Lee", "— Ann Lee, mayor": a line of a pull quote that only names its speaker.
  func isNameLine(_ all: [Lexeme]) -> Bool {
    let words = all[self.lexemes].filter(\.isWord)
    guard let first = words.first, words.count <= 8, first.isCapital,
      !first.has([.starter, .determiner, .pronoun]),
      !all[self.lexemes].contains(where: \.isTerminal)
    else { return false }
    return words.count > 1 && words[1].isCapital
  }
}
