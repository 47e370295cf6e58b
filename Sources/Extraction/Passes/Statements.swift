import Documents

/// Writes down what the passes found as statements, in the order of the text.
struct Statements {
  private(set) var all: [Statement] = []
  private let draft: Draft
  private let lexicon: Lexicon
  private let chains: Chains
  private var speakers: Speakers

  /// What becomes one statement.
  private struct Item {
    /// First byte, for the order.
    let start: Int
    let kind: Statement.Kind
    let spans: [TextRange]
    let voice: Voice?
    /// Cells of the content, for chains and hedges; nil for quotations.
    let cells: Range<Int>?
    let sentence: Range<Int>
    var quotation: Int?
  }

  init(_ draft: Draft, _ attributions: Attributions, _ lexicon: Lexicon) {
    self.draft = draft
    self.lexicon = lexicon
    let people = People(draft)
    let clauses = Clauses(draft)
    speakers = Speakers(draft, people)
    chains = Chains(draft: draft, clauses: clauses, people: people)
    var items = Self.quotations(draft, attributions)
    items += reported(clauses, people, items)
    items.sort { ($0.start, $0.spans[0].end) < ($1.start, $1.spans[0].end) }
    for item in items { add(item) }
    linkCarriers()
  }

  private static func quotations(_ draft: Draft, _ attributions: Attributions) -> [Item] {
    var spans: [Int: [TextRange]] = [:]
    var head: [Int: Int] = [:]
    var order: [Int] = []
    for index in draft.quotations.indices where draft.cellOfQuotation[index] >= 0 {
      let first = attributions.joined[index].map { head[$0] ?? $0 } ?? index
      head[index] = first
      if first == index { order.append(index) }
      spans[first, default: []].append(draft.content(of: draft.quotations[index]))
    }
    return order.map { index in
      Item(
        start: spans[index]?[0].start ?? 0,
        kind: isApostrophePair(index, draft) ? .indirect : .quotation(attributions.forms[index]),
        spans: spans[index] ?? [], voice: attributions.voices[index], cells: nil,
        sentence: draft.sentence(ofCell: draft.cellOfQuotation[index]).cells, quotation: index)
    }
  }

  /// Words between two pairs of apostrophes are reported, but not trusted to be verbatim: such
  /// texts have been through a conversion that lost their marks.
  private static func isApostrophePair(_ index: Int, _ draft: Draft) -> Bool {
    draft.quotations[index].open.map { UInt32(draft.lexemes[$0].scalar) == Mark.apostrophePair }
      ?? false
  }

  /// Reported speech, and claims where a sentence reports nothing.
  private func reported(_ clauses: Clauses, _ people: People, _ quoted: [Item]) -> [Item] {
    let speech = IndirectSpeech(draft, clauses)
    let claims = Claims(draft: draft, people: people)
    var speaking: Set<Int> = []
    for item in quoted {
      if case .quotation(let form) = item.kind, !form.reportsSpeech { continue }
      speaking.insert(item.sentence.lowerBound)
    }
    var items: [Item] = []
    for sentence in draft.sentences where sentence.paragraph >= 0 {
      let cells = sentence.cells
      let found = speech.statements(in: cells)
      for report in found {
        items.append(
          Item(
            start: draft.range(ofCell: report.spans[0].lowerBound).start, kind: .indirect,
            spans: report.spans.map { draft.range(ofCells: $0) }, voice: report.voice ?? hearsay,
            cells: report.spans.last, sentence: cells))
      }
      guard found.isEmpty, !speaking.contains(cells.lowerBound),
        let (claim, body) = claims.claim(in: cells, of: draft.paragraphs[sentence.paragraph])
      else { continue }
      items.append(
        Item(
          start: draft.range(ofCell: body.lowerBound).start, kind: .claim(claim),
          spans: [draft.range(ofCells: body)], voice: nil, cells: body, sentence: cells))
    }
    return items
  }

  private var hearsay: Voice { Voice(speaker: nil, cue: nil, how: .hearsay) }

  private mutating func add(_ item: Item) {
    var attribution = attribution(item)
    if case .claim = item.kind {
      attribution = Attribution(speaker: nil, cue: nil, chain: [], how: .ownVoice, confidence: 1)
    }
    if case .quotation(let form) = item.kind, !form.reportsSpeech {
      attribution = .nobody
    }
    all.append(
      Statement(
        id: "s\(all.count + 1)", kind: item.kind, spans: item.spans, attribution: attribution,
        hedges: hedges(item)))
  }

  private mutating func attribution(_ item: Item) -> Attribution {
    guard let voice = item.voice else { return .nobody }
    guard let speaker = voice.speaker else {
      return Attribution(
        speaker: nil, cue: nil, chain: [], how: voice.how, confidence: voice.how.confidence)
    }
    let mention = speakers.mention(speaker)
    var cue: Cue?
    if let cells = voice.cue, let lexeme = draft.lexeme(cells.lowerBound) {
      cue = Cue(
        range: draft.range(ofCells: cells),
        tone: lexeme.cue >= 0 ? lexicon.cues[Int(lexeme.cue)] : .neutral)
    }
    let name = mention.name ?? draft.words(mention.range)
    let first = Link(
      name: name, kind: mention.kind == .pronoun && mention.name != nil ? .named : mention.kind,
      range: mention.range)
    let outlets = chains.outlets(of: voice, content: item.cells).filter { $0.name != name }
    return Attribution(
      speaker: mention, cue: cue, chain: [first] + outlets, how: voice.how,
      confidence: voice.how.confidence)
  }

  /// Weakening words of the statement's own sentence, outside of marks.
  private func hedges(_ item: Item) -> [TextRange] {
    let cells = item.cells ?? item.sentence
    return cells.compactMap { cell in
      guard let lexeme = draft.lexeme(cell), lexeme.has(.hedge), !lexeme.isCapital else { return nil }
      return lexeme.range
    }
  }

  /// "His comments were reported by X" makes X a link of what he said just before.
  private mutating func linkCarriers() {
    for sentence in draft.sentences where sentence.paragraph >= 0 {
      guard let (owner, outlet) = chains.carried(in: sentence.cells) else { continue }
      let mention = speakers.mention(owner)
      let paragraph = sentence.paragraph
      let from = draft.paragraphs[max(0, paragraph - 1)].range.start
      let to = draft.range(ofCell: sentence.cells.lowerBound).start
      for index in all.indices where all[index].spans[0].start >= from && all[index].spans[0].start < to {
        all[index] = all[index].carried(by: outlet, ifSaidBy: mention.name)
      }
    }
  }
}

extension Statement {
  /// The same statement with one more link, when the named person says it.
  fileprivate func carried(by outlet: Link, ifSaidBy name: String?) -> Statement {
    guard let name, attribution.speaker?.name == name,
      !attribution.chain.contains(where: { $0.name == outlet.name })
    else { return self }
    let attribution = Attribution(
      speaker: attribution.speaker, cue: attribution.cue, chain: attribution.chain + [outlet],
      how: attribution.how, confidence: attribution.confidence)
    return Statement(
      id: id, kind: kind, spans: spans, attribution: attribution, hedges: hedges, parent: parent)
  }
}
