import Documents
import Extraction
import Indexing
import Foundation

/// The sentence that comes nearest to a quotation which no source has: the one with most of its rare words.
/// A row of common words (“of the”) stands everywhere and brings nothing near.
struct NearestPassage {
  /// Passages whose sentences are looked at, of each corpus.
  private static let passageLimit = 8
  /// Share of the quotation's content, rare words counting more, and number of its words that a sentence has
  /// at least; below, it is better to say that there is none.
  private static let leastShare = 0.2
  private static let leastWords = 2

  private let sources: [MatcherSource]
  private let excluded: String
  /// Content words of the quotation with their weight.
  private let weights: [UInt64: Double]

  /// The document with the SHA-256 `excluded` is no source.
  init(
    _ quoted: QuotedWords, in sources: [MatcherSource], _ words: WordClasses,
    excluding excluded: String
  ) {
    self.sources = sources
    self.excluded = excluded
    let passages = sources.reduce(1) { $0 + $1.index.passageCount }
    let content = Set(quoted.words.map(\.hash)).subtracting(words.functionWords)
    weights = Dictionary(
      uniqueKeysWithValues: content.map { hash in
        let count = sources.reduce(0) { $0 + $1.index.frequency(of: hash) }
        return (hash, max(0, log2(Double(passages) / Double(max(1, count)))))
      })
  }

  /// Nil when nothing is near.
  func evidence() throws(CorpusError) -> Evidence? {
    let total = weights.keys.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
    guard total > 0 else { return nil }
    var best: (passage: Passage, sentence: TextRange, share: Double)?
    for source in sources {
      let ranked = source.index.passages(sharing: Array(weights.keys), limit: Self.passageLimit) {
        source.documents[$0]?.sha256 != excluded
      }
      let parts = try source.corpus.passages(
        in: ranked.map { $0.passage...$0.passage }, margin: 0, documents: source.documents)
      for passage in parts.joined().joined() {
        guard let found = sentence(of: passage) else { continue }
        let share = found.weight / total
        if share >= Self.leastShare, share > best?.share ?? 0 {
          best = (passage, found.range, share)
        }
      }
    }
    guard let (passage, sentence, share) = best else { return nil }
    let voice = passage.voices.first { $0.range.contains(sentence.start) }
    return Evidence(
      document: passage.document, address: passage.address, role: passage.role,
      speaker: passage.speaker?.name ?? voice?.speaker, speakerRole: passage.speaker?.role,
      voice: voice?.kind, context: passage.text, ranges: [sentence], score: min(1, share), edits: []
    )
  }

  /// The sentence with most of the words, and what they weigh.
  private func sentence(of passage: Passage) -> (range: TextRange, weight: Double)? {
    let text = WordText(passage.text)
    var best: (range: TextRange, weight: Double)?
    for sentence in PassageSentences.ranges(in: text) {
      let words = Set(text.words[sentence].map(\.hash)).filter { weights[$0] != nil }
      guard words.count >= Self.leastWords else { continue }
      let weight = words.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
      if weight > best?.weight ?? 0 { best = (text.range(of: sentence), weight) }
    }
    return best
  }
}
