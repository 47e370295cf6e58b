import Documents
import Extraction
import Indexing

/// Finds one quotation in the corpora.
struct QuotationMatcher {
  /// Pieces of evidence that a comparison keeps.
  private static let evidenceLimit = 5
  /// Regions of a corpus that are aligned.
  private static let regionLimit = 8
  private static let pairRegionLimit = 24

  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document
  private let quoted: QuotedWords
  private let speaker: String?

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
    quoted = QuotedWords(draft.text, spans: statement.spans)
    speaker = statement.attribution.speaker?.name
  }

  func comparison() throws(CorpusError) -> Comparison {
    guard !quoted.words.isEmpty else {
      return Comparison(draft: draft, statement: statement, evidence: [])
    }
    var placements = try placements(.three, limit: Self.regionLimit)
    if needsPairs(placements) {
      placements += try self.placements(.two, limit: Self.pairRegionLimit)
    }
    let ranked = ranked(placements)
    guard let best = ranked.first, isFound(best) else {
      return Comparison(
        draft: draft, statement: statement, evidence: [], nearest: ranked.first.map(evidence),
        knowsSpeaker: speaker.map(matcher.knows) ?? true)
    }
    let evidence = ranked.prefix(Self.evidenceLimit).map(evidence)
    let differences = Differences(quoted, draft: draft, best, words: matcher.words)
    return Comparison(
      draft: draft, statement: statement, evidence: evidence, differences: differences.all)
  }

  // MARK: Looking

  /// Short quotations, and those that three words in a row have not found, are looked up by pairs.
  private func needsPairs(_ placements: [Placement]) -> Bool {
    let best = placements.map(\.matchCount).max() ?? 0
    return quoted.words.count < 8 ? best < quoted.words.count : quoted.share(best) < 0.6
  }

  private func placements(
    _ length: SeedQuery.SeedLength, limit: Int
  ) throws(CorpusError) -> [Placement] {
    let query = quoted.query(length)
    var placements: [Placement] = []
    for source in matcher.sources {
      let regions = source.index.regions(for: query, limit: limit)
      let parts = try source.corpus.passages(
        in: regions.map(\.passages), margin: 1, documents: source.documents)
      for (region, parts) in zip(regions, parts) {
        for part in parts where part[0].document.sha256 != draft.sha256 {
          let window = SourceWindow(
            part, from: region.passages.lowerBound, region: region.words,
            margin: quoted.words.count + 16)
          if let placement = Placement(quoted, in: window) { placements.append(placement) }
        }
      }
    }
    return placements
  }

  // MARK: Choosing

  /// Best first; the same passage only once. Who speaks decides between places that are equally good,
  /// then the path, then the order of the text.
  private func ranked(_ placements: [Placement]) -> [Placement] {
    let rated = placements.map { ($0, score: rating($0)) }
    let sorted = rated.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      let (left, right) = (one.0.passage, other.0.passage)
      return (left.document.path, left.id, one.0.extent)
        < (right.document.path, right.id, other.0.extent)
    }
    var seen: Set<Int64> = []
    return sorted.compactMap { seen.insert($0.0.passage.id).inserted ? $0.0 : nil }
  }

  private func rating(_ placement: Placement) -> Int32 {
    let said = voice(placement).speaker
    guard let speaker, let said else { return placement.path.score }
    let agrees = SpeakerNames.compare(speaker, said.name, role: said.role) == .same
    return placement.path.score + (agrees ? 3 : 0)
  }

  /// A scorer returns something for every invention; what is found is decided by the share of the
  /// quotation that stands there and by its longest unbroken row.
  private func isFound(_ placement: Placement) -> Bool {
    let share = quoted.share(placement.matchCount)
    let count = quoted.words.count
    if count <= 3 { return placement.matchCount == count }
    return share >= 0.75 || (share >= 0.5 && placement.longestRun >= min(6, count * 2 / 3))
  }

  // MARK: Reporting

  private func evidence(_ placement: Placement) -> Evidence {
    let window = placement.window
    let ranges = placement.ranges
    let cover = placement.cover
    let (speaker, kind) = voice(placement)
    return Evidence(
      document: placement.passage.document, address: placement.passage.address,
      role: placement.passage.role, speaker: speaker?.name, speakerRole: speaker?.role,
      voice: kind, context: window.text[cover],
      ranges: ranges.map(cover.relative),
      score: quoted.share(placement.matchCount),
      edits: EditScript(quoted, placement).edits(in: cover))
  }

  /// Who says the words there: the voice that covers most of them, else the passage's speaker.
  private func voice(_ placement: Placement) -> (speaker: Speaker?, kind: Voice.Kind?) {
    let passage = placement.passage
    let range = placement.window.range(ofPassage: placement.mainPassage)
    guard let part = placement.extent.intersection(range) else { return (passage.speaker, nil) }
    let place = TextRange(part.start - range.start, part.end - range.start)
    func share(_ voice: Voice) -> Int { voice.range.intersection(place)?.count ?? 0 }
    let voices = passage.voices.filter { share($0) * 2 > place.count }
    // Inside one another, the innermost speaks: the shortest.
    let voice = voices.min { ($0.range.count, $0.range) < ($1.range.count, $1.range) }
    guard let voice else { return (passage.speaker, nil) }
    let inner = voice.speaker.map { Speaker(name: $0) }
    guard let outer = passage.speaker else { return (inner, voice.kind) }
    if let inner, let speaker, SpeakerNames.compare(speaker, inner.name) == .same {
      return (inner, nil)
    }
    return (outer, nil)
  }
}
