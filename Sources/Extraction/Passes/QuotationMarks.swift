import Documents

/// Pairs the quotation marks of each paragraph. Never fails: a mark without a partner is repaired
/// and reported.
///
/// Each mark is first read by itself (glyph and what touches it, see `MarkReading`); then a stack
/// per paragraph pairs them. Linear: a decision looks at most two marks ahead.
struct QuotationMarks {
  private let lexemes: [Lexeme]
  private(set) var quotations: [Quotation] = []
  private(set) var faults: [MarkFault] = []
  private var stack: [Opened] = []

  private struct Opened {
    let lexeme: Int
    let family: Mark.Family
    let isTurned: Bool
    /// Where the quotation will stand in `quotations`: order of opening.
    let index: Int
  }

  init(lexemes: [Lexeme], paragraphs: [Paragraph]) {
    self.lexemes = lexemes
    let style = MarkStyle(lexemes: lexemes, paragraphs: paragraphs)
    var carried: Int?
    for (number, paragraph) in paragraphs.enumerated() {
      if paragraph.role == .pullQuote { carried = nil }
      let readings = MarkReading.readings(in: paragraph.lexemes, of: lexemes, style: style)
      pair(readings, number, paragraph.lexemes, carried: carried)
      carried = finish(number, paragraph, isLast: number + 1 == paragraphs.count)
    }
    dropUnfinished()
  }

  private mutating func pair(
    _ readings: [MarkReading], _ number: Int, _ range: Range<Int>, carried: Int?
  ) {
    for (position, reading) in readings.enumerated() {
      switch reading.direction {
      case .open: openMark(reading, at: position, readings, number, range, carried)
      case .close: closeMark(reading)
      case .either:
        if stack.contains(where: { $0.family == reading.family }) {
          closeMark(reading)
        } else {
          openMark(reading, at: position, readings, number, range, carried)
        }
      }
    }
  }

  private mutating func openMark(
    _ reading: MarkReading, at position: Int, _ readings: [MarkReading], _ number: Int,
    _ range: Range<Int>, _ carried: Int?
  ) {
    if let depth = stack.lastIndex(where: { $0.family == reading.family }),
      !isNested(readings, after: position)
    {
      faults.append(fault(.unclosed, stack[depth].lexeme))
      abandon(above: depth)
      close(at: nil, end: reading.lexeme)
    }
    guard stack.count < Self.deepest else { return }
    open(reading, number)
    if let carried, range.first == reading.lexeme {
      quotations[quotations.count - 1].continues = carried
    }
  }

  /// Deeper nesting than this is noise; the limit keeps a page of marks linear.
  private static let deepest = 8

  private mutating func open(_ reading: MarkReading, _ number: Int) {
    stack.append(
      Opened(
        lexeme: reading.lexeme, family: reading.family, isTurned: reading.isTurned,
        index: quotations.count))
    let parent = stack.dropLast().last?.index
    quotations.append(
      Quotation(
        open: reading.lexeme, close: nil, content: (reading.lexeme + 1)..<(reading.lexeme + 1),
        paragraph: number, parent: parent, isMinor: reading.isMinor))
  }

  /// Two closing marks follow before another opening one: the inner pair is a quotation of its own.
  private func isNested(_ readings: [MarkReading], after position: Int) -> Bool {
    let family = readings[position].family
    var closings = 0
    for reading in readings[(position + 1)...].prefix(6) where reading.family == family {
      guard reading.direction != .open else { return false }
      closings += 1
      if closings == 2 { return true }
    }
    return false
  }

  private mutating func closeMark(_ reading: MarkReading) {
    guard let depth = stack.lastIndex(where: { $0.family == reading.family }) else {
      if reading.family == .double { faults.append(fault(.unopened, reading.lexeme)) }
      return
    }
    // What was opened inside and never closed was no quotation: an apostrophe, a stray mark.
    abandon(above: depth)
    let opened = stack[depth]
    if reading.isTurned || opened.isTurned || isMixed(opened.lexeme, reading.lexeme) {
      faults.append(fault(.mixed, opened.lexeme))
    }
    close(at: reading.lexeme, end: reading.lexeme)
  }

  private mutating func abandon(above depth: Int) {
    while stack.count > depth + 1 { abandoned.insert(stack.removeLast().index) }
  }

  private var abandoned: Set<Int> = []

  private mutating func close(at mark: Int?, end: Int) {
    guard let opened = stack.popLast() else { return }
    quotations[opened.index].close = mark
    quotations[opened.index].content = (opened.lexeme + 1)..<max(end, opened.lexeme + 1)
  }

  /// Straight on one side, curly on the other.
  private func isMixed(_ open: Int, _ close: Int) -> Bool {
    (lexemes[open].scalar == 0x22) != (lexemes[close].scalar == 0x22)
  }

  /// Ends what is open at the end of a paragraph; returns a quotation that the next may continue.
  private mutating func finish(_ number: Int, _ paragraph: Paragraph, isLast: Bool) -> Int? {
    var carried: Int?
    while let opened = stack.last {
      if opened.family == .single || opened.family == .singleGuillemet {
        abandoned.insert(opened.index)
        stack.removeLast()
        continue
      }
      let end = paragraph.lexemes.upperBound
      if opened.family == .guillemet, opened.lexeme == paragraph.lexemes.lowerBound {
        abandoned.insert(opened.index)
        stack.removeLast()
        continue
      }
      close(at: nil, end: end)
      carried = opened.index
      pendingFault = (opened.index, fault(.unclosed, opened.lexeme))
    }
    return carried
  }

  private var pendingFault: (Int, MarkFault)? {
    didSet { if let old = oldValue { unclosed.append(old) } }
  }
  private var unclosed: [(Int, MarkFault)] = []

  private mutating func dropUnfinished() {
    pendingFault = nil
    let continued = Set(quotations.compactMap(\.continues))
    faults += unclosed.filter { !continued.contains($0.0) }.map(\.1)
    faults.sort { $0.range < $1.range }
    for index in quotations.indices
    where quotations[index].close == nil && !continued.contains(index) { cut(index) }
    guard !abandoned.isEmpty || quotations.contains(where: { $0.content.isEmpty }) else { return }
    var renumbered: [Int?] = []
    var kept: [Quotation] = []
    for (index, quotation) in quotations.enumerated() {
      let isKept = !abandoned.contains(index) && !quotation.content.isEmpty
      renumbered.append(isKept ? kept.count : nil)
      guard isKept else { continue }
      var quotation = quotation
      quotation.parent = ancestor(of: quotation, renumbered)
      quotation.continues = quotation.continues.flatMap { renumbered[$0] }
      kept.append(quotation)
    }
    quotations = kept
  }

  /// Ends a quotation without a closing mark before the words that report it, if it has any.
  private mutating func cut(_ index: Int) {
    let content = quotations[index].content
    guard let end = UnclosedQuotation(lexemes: lexemes, content: content).end else { return }
    var next = index + 1
    while next < quotations.count, quotations[next].parent == index {
      guard quotations[next].content.upperBound < end else { return }
      next += 1
    }
    quotations[index].content = content.lowerBound..<end
  }

  /// The nearest enclosing quotation that is kept, by its new number.
  private func ancestor(of quotation: Quotation, _ renumbered: [Int?]) -> Int? {
    var parent = quotation.parent
    while let index = parent {
      if let kept = renumbered[index] { return kept }
      parent = quotations[index].parent
    }
    return nil
  }

  private func fault(_ kind: MarkFault.Kind, _ lexeme: Int) -> MarkFault {
    MarkFault(kind: kind, range: lexemes[lexeme].range)
  }
}
