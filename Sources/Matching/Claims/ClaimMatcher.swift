import Documents
import Extraction
import Indexing

/// Finds the sentences of the corpora that speak of what a claim speaks of, and compares them.
struct ClaimMatcher {
  private static let evidenceLimit = 5
  /// Passages whose sentences are looked at.
  private static let passageLimit = 24
  /// Words of the claim that are looked up, the rarest ones.
  private static let wordLimit = 10
  /// Share of a claim's content that a sentence has at least, to be shown.
  private static let shownShare = 0.34
  /// Share that makes a sentence say the same, when figures and polarity agree.
  private static let supportShare = 0.75
  /// Conflicts that a comparison keeps.
  private static let conflictLimit = 4

  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document
  private let claim: ClaimSide
  /// Events that the claim dates: a long claim may say much of which no source speaks, and be wrong in
  /// the date of one thing.
  private let events: [DatedEvent]

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
    let words = statement.spans.flatMap { Word.words(in: draft.text, range: $0) }
    let text = WordText(words, in: draft.text, range: statement.extent)
    claim = ClaimSide(text, text.words.indices, matcher.words)
    events = DatedEvent.events(in: text, text.words.indices, matcher.words)
  }

  /// A sentence of a source with what it shares with the claim.
  private struct Hit {
    let passage: Passage
    let range: TextRange
    /// Share of the claim's content words that the sentence has, 0…1, names and figures counting twice.
    let share: Double
    let agrees: Bool
    let isShown: Bool
    let differences: [Found]
  }

  /// A slot that differs, with where the sentence has it.
  private struct Found {
    let difference: SlotComparison.Difference
    /// UTF-8 bytes into the passage.
    let source: TextRange
  }

  func comparison() throws(CorpusError) -> Comparison {
    var hits: [Hit] = []
    var views: [(passage: Int64, view: PassageView)] = []
    for source in matcher.sources {
      for passage in try passages(in: source) {
        let text = WordText(passage.text)
        let view = PassageView(text, beside: claim, matcher.words)
        views.append((passage.id, view))
        hits += self.hits(in: passage, text, view)
      }
    }
    hits.sort { one, other in
      if one.share != other.share { return one.share > other.share }
      return (one.passage.document.path, one.passage.id, one.range)
        < (other.passage.document.path, other.passage.id, other.range)
    }
    let kept = hits.filter(\.isShown).prefix(Self.evidenceLimit)
    let isSupported = kept.contains {
      $0.share >= Self.supportShare && $0.agrees && $0.differences.isEmpty
    }
    let conflicts = hits.flatMap { hit in
      hit.differences.map { found in
        SlotConflict(
          slot: found.difference.slot, draft: claim.text.range(of: found.difference.draft),
          source: found.source, evidence: evidence(hit),
          isDisputed: isSupported
            || views.contains { $0.passage != hit.passage.id && found.difference.isHeld($0.view) })
      }
    }
    return Comparison(
      draft: draft, statement: statement, evidence: kept.map(evidence),
      conflicts: Array(conflicts.prefix(Self.conflictLimit)),
      isSupported: isSupported && !conflicts.contains { !$0.isDisputed })
  }

  private func passages(in source: MatcherSource) throws(CorpusError) -> [Passage] {
    var passages: [Int64: Passage] = [:]
    for words in [claim.content] + events.map(\.words) {
      let found = try source.corpus.passages(
        sharing: rarest(of: words, in: source.corpus), limit: Self.passageLimit,
        excluding: draft.sha256)
      for passage in found { passages[passage.id] = passage }
    }
    return passages.values.sorted { $0.id < $1.id }
  }

  /// Those of `words` that the fewest passages have, in a fixed order.
  private func rarest(
    of words: [ContentWord], in corpus: CorpusView
  ) -> [String] {
    let words = Set(words.map(\.base)).sorted()
    guard words.count > Self.wordLimit else { return words }
    var counted: [(word: String, count: Int)] = []
    for word in words.prefix(64) {
      let count = corpus.frequency(of: word)
      if count > 0 { counted.append((word, count)) }
    }
    return counted.sorted { ($0.count, $0.word) < ($1.count, $1.word) }
      .prefix(Self.wordLimit).map(\.word)
  }

  private func hits(in passage: Passage, _ text: WordText, _ view: PassageView) -> [Hit] {
    PassageSentences.ranges(in: text).compactMap { range in
      let sentence = ClaimSide(text, range, matcher.words)
      let share = share(of: sentence.content)
      let isShown =
        share >= Self.shownShare || events.contains { $0.isMentioned(by: sentence.content) }
      guard isShown || (matcher.areGiven && share > 0) else { return nil }
      let differences =
        claim.content.count > PassageView.claimLimit
        ? []
        : SlotComparison(claim, sentence, view, matcher.words, areGiven: matcher.areGiven)
          .differences
      guard isShown || !differences.isEmpty else { return nil }
      return Hit(
        passage: passage, range: text.range(of: range), share: share,
        agrees: ClaimAgreement(claim, sentence, matcher.words).holds, isShown: isShown,
        differences: differences.map { Found(difference: $0, source: text.range(of: $0.source)) })
    }
  }

  private func share(of words: [ContentWord]) -> Double {
    let total = claim.content.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return 0 }
    // Only hostile claims are that long: their words count as they are.
    let bases = claim.content.count > PassageView.claimLimit ? Set(words.map(\.base)) : nil
    let found = claim.content.filter { bases?.contains($0.base) ?? $0.isAkin(toAnyOf: words) }
    return Double(found.reduce(0) { $0 + $1.weight }) / Double(total)
  }

  private func evidence(_ hit: Hit) -> Evidence {
    // What somebody says of it, behind “she said that”: most of the sentence.
    let voice = hit.passage.voices.first {
      ($0.range.intersection(hit.range)?.count ?? 0) * 2 > hit.range.count
    }
    return Evidence(
      document: hit.passage.document, address: hit.passage.address, role: hit.passage.role,
      speaker: hit.passage.speaker?.name ?? voice?.speaker, speakerRole: hit.passage.speaker?.role,
      voice: voice?.kind, context: hit.passage.text, ranges: [hit.range], score: hit.share,
      edits: [])
  }
}
