import Documents

/// Decides for every quotation of the draft whose words it holds, in the order of the text:
/// the words after it, the words before it, the quotation before it, the paragraph before it.
struct Attributions {
  let draft: Draft
  private let after: CueAfter
  private let before: CueBefore
  private let clauses: Clauses
  private let layout: LayoutVoices
  private(set) var voices: [Voice?]
  private(set) var forms: [QuotationForm]
  /// The quotation whose statement this one goes on with.
  private(set) var joined: [Int?]

  init(_ draft: Draft) {
    self.draft = draft
    let clauses = Clauses(draft)
    self.clauses = clauses
    layout = LayoutVoices(draft: draft, subjects: clauses.subjects)
    after = CueAfter(draft, clauses)
    before = CueBefore(draft, clauses)
    voices = Array(repeating: nil, count: draft.quotations.count)
    forms = Array(repeating: .direct, count: draft.quotations.count)
    joined = Array(repeating: nil, count: draft.quotations.count)
    var top: [[Int]] = Array(repeating: [], count: draft.paragraphs.count)
    for index in draft.quotations.indices where draft.cellOfQuotation[index] >= 0 {
      top[draft.quotations[index].paragraph].append(index)
    }
    for paragraph in draft.paragraphs.indices where !top[paragraph].isEmpty {
      attribute(top[paragraph], paragraph)
    }
    if draft.passes.run(.carryOver) {
      passForward()
      passBack(top)
    }
  }

  private mutating func attribute(_ group: [Int], _ paragraph: Int) {
    for index in group { voices[index] = ownVoice(index) }
    for (order, index) in group.enumerated() where order > 0 { goOn(group[order - 1], index) }
    for index in group { forms[index] = form(index) }
    var checked = 0
    var spoken: Int?
    for (order, index) in group.enumerated() where voices[index] == nil && forms[index] == .scare {
      guard isClausal(index) else { continue }
      while checked < order {
        if voices[group[checked]] != nil, forms[group[checked]].reportsSpeech {
          spoken = group[checked]
        }
        checked += 1
      }
      if let previous = spoken {
        voices[index] = voices[previous]
        voices[index]?.how = .continuation
        forms[index] = .partial
      } else if draft.grammar.contains(.capitalNouns) {
        // The subjunctive reports without a cue; whoever the sentence before names goes on.
        let sentence = Int(draft.sentenceOfCell[draft.cellOfQuotation[index]])
        voices[index] = reporter(before: sentence, paragraph) ?? ownSubject(index)
        if voices[index] != nil { forms[index] = .partial }
      }
    }
    var seen = 0
    var latest: Int?
    for (order, index) in group.enumerated() where voices[index] == nil {
      guard reportsSpeech(forms[index]) else { continue }
      while seen < order {
        if voices[group[seen]] != nil, forms[group[seen]].reportsSpeech { latest = group[seen] }
        seen += 1
      }
      inherit(index, from: latest, next: group.dropFirst(order + 1).first, paragraph)
    }
    for (order, index) in group.enumerated() where order > 0 {
      if isSplit(group[order - 1], index) { joined[index] = group[order - 1] }
    }
  }

  /// Whom the nearest sentence with a reporting verb, of the same paragraph, lets speak.
  private func reporter(before sentence: Int, _ paragraph: Int) -> Voice? {
    let first = max(draft.paragraphSentences[paragraph].lowerBound, sentence - 4)
    let subject = SentenceSubject(draft: draft, clauses: clauses)
    for number in (first..<max(first, sentence)).reversed() {
      if let voice = subject.reporter(draft.sentences[number].cells) { return voice }
    }
    return nil
  }

  private func ownSubject(_ index: Int) -> Voice? {
    let cell = draft.cellOfQuotation[index]
    let floor = draft.sentence(ofCell: cell).cells.lowerBound
    return clauses.mainSubject(floor, cell).map {
      Voice(speaker: $0, cue: nil, how: .precedingSubject)
    }
  }

  /// Marked words that go on in the manner of what was quoted before: several, or a verb phrase.
  private func isClausal(_ index: Int) -> Bool {
    let content = draft.quotations[index].content
    if draft.grammar.contains(.capitalNouns) {
      // A noun right before the marks, or a capital inside them: a name.
      let before = draft.lexeme(draft.cellOfQuotation[index] - 1)
      guard before?.isCapital != true, before?.has(.label) != true else { return false }
      return !draft.lexemes[content.lowerBound].isCapital || isInSubjunctive(index)
    }
    return content.count >= 4 && !draft.quotations[index].isMinor
      && !draft.lexemes[content.lowerBound].isCapital
  }

  /// The sentence around the marks is reported speech by the form of its verb.
  private func isInSubjunctive(_ index: Int) -> Bool {
    let cell = draft.cellOfQuotation[index]
    let sentence = draft.sentence(ofCell: cell).cells
    return (max(sentence.lowerBound, cell - 30)..<min(sentence.upperBound, cell + 30)).contains {
      draft.lexeme($0)?.shows(.subjunctive) == true
    }
  }

  /// “A,” said Lee, “b.”: what stands between the two is the cue of the first.
  private mutating func goOn(_ first: Int, _ second: Int) {
    guard let voice = voices[first], voice.how == .quotationThenCue, !isReportedAnew(second),
      let cue = voice.cue, let speaker = voice.speaker
    else { return }
    let from = draft.cellOfQuotation[first]
    let to = draft.cellOfQuotation[second]
    let last = max(cue.upperBound, speaker.extent.upperBound)
    guard from < cue.lowerBound, last <= to, draft.sentenceOfCell[from] == draft.sentenceOfCell[to],
      draft.lexeme(to - 1)?.kind == .comma, to - last <= 25,
      draft.quotations[first].endsWithComma(draft.lexemes) || draft.lexeme(from + 1)?.kind == .comma
    else { return }
    voices[second] = voice
  }

  /// A reporting verb of its own leads into the quotation: “A,” Lee said, adding, “B.”
  private func isReportedAnew(_ index: Int) -> Bool {
    guard let voice = voices[index], voice.isAdjacent, let cue = voice.cue else { return false }
    return draft.lexeme(cue.lowerBound)?.has(.speech) ?? false
  }

  /// From the words of its own sentence.
  private func ownVoice(_ index: Int) -> Voice? {
    let quotation = draft.quotations[index]
    let cell = draft.cellOfQuotation[index]
    let paragraph = draft.paragraphs[quotation.paragraph]
    if paragraph.role == .quotation, let speaker = paragraph.speaker {
      return Voice(speaker: nil, cue: nil, how: .markup, markup: speaker, isAdjacent: true)
    }
    if quotation.isBlock { return layout.voice(ofBlock: index, cell) }
    let behind = draft.passes.run(.wordsBehind) ? after.voice(after: index) : nil
    if let behind, quotation.endsWithComma(draft.lexemes) || behind.how == .accordingTo {
      return teller(ahead: behind, index) ?? behind
    }
    let ahead = draft.passes.run(.wordsInFront) ? before.voice(before: index) : nil
    if let ahead, ahead.isAdjacent { return ahead }
    // "The Graysons became “agitated”, according to a source": the source tells it all.
    if ahead != nil, let source = after.trailing(index), source.how == .accordingTo {
      return source
    }
    if let behind, behind.cue != nil, cell == draft.sentence(ofCell: cell).cells.lowerBound {
      return behind
    }
    guard draft.passes.run(.wordsBehind) else { return ahead }
    return ahead ?? behind ?? after.trailing(index)
  }

  /// "Lee told INN that “…,” the outlet reported": the outlet carries what Lee said.
  private func teller(ahead behind: Voice, _ index: Int) -> Voice? {
    guard let carrier = behind.speaker, !carrier.isPronoun,
      draft.lexeme(carrier.core.upperBound - 1)?.has([.outlet, .document]) == true,
      let ahead = before.voice(before: index), let cue = ahead.cue,
      ahead.isAdjacent || draft.lexeme(draft.cellOfQuotation[index] - 1)?.has(.that) == true,
      draft.lexeme(cue.lowerBound)?.has(.speech) == true
    else { return nil }
    return ahead
  }

  private func reportsSpeech(_ form: QuotationForm) -> Bool { form.reportsSpeech }

  private func form(_ index: Int) -> QuotationForm {
    draft.passes.run(.forms)
      ? FormJudge(draft: draft).form(of: index, voice: voices[index]) : .direct
  }

  /// Without a cue of its own: goes on with the quotation before, or is announced by the one after.
  private mutating func inherit(
    _ index: Int, from previous: Int?, next: Int?, _ paragraph: Int
  ) {
    if let previous, draft.passes.run(.continuation) {
      voices[index] = voices[previous]
      voices[index]?.how = .continuation
      return
    }
    let sentence = draft.sentenceOfCell[draft.cellOfQuotation[index]]
    if draft.passes.run(.precedingSubject), let voice = subjectBefore(Int(sentence), paragraph) {
      voices[index] = voice
      return
    }
    if let next, voices[next] != nil, isImmediate(index, next) {
      voices[index] = voices[next]
      voices[index]?.how = .followingCue
    }
  }

  private func isImmediate(_ index: Int, _ next: Int) -> Bool {
    draft.cellOfQuotation[next] == draft.cellOfQuotation[index] + 1
  }

  /// The speaker or subject of the sentence before, in the same paragraph.
  private func subjectBefore(_ sentence: Int, _ paragraph: Int) -> Voice? {
    let range = draft.paragraphSentences[paragraph]
    guard sentence > range.lowerBound else { return nil }
    return SentenceSubject(draft: draft, clauses: clauses).voice(
      draft.sentences[sentence - 1].cells)
  }

  /// Quotations that open a paragraph without a cue belong to who spoke last.
  private mutating func passBack(_ top: [[Int]]) {
    for paragraph in draft.paragraphs.indices {
      var previous: Int?
      for index in top[paragraph] {
        if voices[index] == nil, forms[index].reportsSpeech {
          voices[index] = carried(to: index, after: previous, paragraph, top)
        }
        previous = index
      }
    }
  }

  private func carried(
    to index: Int, after previous: Int?, _ paragraph: Int, _ top: [[Int]]
  ) -> Voice? {
    if draft.passes.run(.continuation), let previous, let voice = voices[previous] {
      var voice = voice
      voice.how = .continuation
      return voice
    }
    if let source = draft.quotations[index].continues, var voice = voices[source] {
      voice.how = .continuation
      return voice
    }
    if let signature = layout.signature(under: paragraph) { return signature }
    guard paragraph > 0, draft.paragraphs[paragraph].role != .pullQuote else { return nil }
    let sentences = draft.paragraphSentences[paragraph - 1]
    guard let last = sentences.last else { return nil }
    if let quoted = top[paragraph - 1].last(where: { forms[$0].reportsSpeech }),
      var voice = voices[quoted]
    {
      voice.how = .nextParagraph
      return voice
    }
    let cells = draft.sentences[last].cells
    return SentenceSubject(draft: draft, clauses: clauses).voice(cells)
      ?? before.announcement(cells)
  }

  /// The earlier paragraphs of an utterance whose cue comes with the last.
  private mutating func passForward() {
    for index in draft.quotations.indices.reversed() {
      guard let source = draft.quotations[index].continues, voices[source] == nil else { continue }
      voices[source] = voices[index]
      voices[source]?.how = .followingCue
    }
  }

  /// “A,” he said, “b.” and “A,” he said. “B.”: one utterance in two pieces.
  private func isSplit(_ first: Int, _ second: Int) -> Bool {
    guard let one = voices[first], let two = voices[second], forms[first] == .direct,
      forms[second] == .direct, one.speaker?.core == two.speaker?.core
    else { return false }
    let from = Int(draft.sentenceOfCell[draft.cellOfQuotation[first]])
    let to = Int(draft.sentenceOfCell[draft.cellOfQuotation[second]])
    return to - from <= 1
  }
}
