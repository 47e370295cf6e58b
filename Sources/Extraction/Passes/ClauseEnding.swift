import Documents

/// Reads the verb behind a quotation where verbs end their clause or stand second in it: "Lehmann
/// hat den Plan „…“ genannt", "„…“, hatte Lehmann erklärt", "Von einem „…“ spricht Lehmann".
struct ClauseEnding {
  let draft: Draft
  let subjects: Subjects

  /// "…, hatte Lehmann in einem Interview erklärt": the participle ends the clause.
  func framed(_ start: Int, _ limit: Int) -> Voice? {
    guard let auxiliary = draft.lexeme(start), auxiliary.has(.auxiliary),
      !auxiliary.has(.be), let phrase = subjects.phrase(from: start + 1, limit: limit)
    else { return nil }
    for cell in phrase.core.upperBound..<max(phrase.core.upperBound, min(limit, start + 30)) {
      guard let lexeme = draft.lexeme(cell), !lexeme.isTerminal, lexeme.kind != .semicolon else {
        return nil
      }
      guard lexeme.has(.participle) || lexeme.has(.finite), lexeme.has([.speech, .naming]) else {
        continue
      }
      return Voice(
        speaker: phrase, cue: cell..<(cell + 1), how: .quotationThenCue, isAdjacent: true)
    }
    return nil
  }

  /// "Lehmann hat den Plan „…“ genannt", "weil er ihn „…“ nannte", "wird von Lehmann „…“ genannt":
  /// the verb ends the clause that the quotation stands in.
  func ending(_ start: Int, _ position: Int) -> Voice? {
    let sentence = draft.sentence(ofCell: position).cells
    guard position > sentence.lowerBound, start == position + 1, let verb = draft.lexeme(start),
      verb.has([.speech, .naming]), verb.has([.participle, .finite]), !verb.isCapital,
      draft.lexeme(start + 1).map({ !$0.isWord || $0.has([.auxiliary, .conjunction]) }) ?? true
    else { return nil }
    let fields = VerbSecond(draft: draft, subjects: subjects)
    var voice = Voice(
      speaker: nil, cue: start..<(start + 1), how: .quotationThenCue)
    voice.isInside = true
    if verb.has(.participle), let auxiliary = fields.auxiliary(of: start, sentence.lowerBound),
      draft.lexeme(auxiliary)?.has(.be) == true
        || draft.lexeme(auxiliary)?.shows(.subjunctive) == true
    {
      // "habe den Plan „…“ genannt, sagte Weber": reported itself.
      if draft.lexeme(auxiliary)?.shows(.subjunctive) == true { return nil }
      let by = (auxiliary..<position).first { draft.lexeme($0)?.has(.by) == true }
      guard let by, let agent = subjects.phrase(from: by + 1, limit: position) else {
        return medium(sentence.lowerBound, voice)
      }
      voice.speaker = agent
      voice.how = .passiveCue
      return voice
    }
    guard let speaker = fields.subject(ofVerb: start, floor: sentence.lowerBound) else {
      return nil
    }
    voice.speaker = speaker
    return voice
  }

  /// "In dem Bericht wird der Plan „unsozial“ genannt": the report says so.
  private func medium(_ floor: Int, _ voice: Voice) -> Voice? {
    guard draft.lexeme(floor)?.has(.preposition) == true,
      let phrase = subjects.phrase(from: floor + 1, limit: floor + 8),
      draft.lexeme(phrase.core.upperBound - 1)?.has([.document, .outlet]) == true
    else { return nil }
    var voice = voice
    voice.speaker = phrase
    return voice
  }

  /// "Lehmann hat den Abbau „starrer Regeln“ bis zum Sommer gefordert": other words stand between the
  /// quotation and the participle at the end of its clause.
  func distant(_ position: Int, _ limit: Int) -> Voice? {
    let floor = draft.sentence(ofCell: position).cells.lowerBound
    guard draft.grammar.contains(.verbSecond), let index = draft.quotation(position),
      !draft.lexemes[draft.quotations[index].content.lowerBound].isCapital
    else { return nil }
    var end = position + 1
    while end < limit, end - position < 14, draft.lexeme(end)?.isWord == true { end += 1 }
    guard end > position + 2, let verb = draft.lexeme(end - 1), verb.has(.participle),
      verb.has([.speech, .naming]), !verb.isCapital, draft.lexeme(end)?.isWord != true
    else { return nil }
    let fields = VerbSecond(draft: draft, subjects: subjects)
    guard let auxiliary = fields.auxiliary(of: end - 1, floor), auxiliary < position,
      draft.lexeme(auxiliary)?.has(.have) == true,
      draft.lexeme(auxiliary)?.shows(.subjunctive) != true,
      let speaker = fields.subject(ofVerb: end - 1, floor: floor)
    else { return nil }
    var voice = Voice(speaker: speaker, cue: (end - 1)..<end, how: .quotationThenCue)
    voice.isInside = true
    return voice
  }

  /// "Von einem „…“ spricht Lehmann", "Als „…“ bezeichnete er": the quotation stands in the part
  /// before the verb, which is none of its subject.
  func isFronted(_ position: Int) -> Bool {
    let floor = draft.sentence(ofCell: position).cells.lowerBound
    guard position - floor <= 6, let first = draft.lexeme(floor) else { return false }
    return
      (first.has([.preposition, .subordinator])
      || Nominatives(draft: draft, subjects: subjects).isOblique(floor))
      && !(floor..<position).contains { draft.lexeme($0)?.kind == .comma }
  }
}
