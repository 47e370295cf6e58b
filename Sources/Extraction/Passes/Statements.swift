import Documents

/// Writes down what the passes found as statements, in the order of the text.
struct Statements {
  private(set) var all: [Statement] = []
  private let draft: Draft
  private let lexicon: Lexicon
  private var speakers: Speakers

  init(_ draft: Draft, _ attributions: Attributions, _ lexicon: Lexicon) {
    self.draft = draft
    self.lexicon = lexicon
    speakers = Speakers(draft, People(draft))
    var spans: [Int: [TextRange]] = [:]
    var head: [Int: Int] = [:]
    var order: [Int] = []
    for index in draft.quotations.indices where draft.cellOfQuotation[index] >= 0 {
      let first = attributions.joined[index].map { head[$0] ?? $0 } ?? index
      head[index] = first
      if first == index { order.append(index) }
      spans[first, default: []].append(draft.content(of: draft.quotations[index]))
    }
    for index in order {
      let attribution = attribution(attributions.voices[index])
      all.append(
        Statement(
          id: "s\(all.count + 1)",
          kind: isApostrophePair(index) ? .indirect : .quotation(attributions.forms[index]),
          spans: spans[index] ?? [], attribution: attribution))
    }
  }

  /// Words between two pairs of apostrophes are reported, but not trusted to be verbatim: such
  /// texts have been through a conversion that lost their marks.
  private func isApostrophePair(_ index: Int) -> Bool {
    draft.quotations[index].open.map { UInt32(draft.lexemes[$0].scalar) == Mark.apostrophePair }
      ?? false
  }

  private mutating func attribution(_ voice: Voice?) -> Attribution {
    guard let voice, let speaker = voice.speaker else { return .nobody }
    let mention = speakers.mention(speaker)
    var cue: Cue?
    if let cells = voice.cue, let lexeme = draft.lexeme(cells.lowerBound) {
      cue = Cue(
        range: draft.range(ofCells: cells),
        tone: lexeme.cue >= 0 ? lexicon.cues[Int(lexeme.cue)] : .neutral)
    }
    return Attribution(speaker: mention, cue: cue, chain: [], how: voice.how, confidence: 0.9)
  }
}
