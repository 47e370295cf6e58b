import Documents

/// Words reported without marks, with who is said to have said them.
struct Reported {
  /// Nil for hearsay: "is said to", "reportedly".
  let voice: Voice?
  /// Cells, ascending.
  let spans: [Range<Int>]
}

/// Finds reported speech in one sentence: "X said that …", "…, X said", "According to X, …", "As X
/// observed, …", "…, sources suggest, …", "are said to …".
struct IndirectSpeech {
  let draft: Draft
  let clauses: Clauses
  /// Of each quotation.
  let forms: [QuotationForm]
  private let frames: SourceFrames
  private let clause: ReportedClause

  init(_ draft: Draft, _ clauses: Clauses, forms: [QuotationForm]) {
    self.draft = draft
    self.clauses = clauses
    self.forms = forms
    frames = SourceFrames(draft: draft, clauses: clauses, forms: forms)
    clause = ReportedClause(draft: draft, subjects: clauses.subjects)
  }

  func statements(in cells: Range<Int>) -> [Reported] {
    let body = withoutStop(cells)
    guard draft.passes.run(.reportedSpeech), body.count >= 4 else { return [] }
    if draft.grammar.contains(.verbSecond) {
      let found = VerbSecondReports(draft: draft, clauses: clauses).statements(in: body)
      if !found.isEmpty { return found.filter { !$0.spans.contains(where: frames.holdsSpeech) } }
    }
    guard hasWork(body) else { return [] }
    var out: [Reported] = []
    if let (voice, rest) = frames.fronted(body) {
      guard !frames.holdsSpeech(rest) else { return [] }
      return [Reported(voice: voice, spans: [rest])]
    }
    if let (voice, rest) = frames.inserted(body) { return [Reported(voice: voice, spans: rest)] }
    out = clausal(in: body, floor: body.lowerBound)
    if out.isEmpty, let hearsay = hearsay(body) { out.append(hearsay) }
    return out
  }

  private func hasWork(_ cells: Range<Int>) -> Bool {
    cells.contains {
      draft.lexeme($0)?.has(WordClasses.anyCue.union([.source, .hedge])) ?? false
        || (draft.lexeme($0)?.shows(.viewpoint) ?? false)
    }
  }

  private func withoutStop(_ cells: Range<Int>) -> Range<Int> {
    var end = cells.upperBound
    while end > cells.lowerBound, let last = draft.lexeme(end - 1),
      last.isTerminal || last.kind == .close
    { end -= 1 }
    return cells.lowerBound..<end
  }

  /// Subject, reporting verb and the clause it governs; several when verbs are coordinated.
  private func clausal(in cells: Range<Int>, floor: Int) -> [Reported] {
    var out: [Reported] = []
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      guard let lexeme = draft.lexeme(cell), isReportingVerb(cell, lexeme) else {
        cell += 1
        continue
      }
      var cue = cell..<(cell + 1)
      while cue.upperBound < cells.upperBound,
        draft.lexeme(cue.upperBound)?.shape.contains(.inPhrase) == true
      {
        cue = cell..<(cue.upperBound + 1)
      }
      guard let (start, speaker) = governed(cell, cue, lexeme, floor..<cells.upperBound) else {
        cell = cue.upperBound
        continue
      }
      let end = contentEnd(
        start, cells.upperBound,
        isFronted: draft.lexeme(floor)?.has(.subordinator) == true
          && !(floor..<cell).contains { draft.lexeme($0)?.kind == .comma })
      if end - start >= 2, !frames.holdsSpeech(start..<end) {
        var voice = Voice(speaker: speaker, cue: cue, how: .frame)
        voice.isUnreal = false
        out.append(Reported(voice: voice, spans: [start..<end]))
      }
      cell = max(end, cell + 1)
    }
    return out
  }

  /// Where the clause begins that the verb at `cell` governs, and who says it.
  private func governed(
    _ cell: Int, _ cue: Range<Int>, _ verb: Lexeme, _ cells: Range<Int>
  ) -> (start: Int, speaker: Phrase)? {
    let start = clause.start(behind: cue.upperBound, cells.upperBound, verb)
    guard start != nil || verb.has(.showing) && verb.shows(.clausal),
      let speaker = clauses.subject(ofVerb: cell, floor: cells.lowerBound),
      speaker.extent.lowerBound < cell
    else { return nil }
    return (start ?? clause.shown(behind: cue.upperBound, cells.upperBound, by: speaker)).map {
      ($0, speaker)
    }
  }

  private func isReportingVerb(_ cell: Int, _ lexeme: Lexeme) -> Bool {
    guard lexeme.has([.speech, .thought, .showing]) else { return false }
    if lexeme.has(.participle), passive(cell) != nil { return false }
    return clauses.isCueVerb(cell) || lexeme.has(.gerund) && lexeme.has(.speech)
  }

  /// Before the next coordinated report: "…, but insisted that", "…, adding that".
  private func contentEnd(_ start: Int, _ limit: Int, isFronted: Bool) -> Int {
    var cell = start + 1
    while cell < limit {
      guard let lexeme = draft.lexeme(cell) else {
        cell += 1
        continue
      }
      if lexeme.kind == .semicolon { return cell }
      if lexeme.kind == .comma, cell + 1 < limit, let next = draft.lexeme(cell + 1) {
        if next.has(.gerund), next.has(.speech) { return cell }
        if isFronted, isReport(cell + 1, limit) { return cell }
        if next.has(.conjunction), cell + 2 < limit, clauses.isCueVerb(cell + 2),
          draft.lexeme(cell + 2)?.has([.speech]) == true
        {
          return cell
        }
      }
      cell += 1
    }
    return limit
  }

  /// "When Roe told him so, Lee said that": behind the fronted clause the main one reports.
  private func isReport(_ start: Int, _ limit: Int) -> Bool {
    guard let phrase = clauses.subjects.phrase(from: start, limit: limit) else { return false }
    let verb = phrase.extent.upperBound
    guard verb + 1 < limit, clauses.isCueVerb(verb), let lexeme = draft.lexeme(verb) else {
      return false
    }
    return lexeme.has(.speech) && clause.start(behind: verb + 1, limit, lexeme) != nil
  }

  /// The form of "be" that makes a participle passive: "is widely believed".
  private func passive(_ participle: Int) -> Int? {
    var cell = participle - 1
    while cell > 0, participle - cell < 4, let filler = draft.lexeme(cell), !filler.has(.be),
      filler.has([.adverb, .ly, .negation])
    {
      cell -= 1
    }
    return draft.lexeme(cell)?.has(.be) == true ? cell : nil
  }

  /// "It is", "it has been": the subject is nobody.
  private func isExpletive(_ end: Int, _ floor: Int) -> Bool {
    var cell = end
    while cell > floor, draft.lexeme(cell)?.has([.auxiliary, .adverb]) == true { cell -= 1 }
    guard cell >= floor, let word = draft.lexeme(cell) else { return false }
    return word.has(.pronoun) && word.has(.third) && !word.has([.masculine, .feminine, .plural])
  }

  /// "are said to be", "it is believed that", "reportedly".
  private func hearsay(_ cells: Range<Int>) -> Reported? {
    for cell in cells.dropFirst() {
      guard let lexeme = draft.lexeme(cell) else { continue }
      if lexeme.shows(.hearsay) { return Reported(voice: nil, spans: [cells]) }
      guard lexeme.has(.participle), lexeme.has([.speech, .thought]),
        !lexeme.shows(.prediction), cell + 2 < cells.upperBound,
        let be = passive(cell), let next = draft.lexeme(cell + 1)
      else { continue }
      if next.has(.to) { return Reported(voice: nil, spans: [cells]) }
      if next.has(.that), isExpletive(be - 1, cells.lowerBound) {
        return Reported(voice: nil, spans: [(cell + 2)..<cells.upperBound])
      }
    }
    return nil
  }
}
