import Foundation

/// Passages in the order of how well their words answer a question.
extension SeedIndex {
  /// A passage that holds words of a question.
  package struct RankedPassage: Sendable, Hashable {
    /// Rows of the store.
    package let passage: Int64
    package let document: Int64
    /// BM25; comparable within one question.
    package let score: Float
  }

  /// Postings that are added up in full; the commonest words beyond them only raise passages that
  /// rarer words have found already.
  private static let postingLimit = 1 << 18

  /// How many passages hold the word with this hash.
  package func frequency(of word: UInt64) -> Int {
    segments.reduce(0) { $0 + $1.frequency(of: WordKey.key(of: word)) }
  }

  /// The passages that hold the rarest and most of `words` (hashes), at most `limit`, best first, ties in
  /// the order of the documents' paths. Documents that `isWanted` refuses (by row) are left out.
  ///
  /// BM25 of Robertson and Walker (SIGIR 1994) with k1 = 1.2 and b = 0.75, as SQLite's FTS5 computes it;
  /// frequencies are those of the whole corpus, so that it does not matter how it is cut into segments.
  package func passages(
    sharing words: [UInt64], limit: Int, isWanted: (Int64) -> Bool = { _ in true }
  ) -> [RankedPassage] {
    let keys = Set(words.map(WordKey.key))
    let terms = keys.map { key in (key, segments.reduce(0) { $0 + $1.frequency(of: key) }) }
      .filter { $0.1 > 0 }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    let average = Float(wordCount) / Float(max(1, passageCount))
    var best: [Ranked] = []
    for (segment, ranks) in zip(segments, ranks) {
      let scores = segment.scores(
        terms, of: passageCount, average: average, limit: Self.postingLimit)
      best += scores.withUnsafeBufferPointer {
        segment.best($0, ranks, limit: limit, isWanted)
      }
      if best.count > 8 * limit { best = Array(best.sorted().prefix(limit)) }
    }
    return best.sorted().prefix(limit).map(\.passage)
  }

  fileprivate struct Ranked: Comparable {
    let passage: RankedPassage
    let rank: Int

    static func < (one: Ranked, other: Ranked) -> Bool {
      if one.passage.score != other.passage.score {
        return one.passage.score > other.passage.score
      }
      return (one.rank, one.passage.passage) < (other.rank, other.passage.passage)
    }
  }
}

extension Segment {
  fileprivate func frequency(of key: UInt32) -> Int {
    data.withUnsafeBytes { frequency(ofTerm: key, $0) }
  }

  /// Score of every passage of the segment.
  fileprivate func scores(
    _ terms: [(key: UInt32, frequency: Int)], of passageCount: Int, average: Float, limit: Int
  ) -> [Float] {
    var scores = [Float](repeating: 0, count: counts.passages)
    var added = 0
    data.withUnsafeBytes { bytes in
      scores.withUnsafeMutableBufferPointer { scores in
        for (key, frequency) in terms {
          let rarity = Self.rarity(frequency, of: passageCount)
          added += frequency
          let isCommon = added > limit && frequency != terms[0].frequency
          WordPostings.forEach(postings(of: key, bytes)) { passage, count in
            guard passage < scores.count, !isCommon || scores[passage] > 0 else { return }
            let length = Float(
              start(ofPassage: passage + 1, bytes) - start(ofPassage: passage, bytes))
            let times = Float(count)
            scores[passage] +=
              rarity * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / average))
          }
        }
      }
    }
    return scores
  }

  /// Inverse document frequency, with FTS5's floor for words that most passages hold.
  private static func rarity(_ frequency: Int, of passageCount: Int) -> Float {
    let odds =
      (Double(passageCount) - Double(frequency) + 0.5) / (Double(frequency) + 0.5)
    return Float(max(1e-6, log(odds)))
  }

  fileprivate func best(
    _ scores: UnsafeBufferPointer<Float>, _ ranks: [Int], limit: Int, _ isWanted: (Int64) -> Bool
  ) -> [SeedIndex.Ranked] {
    guard limit > 0 else { return [] }
    return data.withUnsafeBytes { bytes in
      var kept: [SeedIndex.Ranked] = []
      var threshold = Float.leastNonzeroMagnitude
      for passage in scores.indices {
        let score = scores[passage]
        guard score >= threshold else { continue }
        let document = document(ofPassage: passage, bytes)
        let row = identifier(ofDocument: document, bytes)
        guard isWanted(row) else { continue }
        kept.append(
          SeedIndex.Ranked(
            passage: SeedIndex.RankedPassage(
              passage: identifier(ofPassage: passage, document: document, bytes), document: row,
              score: score), rank: ranks[document]))
        guard kept.count >= 4 * limit else { continue }
        kept = Array(kept.sorted().prefix(limit))
        threshold = kept.last?.passage.score ?? threshold
      }
      return kept
    }
  }
}
