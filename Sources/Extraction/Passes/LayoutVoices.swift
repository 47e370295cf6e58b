import Documents

/// Who speaks by layout: the label of a turn, the line under a block quotation.
struct LayoutVoices {
  let draft: Draft
  let subjects: Subjects

  /// From the label before it or the signature below it.
  func voice(ofBlock index: Int, _ cell: Int) -> Voice? {
    if let colon = draft.lexeme(cell - 1), colon.kind == .colon,
      cell > draft.sentence(ofCell: cell).cells.lowerBound
    {
      var start = cell - 1
      while let label = draft.lexeme(start - 1), label.kind == .word, label.isCapital,
        start - 1
          >= draft.sentences[draft.paragraphSentences[draft.quotations[index].paragraph].lowerBound]
          .cells.lowerBound
      {
        start -= 1
      }
      // Q and A are roles, not names.
      guard start < cell - 1, draft.range(ofCells: start..<(cell - 1)).count > 1 else { return nil }
      return Voice(
        speaker: Phrase(core: start..<(cell - 1), extent: start..<(cell - 1), isPronoun: false),
        cue: nil, how: .transcript, isAdjacent: true)
    }
    return signature(under: draft.quotations[index].paragraph)
  }

  /// "— Ann Lee" in a line of its own.
  func signature(under paragraph: Int) -> Voice? {
    let next = paragraph + 1
    guard next < draft.paragraphs.count,
      (draft.paragraphs[next].role == .pullQuote)
        == (draft.paragraphs[paragraph].role == .pullQuote),
      let sentence = draft.paragraphSentences[next].first
    else {
      return nil
    }
    let cells = draft.sentences[sentence].cells
    if draft.paragraphs[next].role == .pullQuote {
      guard draft.paragraphs[next].isNameLine(draft.lexemes) else { return nil }
    } else {
      guard draft.lexeme(cells.lowerBound)?.kind == .dash,
        draft.paragraphs[next].lexemes.count < 24
      else { return nil }
    }
    let start = cells.lowerBound + (draft.lexeme(cells.lowerBound)?.kind == .dash ? 1 : 0)
    guard draft.lexeme(start)?.isCapital == true,
      let phrase = subjects.phrase(from: start, limit: cells.upperBound)
    else { return nil }
    return Voice(speaker: phrase, cue: nil, how: .dash, isAdjacent: true)
  }
}
