import Documents

/// Finds reported speech where verbs stand second and reported clauses behind a comma (German):
/// "Lehmann sagte, dass …", "Nach Angaben der Polizei …", "…, sagte Lehmann", "Wie das Amt
/// mitteilte, …", "…, so Lehmann", and the sentences that go on in the form of reported speech.
struct VerbSecondReports {
  let draft: Draft
  let clauses: Clauses
  private var subjects: Subjects { clauses.subjects }
  private var nominatives: Nominatives { Nominatives(draft: draft, subjects: subjects) }

  /// What the sentence reports; `body` is without its full stop.
  func statements(in body: Range<Int>) -> [Reported] {
    if let found = announced(body) ?? sourced(body) ?? trailing(body) ?? governed(body) {
      return [found]
    }
    return goingOn(body).map { [$0] } ?? []
  }

  /// "Wie das Amt mitteilte, …"
  private func announced(_ body: Range<Int>) -> Reported? {
    guard draft.lexeme(body.lowerBound)?.shows(.comparative) == true,
      let comma = comma(in: body), let verb = verb(endingAt: comma - 1),
      let speaker = clauses.subject(ofVerb: verb, floor: body.lowerBound)
    else { return nil }
    return report(speaker, verb..<(verb + 1), .accordingTo, [(comma + 1)..<body.upperBound])
  }

  /// "Nach Angaben der Polizei …", "… laut Polizei …", "Lehmann zufolge …", "…, so Lehmann, …"
  private func sourced(_ body: Range<Int>) -> Reported? {
    let sources = SourcePhrase(draft: draft, subjects: subjects)
    for cell in body {
      guard let lexeme = draft.lexeme(cell), !lexeme.shape.contains(.inPhrase) else { continue }
      if lexeme.shows(.tag) {
        guard cell > body.lowerBound, draft.lexeme(cell - 1)?.kind == .comma,
          let phrase = subjects.phrase(from: cell + 1, limit: body.upperBound),
          nominatives.voice(phrase) >= .speaker, isEnd(phrase.core.upperBound, body)
        else { continue }
        return around((cell - 1)..<phrase.core.upperBound, body).flatMap {
          report(phrase, cell..<(cell + 1), .accordingTo, $0)
        }
      }
      guard lexeme.has(.source) || lexeme.shows(.sourcing),
        let voice = sources.voice(at: cell, floor: body.lowerBound, limit: body.upperBound),
        let speaker = voice.speaker, let cue = voice.cue
      else { continue }
      let first = min(cue.lowerBound, speaker.extent.lowerBound)
      let last = max(cue.upperBound, speaker.extent.upperBound)
      return around(first..<last, body).flatMap { report(speaker, cue, .accordingTo, $0) }
    }
    return nil
  }

  /// Behind a source nothing of its phrase follows: a comma, the end, when and where it was said.
  private func isEnd(_ cell: Int, _ body: Range<Int>) -> Bool {
    guard cell < body.upperBound, let next = draft.lexeme(cell) else { return true }
    return !next.isWord || next.has([.preposition, .time, .of, .adverb])
  }

  /// "…, sagte Lehmann am Montag", "…, wie Lehmann sagte"; not yet "…, teilte das Amt mit"
  private func trailing(_ body: Range<Int>) -> Reported? {
    for comma in body.dropFirst(3).suffix(30).reversed()
    where draft.lexeme(comma)?.kind == .comma {
      let content = body.lowerBound..<comma
      guard let next = draft.lexeme(comma + 1), comma + 2 < body.upperBound else { continue }
      if next.shows(.comparative), let verb = verb(endingAt: body.upperBound - 1),
        let speaker = clauses.subject(ofVerb: verb, floor: comma + 1)
      {
        return report(speaker, verb..<(verb + 1), .accordingTo, [content])
      }
      guard next.has(.speech), next.has(.finite), clauses.isCueVerb(comma + 1),
        !(comma + 1..<body.upperBound).contains(where: { isClauseMark($0) }),
        let speaker = VerbSecond(draft: draft, subjects: subjects)
          .behind(comma + 1, least: .speaker),
        isEnd(
          nominatives.afterGenitives(speaker.core.upperBound, body.upperBound), body)
      else { continue }
      return report(speaker, (comma + 1)..<(comma + 2), .frame, [content])
    }
    return nil
  }

  private func isClauseMark(_ cell: Int) -> Bool {
    guard let lexeme = draft.lexeme(cell) else { return false }
    return lexeme.kind == .colon || lexeme.kind == .semicolon || lexeme.has(.that)
  }

  /// "Lehmann sagte, dass …", "…, ob …", "…, die Lage sei ernst", "Lehmann sagte: …"
  private func governed(_ body: Range<Int>) -> Reported? {
    for mark in body.dropFirst(2) {
      guard let lexeme = draft.lexeme(mark), lexeme.kind == .comma || lexeme.kind == .colon,
        let next = draft.lexeme(mark + 1), mark + 3 < body.upperBound
      else { continue }
      let isThat = next.has(.that)
      let content = (isThat ? mark + 2 : mark + 1)..<body.upperBound
      guard
        isThat || asks(next) || isReported(content)
          || lexeme.kind == .colon
      else { continue }
      guard let verb = reportingVerb(before: mark, body.lowerBound),
        let speaker = clauses.subject(ofVerb: verb, floor: body.lowerBound)
      else { continue }
      return report(speaker, verb..<(verb + 1), .frame, [content])
    }
    return nil
  }

  /// "ob"; not "wo", "was", "wie", which open other clauses as often.
  private func asks(_ word: Lexeme) -> Bool {
    word.has(.wh) && word.has(.subordinator) && !word.has([.relative, .starter])
  }

  /// The nearest reporting verb of the clause before the mark.
  private func reportingVerb(before mark: Int, _ floor: Int) -> Int? {
    for cell in (max(floor, mark - 25)..<mark).reversed() {
      guard let lexeme = draft.lexeme(cell) else { return nil }
      if lexeme.kind == .semicolon || lexeme.kind == .colon { return nil }
      guard lexeme.has([.speech, .thought]), !lexeme.shows(.subjunctive) else { continue }
      if clauses.isCueVerb(cell) || clauses.isPerfect(cell, floor) { return cell }
    }
    return nil
  }

  private func isReported(_ cells: Range<Int>) -> Bool {
    cells.prefix(30).contains {
      draft.lexeme($0).map { $0.shows(.subjunctive) && !$0.isCapital } ?? false
    }
  }

  /// A sentence in the form of reported speech: whoever was reported before.
  private func goingOn(_ body: Range<Int>) -> Reported? {
    guard isReported(body),
      let voice = ReportedContext(draft: draft, clauses: clauses).reporter(
        before: Int(draft.sentenceOfCell[body.lowerBound])),
      let speaker = voice.speaker
    else { return nil }
    return report(speaker, nil, .continuation, [body])
  }

  private func report(
    _ speaker: Phrase, _ cue: Range<Int>?, _ how: Method, _ spans: [Range<Int>]
  ) -> Reported? {
    guard nominatives.voice(speaker) >= .unknown, !spans.isEmpty,
      spans.map(\.count).reduce(0, +) >= 3
    else { return nil }
    return Reported(voice: Voice(speaker: speaker, cue: cue, how: how), spans: spans)
  }

  /// What stands on both sides of a source phrase, without the commas that part them.
  private func around(_ source: Range<Int>, _ body: Range<Int>) -> [Range<Int>]? {
    var end = source.lowerBound
    while end > body.lowerBound, draft.lexeme(end - 1)?.kind == .comma { end -= 1 }
    var start = source.upperBound
    while start < body.upperBound, draft.lexeme(start)?.kind == .comma { start += 1 }
    let spans = [body.lowerBound..<end, start..<body.upperBound].filter { !$0.isEmpty }
    return spans.isEmpty ? nil : spans
  }

  /// The reporting verb that ends a clause: "… mitteilte", "… mitgeteilt hat".
  private func verb(endingAt last: Int) -> Int? {
    for cell in [last, last - 1] {
      guard let lexeme = draft.lexeme(cell), lexeme.has(.speech), !lexeme.isCapital else {
        continue
      }
      if clauses.isCueVerb(cell) || lexeme.has(.participle) { return cell }
    }
    return nil
  }

  private func comma(in body: Range<Int>) -> Int? {
    body.prefix(40).first { draft.lexeme($0)?.kind == .comma }
  }
}
