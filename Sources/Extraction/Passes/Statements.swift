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
    var kind: Statement.Kind
    let spans: [TextRange]
    var voice: Voice?
    /// Cells of the content, for chains and hedges; nil for quotations.
    let cells: Range<Int>?
    let sentence: Range<Int>
    var quotation: Int?
  }

  init(_ draft: Draft, _ attributions: Attributions, _ lexicon: Lexicon, worths: [Double]) {
    self.draft = draft
    self.lexicon = lexicon
    let people = People(draft)
    let clauses = Clauses(draft)
    speakers = Speakers(draft, people)
    chains = Chains(draft: draft, clauses: clauses, people: people)
    let repeated = PullQuotes(draft: draft).repeated()
    var items = Self.quotations(draft, attributions).filter {
      $0.quotation.map { !repeated.contains($0) } ?? true
    }
    let reports = reported(
      IndirectSpeech(draft, clauses, forms: attributions.forms),
      Claims(draft: draft, people: people, worths: worths), items)
    items = Self.quoting(titles: items, in: reports) + reports
    items.sort { ($0.start, $0.spans[0].end) < ($1.start, $1.spans[0].end) }
    for item in items { add(item) }
    linkCarriers()
    addInner()
    number()
  }

  /// Sorts by the first word and numbers anew, parents too.
  private mutating func number() {
    let sorted = all.enumerated().sorted {
      ($0.element.spans[0].start, $0.offset) < ($1.element.spans[0].start, $1.offset)
    }
    var names: [String: String] = [:]
    if all.contains(where: { $0.parent != nil }) {
      for (place, old) in sorted.enumerated() { names[old.element.id] = "s\(place + 1)" }
    }
    all = sorted.enumerated().map { place, old in
      let statement = old.element
      return Statement(
        id: "s\(place + 1)", kind: statement.kind, spans: statement.spans,
        attribution: statement.attribution, hedges: statement.hedges,
        parent: statement.parent.flatMap { names[$0] })
    }
  }

  /// Quotations inside quotations, each behind the one that it stands in.
  private mutating func addInner() {
    for inner in InnerQuotations(draft: draft).all() {
      let span = draft.content(of: draft.quotations[inner.quotation])
      guard let parent = statement(at: span) else { continue }
      let mention = inner.speaker.map { words -> Mention in
        let range = draft.lexemes[words.lowerBound].range.union(
          draft.lexemes[words.upperBound - 1].range)
        let isPronoun = draft.lexemes[words.lowerBound].has(.pronoun)
        return Mention(
          range: range, name: isPronoun ? nil : draft.words(range),
          kind: isPronoun ? .pronoun : .named)
      }
      let attribution = Attribution(
        speaker: mention,
        cue: inner.cue.map { Cue(range: draft.lexemes[$0].range, tone: .neutral) },
        chain: mention.map {
          [Link(name: $0.name ?? draft.words($0.range), kind: $0.kind, range: $0.range)]
        } ?? [],
        how: mention == nil ? .none : .frame, confidence: Method.frame.confidence)
      all.append(
        Statement(
          id: "s\(all.count + 1)", kind: .indirect, spans: [span], attribution: attribution,
          parent: parent))
    }
  }

  private func firstStatement(from start: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].spans[0].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Identifier of the quotation that holds the words.
  private func statement(at span: TextRange) -> String? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].spans[0].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return all[..<low].suffix(4).last { $0.extent.contains(span) }?.id
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

  /// Titles inside words that somebody is reported with are that person's too: "Lee said “Blue
  /// River” was long."
  private static func quoting(titles items: [Item], in reports: [Item]) -> [Item] {
    var spans: [(range: TextRange, voice: Voice)] = []
    for report in reports where report.kind == .indirect {
      guard let voice = report.voice, voice.speaker != nil else { continue }
      spans += report.spans.map { ($0, voice) }
    }
    spans.sort { $0.range.start < $1.range.start }
    var next = 0
    return items.map { item in
      guard item.kind == .quotation(.title), item.spans.count == 1 else { return item }
      while next < spans.count, spans[next].range.end <= item.start { next += 1 }
      guard next < spans.count, spans[next].range.contains(item.spans[0]) else { return item }
      var quoted = item
      quoted.kind = .quotation(.partial)
      quoted.voice = spans[next].voice
      return quoted
    }
  }

  /// Words between two pairs of apostrophes are reported, but not trusted to be verbatim: such
  /// texts have been through a conversion that lost their marks.
  private static func isApostrophePair(_ index: Int, _ draft: Draft) -> Bool {
    draft.quotations[index].open.map { UInt32(draft.lexemes[$0].scalar) == Mark.apostrophePair }
      ?? false
  }

  /// Reported speech, and claims where a sentence reports nothing.
  private func reported(
    _ speech: IndirectSpeech, _ claims: Claims, _ quoted: [Item]
  ) -> [Item] {
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
    if let speaker = voice.markup {
      let mention = Mention(
        range: place(of: speaker.name, near: item.spans[0]), name: speaker.name, kind: .named)
      let link = Link(name: speaker.name, kind: .named, range: mention.range)
      return Attribution(
        speaker: mention, cue: nil, chain: [link], how: .markup, confidence: voice.how.confidence)
    }
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

  /// Where the text names the speaker that the markup gives, behind the words or before them; an
  /// empty range at the words when it does not.
  private func place(of name: String, near span: TextRange) -> TextRange {
    let needle = Array(name.utf8)
    let from = max(0, span.start - 400)
    let to = min(draft.text.count, span.end + 400) - needle.count
    guard !needle.isEmpty, from <= to else { return TextRange(span.start, span.start) }
    let found = (from...to).first { start in
      needle.indices.allSatisfy { draft.text[start + $0] == needle[$0] }
    }
    return found.map { TextRange($0, $0 + needle.count) } ?? TextRange(span.start, span.start)
  }

  /// Weakening words of the statement's own sentence, outside of marks.
  private func hedges(_ item: Item) -> [TextRange] {
    var cells = item.cells ?? item.sentence
    if let quotation = item.quotation {
      // A sentence of a thousand quotations is not read a thousand times.
      let cell = draft.cellOfQuotation[quotation]
      cells = max(cells.lowerBound, cell - 60)..<min(cells.upperBound, cell + 60)
    }
    return cells.compactMap { cell in
      guard let lexeme = draft.lexeme(cell), lexeme.has(.hedge), !lexeme.isCapital else {
        return nil
      }
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
      var index = firstStatement(from: from)
      while index < all.count, all[index].spans[0].start < to {
        all[index] = all[index].carried(by: outlet, ifSaidBy: mention.name)
        index += 1
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
