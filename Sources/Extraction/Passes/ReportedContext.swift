import Documents

/// Who goes on being reported where a language has a form for it: "Lehmann sagte, die Lage sei
/// ernst. Man habe „keine Wahl“." The sentence without a cue is reported by the form of its verb.
struct ReportedContext {
  let draft: Draft
  let clauses: Clauses

  /// Sentences looked back; further back somebody else may have spoken.
  private static let reach = 6

  /// The sentence around the cell has a verb in the form of reported speech.
  func isReported(_ cell: Int) -> Bool {
    if shows(.subjunctive, around: cell) { return true }
    // "hätten", "würde" can be the writer's own: only behind a report.
    let number = Int(draft.sentenceOfCell[cell])
    guard shows(.conditional, around: cell), number > 0,
      draft.sentences[number - 1].paragraph == draft.sentences[number].paragraph
    else { return false }
    let before = draft.sentences[number - 1].cells
    return shows(.subjunctive, around: before.lowerBound) || reporter(before) != nil
  }

  private func shows(_ trait: WordTraits, around cell: Int) -> Bool {
    let sentence = draft.sentence(ofCell: cell).cells
    return (max(sentence.lowerBound, cell - 30)..<min(sentence.upperBound, cell + 30)).contains {
      draft.lexeme($0).map { $0.shows(trait) && !$0.isCapital } ?? false
    }
  }

  /// Whom the nearest sentence with a cue lets speak, before the sentence at `number`: of the same
  /// paragraph, or the last ones of the paragraph before.
  func reporter(before number: Int) -> Voice? {
    guard number > 0, number < draft.sentences.count else { return nil }
    let paragraph = draft.sentences[number].paragraph
    let first = max(0, number - Self.reach)
    for earlier in (first..<number).reversed() {
      let sentence = draft.sentences[earlier]
      guard sentence.paragraph >= paragraph - 1 else { return nil }
      if let voice = reporter(sentence.cells) { return voice }
      guard sentence.paragraph == paragraph || isReported(sentence.cells.lowerBound) else {
        return nil
      }
    }
    return nil
  }

  /// The subject of the cell's own sentence, when it can speak.
  func speaker(of cell: Int) -> Voice? {
    let floor = draft.sentence(ofCell: cell).cells.lowerBound
    let nominatives = Nominatives(draft: draft, subjects: clauses.subjects)
    guard let phrase = clauses.mainSubject(floor, cell), nominatives.voice(phrase) >= .speaker
    else {
      return nil
    }
    return Voice(speaker: phrase, cue: nil, how: .precedingSubject)
  }

  /// "Er habe das gesagt", "Ihm werde verweigert": a participle with an auxiliary in reported form.
  private func isReportedItself(_ cell: Int, _ floor: Int) -> Bool {
    guard
      let auxiliary = VerbSecond(draft: draft, subjects: clauses.subjects)
        .auxiliary(of: cell, floor),
      draft.lexeme(auxiliary)?.shows(.subjunctive) == true
    else { return false }
    // "Die Lage sei ernst, erklärt Lehmann": of another clause.
    return !(auxiliary..<cell).contains { draft.lexeme($0)?.kind == .comma }
  }

  /// The subject of the last reporting verb of a sentence, or the source it names.
  func reporter(_ cells: Range<Int>) -> Voice? {
    let sources = SourcePhrase(draft: draft, subjects: clauses.subjects)
    for cell in cells.suffix(80).reversed() {
      guard let lexeme = draft.lexeme(cell), !lexeme.shape.contains(.inPhrase) else { continue }
      if lexeme.has(.source) || lexeme.shows(.sourcing),
        var voice = sources.voice(at: cell, floor: cells.lowerBound, limit: cells.upperBound)
      {
        voice.how = .precedingSubject
        return voice
      }
      guard !lexeme.shows(.subjunctive), clauses.isCueVerb(cell) || lexeme.has(.participle),
        lexeme.has([.speech, .naming, .thought]), !lexeme.shows(.impersonal),
        !isReportedItself(cell, cells.lowerBound),
        let speaker = clauses.subject(ofVerb: cell, floor: cells.lowerBound)
      else { continue }
      let nominatives = Nominatives(draft: draft, subjects: clauses.subjects)
      guard nominatives.voice(speaker) >= .speaker else { continue }
      return Voice(speaker: speaker, cue: nil, how: .precedingSubject)
    }
    return nil
  }
}
