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
  /// Words of the source on either side of the seeds that are aligned too, at most.
  private static let margin = 200
  /// Stretches of a quotation that are looked for elsewhere in the source.
  private static let movedLimit = 12
  /// Regions that are aligned for a phrase whose speaker was not among the first.
  private static let phraseLimit = 200
  /// Share of a quotation that stands in one place; of less, the rest is looked for elsewhere.
  private static let wholeShare = 0.8
  /// Longest quotation whose places are counted.
  private static let countedLength = 12
  /// Share of the quotation that another document has, to be a version of it.
  private static let versionShare = 0.7

  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document
  private let quoted: QuotedWords
  private let equivalence: Equivalence
  private let speaker: String?
  private let sayer: Sayer

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
    quoted = QuotedWords(draft.text, spans: statement.spans)
    equivalence = Equivalence(quoted, in: draft, matcher.words)
    speaker = statement.attribution.speaker?.name
    sayer = Sayer(matcher, statement, draft)
  }

  func comparison() throws(CorpusError) -> Comparison {
    guard !quoted.words.isEmpty else {
      return Comparison(draft: draft, statement: statement, evidence: [])
    }
    var placements = try placements(.three, limit: Self.regionLimit)
    if needsPairs(placements) {
      placements += try self.placements(.two, limit: Self.pairRegionLimit)
    }
    var ranked = ranked(placements)
    if let best = ranked.first, sayer.standing(best) == .different,
      quoted.share(best.matchCount + best.kinCount) >= Self.wholeShare
    {
      // Set phrases stand in more places than are aligned at first; the speaker may use them too.
      ranked = self.ranked(placements + (try self.placements(.three, limit: Self.phraseLimit)))
    }
    guard let best = ranked.first else { return try nothing() }
    let moved = try moved(best)
    guard isFound(best, moved: moved.nearCount) else {
      guard let (part, pieces) = try spliced(ranked) else { return try nothing() }
      let moved = Moved(
        kinds: pieces.mapValues { _ in .splice },
        elsewhere: pieces.sorted { $0.key < $1.key }.map(\.value))
      return try found(part, among: [part], moved)
    }
    return try found(best, among: ranked, try spliced(best, moved))
  }

  /// With the parts that stand in other documents, when much of the quotation is not where the rest is.
  private func spliced(_ best: Placement, _ moved: Moved) throws(CorpusError) -> Moved {
    guard quoted.share(best.matchCount + moved.nearCount) < Self.wholeShare,
      moved.elsewhere.isEmpty
    else { return moved }
    let pieces = SplicedPieces(
      quoted: quoted, sources: matcher.sources, excluded: draft.sha256,
      pieceLength: SplicedPieces.shortPart)
    guard let elsewhere = try pieces.elsewhere(than: best) else { return moved }
    var moved = moved
    for (index, place) in elsewhere.sorted(by: { $0.key < $1.key }) where moved.kinds[index] == nil
    {
      moved.kinds[index] = .splice
      moved.elsewhere.append(place)
    }
    return moved
  }

  private func found(
    _ best: Placement, among ranked: [Placement], _ moved: Moved
  ) throws(CorpusError) -> Comparison {
    var evidence = try ranked.prefix(Self.evidenceLimit).map(evidence)
    evidence.insert(contentsOf: try moved.elsewhere.map(self.evidence), at: 1)
    let differences = Differences(
      quoted, draft: draft, best, moved: moved.kinds, words: matcher.words)
    return Comparison(
      draft: draft, statement: statement, evidence: evidence, differences: differences.all,
      isOtherRole: try sayer.isOtherRole(best),
      versions: try versions(of: ranked, beside: best),
      placeCount: placeCount(best))
  }

  /// Other documents that have the same person say it, in other words.
  private func versions(
    of ranked: [Placement], beside best: Placement
  ) throws(CorpusError) -> [Comparison.Version] {
    var seen: Set<Int64> = [best.passage.document.id]
    var versions: [Comparison.Version] = []
    for placement in ranked.prefix(Self.regionLimit) {
      guard seen.insert(placement.passage.document.id).inserted,
        sayer.standing(placement) != .different,
        quoted.share(placement.matchCount + placement.kinCount) >= Self.versionShare
      else { continue }
      let differences = Differences(
        quoted, draft: draft, placement, moved: [:], words: matcher.words)
      versions.append(
        Comparison.Version(
          evidence: try evidence(placement),
          differences: differences.all.filter { Difference.Kind.otherWords.contains($0.kind) }))
    }
    return versions
  }

  private func nothing() throws(CorpusError) -> Comparison {
    let nearest = NearestPassage(
      quoted, in: matcher.sources, matcher.words, excluding: draft.sha256)
    return Comparison(
      draft: draft, statement: statement, evidence: [], nearest: try nearest.evidence(),
      knowsSpeaker: speaker.map(matcher.knows) ?? true)
  }

  /// A quotation put together from places far apart: the part that the speaker said first, if one did, and
  /// where the others stand.
  private func spliced(
    _ ranked: [Placement]
  ) throws(CorpusError) -> (Placement, [Int: Placement])? {
    let pieces = SplicedPieces(
      quoted: quoted, sources: matcher.sources, excluded: draft.sha256,
      pieceLength: SplicedPieces.longPart)
    let parts = ranked.prefix(Self.evidenceLimit)
    let own = parts.filter { sayer.standing($0) != .different }
    for part in own + parts.filter({ sayer.standing($0) == .different }) {
      if let elsewhere = try pieces.elsewhere(than: part) { return (part, elsewhere) }
    }
    return nil
  }

  /// In how many places all words of a short quotation stand in a row.
  private func placeCount(_ best: Placement) -> Int? {
    let words = quoted.words.map(\.hash)
    guard words.count <= Self.countedLength, best.matchCount == words.count, quoted.cuts.isEmpty,
      quoted.brackets.isEmpty
    else { return nil }
    var count = 0
    for source in matcher.sources {
      guard let places = source.index.count(ofPhrase: words) else { return nil }
      count += places
    }
    return count
  }

  /// Words of the quotation that do not stand where the rest does, but elsewhere.
  private struct Moved {
    /// Kind of the difference, by the index of its hunk.
    var kinds: [Int: Difference.Kind] = [:]
    /// Words that stand in the same passages.
    var nearCount = 0
    /// Where the words of splices stand.
    var elsewhere: [Placement] = []
  }

  private func moved(_ best: Placement) throws(CorpusError) -> Moved {
    var moved = Moved()
    let relocation = Relocation(quoted: quoted, placement: best)
    let hunks = Hunk.hunks(EditScript(quoted, best).stretches)
    for (index, hunk) in hunks.enumerated().prefix(Self.movedLimit) {
      switch try relocation.place(of: hunk) {
      case .near:
        moved.kinds[index] = .order
        moved.nearCount += hunk.draft.count
      case .apart:
        moved.kinds[index] = .splice
        moved.nearCount += hunk.draft.count
      case .far(let place):
        moved.kinds[index] = .splice
        moved.elsewhere.append(place)
      case nil: break
      }
    }
    return moved
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
      let all = source.index.regions(for: query, limit: limit)
      // Places with far fewer seeds than the best are not worth an alignment; where the corpus holds
      // the draft itself, the best place is no measure.
      let holdsDraft = source.files.contains(draft.sha256)
      let regions =
        holdsDraft ? all : all.filter { $0.weight * 5 >= (all.first?.weight ?? 0) * 2 }
      let parts = try source.corpus.passages(
        in: regions.map(\.passages), margin: 1, documents: source.documents)
      for (region, parts) in zip(regions, parts) {
        for part in parts where part[0].document.sha256 != draft.sha256 {
          let window = SourceWindow(
            part, from: region.passages.lowerBound, region: region.words,
            margin: min(quoted.words.count, Self.margin) + 16)
          if let placement = Placement(quoted, in: window, of: source, equivalence) {
            placements.append(placement)
          }
        }
      }
    }
    return placements
  }

  // MARK: Choosing

  /// Best first; the same passage only once. Who speaks decides between places that are equally good,
  /// then the date, the earliest first, then the path, then the order of the text.
  private func ranked(_ placements: [Placement]) -> [Placement] {
    let rated = placements.map { ($0, score: rating($0)) }
    let sorted = rated.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      let (left, right) = (one.0.passage, other.0.passage)
      let dates = [left, right].map { $0.document.metadata.date ?? "~" }
      if dates[0] != dates[1] { return dates[0] < dates[1] }
      if left.document.path != right.document.path {
        return left.document.path < right.document.path
      }
      // Two corpora may have a document of the same path.
      return (one.0.source.corpus.name, left.id, one.0.extent)
        < (other.0.source.corpus.name, right.id, other.0.extent)
    }
    var seen: Set<String> = []
    return sorted.compactMap { placement, _ in
      let place = "\(placement.passage.id) \(placement.source.corpus.name)"
      return seen.insert(place).inserted ? placement : nil
    }
  }

  private func rating(_ placement: Placement) -> Int32 {
    placement.path.score + (sayer.standing(placement) == .same ? 3 : 0)
  }

  /// A scorer returns something for every invention; what is found is decided by the share of the
  /// quotation that stands there and by its longest unbroken row.
  private func isFound(_ placement: Placement, moved: Int) -> Bool {
    let window = placement.window
    let damaged = equivalence.damagedCount(
      placement.path,
      in: WordText(window.words, in: window.text, range: TextRange(0, window.text.utf8.count)))
    let share = quoted.share(
      placement.matchCount + placement.kinCount + placement.respeltCount + moved + damaged)
    let count = quoted.words.count
    if count <= 3 { return placement.matchCount + placement.respeltCount == count }
    // Words of somebody else that are only half the same are a coincidence rather than a misattribution.
    if sayer.standing(placement) == .different { return share >= 0.8 }
    return share >= 0.75 || (share >= 0.5 && placement.longestRun >= min(6, count * 2 / 3))
  }

  // MARK: Reporting

  private func evidence(_ placement: Placement) throws(CorpusError) -> Evidence {
    let window = placement.window
    let ranges = placement.ranges
    let cover = placement.cover
    let (speaker, kind) = try sayer.person(placement)
    return Evidence(
      document: placement.passage.document, address: placement.passage.address,
      role: placement.passage.role, speaker: speaker?.name, speakerRole: speaker?.role,
      voice: kind, context: window.text[cover],
      ranges: ranges.map(cover.relative),
      score: placement.quoted.share(placement.matchCount),
      edits: EditScript(placement.quoted, placement).edits(in: cover))
  }
}
