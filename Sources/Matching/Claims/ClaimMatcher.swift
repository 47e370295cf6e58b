import Documents
import Extraction
import Indexing

/// Finds the sentences of the corpora that speak of what a claim speaks of.
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

  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document
  private let text: WordText
  private let content: [ContentWord]
  /// Events that the claim dates: a long claim may say much of which no source speaks, and be wrong in
  /// the date of one thing.
  private let events: [DatedEvent]

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
    let words = statement.spans.flatMap { Word.words(in: draft.text, range: $0) }
    text = WordText(words, in: draft.text, range: statement.extent)
    content = ContentWord.words(in: text, text.words.indices, matcher.words)
    events = DatedEvent.events(in: text, text.words.indices, matcher.words)
  }

  /// A sentence of a source with what it shares with the claim.
  private struct Hit {
    let passage: Passage
    let range: TextRange
    /// Share of the claim's content words that the sentence has, 0…1, names and figures counting twice.
    let share: Double
    let agrees: Bool
  }

  func comparison() throws(CorpusError) -> Comparison {
    var hits: [Hit] = []
    for source in matcher.sources {
      var passages: [Int64: Passage] = [:]
      for words in [content] + events.map(\.words) {
        let found = try source.corpus.passages(
          sharing: rarest(of: words, in: source.corpus), limit: Self.passageLimit,
          excluding: draft.sha256)
        for passage in found { passages[passage.id] = passage }
      }
      hits += passages.values.flatMap(self.hits)
    }
    hits.sort { one, other in
      if one.share != other.share { return one.share > other.share }
      return (one.passage.document.path, one.passage.id, one.range)
        < (other.passage.document.path, other.passage.id, other.range)
    }
    let kept = hits.prefix(Self.evidenceLimit)
    return Comparison(
      draft: draft, statement: statement, evidence: kept.map(evidence),
      isSupported: kept.contains { $0.share >= Self.supportShare && $0.agrees })
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

  private func hits(in passage: Passage) -> [Hit] {
    let source = WordText(passage.text)
    return PassageSentences.ranges(in: source).compactMap { range in
      let words = ContentWord.words(in: source, range, matcher.words)
      let share = share(of: words)
      let speaksOfAnEvent = events.contains { $0.isMentioned(by: words) }
      guard share >= Self.shownShare || speaksOfAnEvent else { return nil }
      return Hit(
        passage: passage, range: source.range(of: range), share: share,
        agrees: agrees(source, range))
    }
  }

  private func share(of words: [ContentWord]) -> Double {
    func weight(_ word: ContentWord) -> Int { word.isName || word.hasDigit ? 2 : 1 }
    let total = content.reduce(0) { $0 + weight($1) }
    guard total > 0 else { return 0 }
    let found = content.filter { word in words.contains { $0.isAkin(to: word) } }
    return Double(found.reduce(0) { $0 + weight($1) }) / Double(total)
  }

  /// Both deny or neither does, neither sets a condition that the other lacks, and every number,
  /// month and name of the claim is in the sentence.
  private func agrees(_ source: WordText, _ range: Range<Int>) -> Bool {
    let classes = matcher.words
    let denials = text.words.count { classes.negators.contains($0.hash) }
    let others = source.words[range].count { classes.negators.contains($0.hash) }
    let numbers = classes.numbers.numbers(in: text, text.words.indices)
    let said = Set(classes.numbers.numbers(in: source, range))
    let months = Set(text.words.compactMap { classes.months[$0.hash] })
    let saidMonths = Set(source.words[range].compactMap { classes.months[$0.hash] })
    let hasCondition = text.words.contains { classes.conditions.contains($0.hash) }
    let setsCondition = source.words[range].contains { classes.conditions.contains($0.hash) }
    let words = ContentWord.words(in: source, range, classes)
    return denials % 2 == others % 2 && hasCondition == setsCondition
      && months.isSubset(of: saidMonths)
      && numbers.allSatisfy { $0 == "1" || said.contains($0) }
      && content.allSatisfy { name in !name.isName || words.contains { $0.isAkin(to: name) } }
  }

  private func evidence(_ hit: Hit) -> Evidence {
    let voice = hit.passage.voices.first { $0.range.contains(hit.range.start) }
    return Evidence(
      document: hit.passage.document, address: hit.passage.address, role: hit.passage.role,
      speaker: hit.passage.speaker?.name ?? voice?.speaker, speakerRole: hit.passage.speaker?.role,
      voice: voice?.kind, context: hit.passage.text, ranges: [hit.range], score: hit.share,
      edits: [])
  }
}
