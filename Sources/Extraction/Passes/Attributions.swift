import Documents

/// Decides for every quotation of the draft whose words it holds, in the order of the text:
/// the words after it, the words before it, the quotation before it, the paragraph before it.
struct Attributions {
  let draft: Draft
  private let after: CueAfter
  private let before: CueBefore
  private let clauses: Clauses
  private let layout: LayoutVoices
  private var carriers: Carriers { Carriers(draft: draft, clauses: clauses) }
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
    for (order, index) in group.enumerated() where order > 0 { pair(group[order - 1], index) }
    var checked = 0
    var spoken: Int?
    for (order, index) in group.enumerated()
    where voices[index] == nil && [.scare, .title].contains(forms[index]) {
      if draft.grammar.contains(.capitalNouns) {
        goOnReporting(index, after: group[..<order])
        continue
      }
      guard forms[index] == .scare, isClausal(index) else { continue }
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

  /// "weder „gut“ noch „gerecht“", "von „Betrug“ oder „Täuschung“ sprach": two in one place have one
  /// speaker.
  private mutating func pair(_ first: Int, _ second: Int) {
    let from = draft.cellOfQuotation[first]
    guard draft.grammar.contains(.verbSecond), draft.cellOfQuotation[second] == from + 2,
      draft.lexeme(from + 1)?.has(.conjunction) == true
    else { return }
    for (one, other) in [(first, second), (second, first)]
    where voices[one] == nil && forms[one] == .scare && forms[other].reportsSpeech {
      voices[one] = voices[other]
      forms[one] = .partial
    }
  }

  /// Words in a sentence that is reported by the form of its verb: whoever was reported last.
  private mutating func goOnReporting(_ index: Int, after group: ArraySlice<Int>) {
    let cell = draft.cellOfQuotation[index]
    let context = ReportedContext(draft: draft, clauses: clauses)
    guard context.isReported(cell) else {
      // Several words that begin with no noun: nobody's name, nobody's irony.
      let content = draft.quotations[index].content
      guard forms[index] == .scare, content.count >= 4,
        !draft.lexemes[content.lowerBound].isCapital,
        !draft.quotations[index].isMinor
      else { return }
      voices[index] = context.speaker(of: cell)
      forms[index] = .partial
      return
    }
    let sentence = Int(draft.sentenceOfCell[cell])
    let quoted = group.suffix(8).last { voices[$0] != nil && forms[$0].reportsSpeech }
    var voice = context.reporter(before: sentence)
    if let quoted, let latest = voices[quoted],
      sentence - Int(draft.sentenceOfCell[draft.cellOfQuotation[quoted]]) <= 2,
      !carriers.isFollowed(quoted, by: voice)
    {
      voice = latest
      voice?.how = .continuation
    }
    guard let voice,
      !NameJudge(draft: draft).isName(draft.quotations[index], cell, voice: voice)
    else { return }
    voices[index] = voice
    forms[index] = .partial
  }

  /// Marked words that go on in the manner of what was quoted before: several, or a verb phrase.
  private func isClausal(_ index: Int) -> Bool {
    let content = draft.quotations[index].content
    return content.count >= 4 && !draft.quotations[index].isMinor
      && !draft.lexemes[content.lowerBound].isCapital
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
      if let voice = carriers.reporter(between: previous, index) {
        voices[index] = voice
        return
      }
      voices[index] = voices[previous]
      voices[index]?.how = .continuation
      return
    }
    let sentence = draft.sentenceOfCell[draft.cellOfQuotation[index]]
    if let voice = carriers.anaphoric(Int(sentence) + 1, paragraph) {
      voices[index] = voice
      return
    }
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
