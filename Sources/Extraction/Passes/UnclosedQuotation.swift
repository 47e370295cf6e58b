/// Where a quotation without a closing mark ends: “We lost the pumps, he said. The crew left.”
struct UnclosedQuotation {
  let lexemes: [Lexeme]
  /// What would be taken for its words otherwise: up to the end of the paragraph.
  let content: Range<Int>

  /// One past the comma behind which somebody is said to say it; nil when nothing reports.
  var end: Int? {
    for comma in content where lexemes[comma].kind == .comma && comma > content.lowerBound {
      if isReport(comma + 1) { return comma + 1 }
    }
    return nil
  }

  /// "he said.", "Ann Lee told reporters.", "said Lee"
  private func isReport(_ start: Int) -> Bool {
    guard let first = lexeme(start) else { return false }
    if isCue(first) { return lexeme(start + 1).map { $0.isCapital || isThird($0) } ?? false }
    var cell = start
    if isThird(first) {
      cell += 1
    } else {
      while cell < start + 4, let name = lexeme(cell), name.kind == .word, name.isCapital,
        !name.has([.starter, .firstPerson])
      {
        cell += 1
      }
    }
    guard cell > start, let verb = lexeme(cell), isCue(verb) else { return false }
    guard let next = lexeme(cell + 1) else { return true }
    return next.isTerminal || next.kind == .comma
      || next.has([.time, .adverb, .preposition, .objectPronoun, .addressee, .weekday])
  }

  private func lexeme(_ index: Int) -> Lexeme? {
    content.contains(index) ? lexemes[index] : nil
  }

  private func isCue(_ lexeme: Lexeme) -> Bool {
    lexeme.has(.finite) && lexeme.has(.speech) && !lexeme.isCapital && !lexeme.has(.noun)
  }

  private func isThird(_ lexeme: Lexeme) -> Bool {
    lexeme.has(.pronoun) && lexeme.has([.masculine, .feminine]) && !lexeme.isCapital
  }
}
