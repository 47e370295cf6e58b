import Documents

/// What the draft asserts by itself, as data that can be checked.
struct Claims {
  let draft: Draft
  let people: People
  /// Of each sentence, 0…1.
  let worths: [Double]

  /// The claim a sentence makes; nil for questions, headings, fragments and boilerplate.
  func claim(in cells: Range<Int>, of paragraph: Paragraph) -> (Claim, Range<Int>)? {
    guard draft.passes.run(.claims),
      paragraph.role == .paragraph || paragraph.role == .listItem,
      let last = draft.lexeme(cells.upperBound - 1), last.kind == .stop, endsInSentence(paragraph)
    else { return nil }
    let body = cells.lowerBound..<(cells.upperBound - 1)
    guard body.count >= 4, hasVerb(body) else { return nil }
    return (read(body), body)
  }

  /// Paragraphs that do not end as sentences do are titles, credits, buttons.
  private func endsInSentence(_ paragraph: Paragraph) -> Bool {
    draft.lexemes[paragraph.lexemes].suffix(2).contains { $0.isTerminal || $0.kind == .colon }
  }

  private func hasVerb(_ cells: Range<Int>) -> Bool {
    cells.contains { cell in
      guard let lexeme = draft.lexeme(cell), lexeme.kind == .word, !lexeme.isCapital else {
        return false
      }
      return lexeme.has([.auxiliary, .verb, .finite])
        || cell > cells.lowerBound && lexeme.shows(.past)
    }
  }

  private func read(_ cells: Range<Int>) -> Claim {
    var figures: [TextRange] = []
    var dates: [TextRange] = []
    var comparisons: [TextRange] = []
    var comparatives: [TextRange] = []
    var isNegated = false
    var isPrediction = false
    var isOpinion = false
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if lexeme.has(.negation) { isNegated = true }
      if lexeme.shows(.prediction), !lexeme.isCapital { isPrediction = true }
      if lexeme.shows([.evaluative, .opine]) { isOpinion = true }
      if lexeme.shows(.change) { comparatives.append(lexeme.range) }
      if lexeme.shows(.superlative), !lexeme.isCapital { comparisons.append(lexeme.range) }
      if let end = dateEnd(cell, cells.upperBound) {
        dates.append(draft.range(ofCells: cell..<end))
        cell = end
      } else if let end = figureEnd(cell, cells.upperBound) {
        figures.append(draft.range(ofCells: cell..<end))
        cell = end
      } else {
        cell += 1
      }
    }
    let names = names(in: cells)
    let hasData = !figures.isEmpty || !dates.isEmpty
    let status: Claim.Status =
      isPrediction && !hasData
      ? .prediction
      : isOpinion && !hasData ? .opinion : hasData || !names.isEmpty ? .fact : .background
    return Claim(
      status: status, figures: figures, dates: dates, names: names, isNegated: isNegated,
      comparisons: comparisons, comparatives: comparatives,
      worth: worths[Int(draft.sentenceOfCell[cells.lowerBound])])
  }

  /// March 3, 2024; 3 March 2024; 2024; last Tuesday; Over the past year.
  private func dateEnd(_ cell: Int, _ limit: Int) -> Int? {
    guard let lexeme = draft.lexeme(cell) else { return nil }
    if lexeme.kind == .number {
      let named = afterLink(cell + 1)
      if let next = draft.lexeme(named), named < limit, isMonth(next), isDay(lexeme) {
        let dated = afterLink(named + 1)
        return draft.lexeme(dated).map { dated < limit && isYear($0) } == true
          ? dated + 1 : named + 1
      }
      return isYear(lexeme) ? cell + 1 : nil
    }
    if isMonth(lexeme) {
      var end = afterLink(cell + 1)
      if end > cell + 1, end >= limit || draft.lexeme(end).map(isYear) != true { end = cell + 1 }
      if end < limit, let day = draft.lexeme(end), isDay(day) { end += 1 }
      if end + 1 < limit, draft.lexeme(end)?.kind == .comma, let year = draft.lexeme(end + 1),
        isYear(year)
      {
        return end + 2
      }
      if end < limit, let year = draft.lexeme(end), isYear(year) { return end + 1 }
      return end
    }
    return lexeme.has(.weekday) && lexeme.isCapital ? cell + 1 : nil
  }

  /// In English "may" and "march" without a capital are no months.
  private func isMonth(_ lexeme: Lexeme) -> Bool {
    lexeme.has(.month) && (lexeme.isCapital || draft.grammar.contains(.smallMonths))
  }

  /// One past the "de" of "7 de noviembre de 2026", the full stop of "7. November".
  private func afterLink(_ cell: Int) -> Int {
    if draft.grammar.contains(.ordinalStop), draft.lexeme(cell)?.kind == .stop,
      draft.lexeme(cell + 1)?.has(.month) == true
    {
      return cell + 1
    }
    guard draft.grammar.contains(.smallMonths), let of = draft.lexeme(cell), of.has(.of),
      of.has(.preposition)
    else { return cell }
    return cell + 1
  }

  private func isDay(_ lexeme: Lexeme) -> Bool {
    lexeme.kind == .number && lexeme.end - lexeme.start <= 2
  }

  private func isYear(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .number, lexeme.end - lexeme.start == 4 else { return false }
    let digits = draft.text[Int(lexeme.start)..<Int(lexeme.end)]
    return digits.allSatisfy { $0 &- 0x30 < 10 } && (digits.first == 0x31 || digits.first == 0x32)
  }

  /// $1.2 billion, 40 percent, two thirds.
  private func figureEnd(_ cell: Int, _ limit: Int) -> Int? {
    guard let lexeme = draft.lexeme(cell) else { return nil }
    var end = cell
    if Self.isCurrencyOrPercent(lexeme), lexeme.scalar != 0x25 { end += 1 }
    guard end < limit, let number = draft.lexeme(end),
      number.kind == .number || number.has(.number) && number.hash != one
    else { return nil }
    end += 1
    while end < limit, let next = draft.lexeme(end),
      next.has([.number, .unit]) || Self.isCurrencyOrPercent(next) && next.scalar == 0x25
    {
      end += 1
    }
    return end
  }

  static func isCurrencyOrPercent(_ lexeme: Lexeme) -> Bool {
    lexeme.kind == .other && [0x24, 0xA3, 0x20AC, 0xA5, 0x25].contains(lexeme.scalar)
  }

  /// "one" is an article as often as a number.
  private let one = WordTable.hash(of: "one")

  private func names(in cells: Range<Int>) -> [TextRange] {
    var names: [TextRange] = []
    var index = people.firstMention(from: cells.lowerBound)
    while index < people.mentions.count, people.mentions[index].cells.lowerBound < cells.upperBound
    {
      names.append(draft.range(ofCells: people.mentions[index].cells))
      index += 1
    }
    return names
  }
}
