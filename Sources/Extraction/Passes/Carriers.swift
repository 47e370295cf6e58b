import Documents

/// Who speaks from one quotation to the next where sentences between them, or the one behind, let
/// somebody speak.
struct Carriers {
  let draft: Draft
  let clauses: Clauses

  /// Somebody else is let speak in a sentence behind that of the quotation.
  func isFollowed(_ quoted: Int, by voice: Voice?) -> Bool {
    guard let speaker = voice?.speaker else { return false }
    return draft.sentenceOfCell[speaker.core.lowerBound]
      > draft.sentenceOfCell[draft.cellOfQuotation[quoted]]
  }

  /// "„…“, sagte Lehmann. Weber war nach eigenen Worten überrascht. „…“": whom a sentence between
  /// the two lets speak.
  func reporter(between previous: Int, _ index: Int) -> Voice? {
    guard draft.grammar.contains(.verbSecond) else { return nil }
    let first = Int(draft.sentenceOfCell[draft.cellOfQuotation[previous]]) + 1
    let sentence = Int(draft.sentenceOfCell[draft.cellOfQuotation[index]])
    guard first < sentence, sentence - first <= 3 else { return nil }
    let context = ReportedContext(draft: draft, clauses: clauses)
    for between in (first..<sentence).reversed() {
      if let voice = context.reporter(draft.sentences[between].cells) { return voice }
    }
    return nil
  }

  /// "„…“ Das musste Lehmann einräumen.": the next sentence takes up the words and has a cue.
  func anaphoric(_ sentence: Int, _ paragraph: Int) -> Voice? {
    guard draft.grammar.contains(.verbSecond),
      draft.paragraphSentences[paragraph].contains(sentence)
    else { return nil }
    let cells = draft.sentences[sentence].cells
    guard let first = draft.lexeme(cells.lowerBound), first.has(.relative), first.has(.definite),
      let verb = draft.lexeme(cells.lowerBound + 1), verb.has([.auxiliary, .finite])
    else { return nil }
    for cell in cells.dropFirst().prefix(40) {
      guard let lexeme = draft.lexeme(cell), lexeme.has(.speech),
        clauses.isCueVerb(cell) || lexeme.has(.participle)
          || draft.lexeme(cell + 1)?.isTerminal == true,
        let speaker = VerbSecond(draft: draft, subjects: clauses.subjects)
          .behind(cells.lowerBound + 1, least: .unknown)
      else { continue }
      return Voice(
        speaker: speaker, cue: cell..<(cell + 1), how: .quotationThenCue, isAdjacent: true)
    }
    return nil
  }
}
