import Foundation

extension SeedIndex {
  /// Stretches of the corpus that hold most of the query's seeds, rare ones counting more; best
  /// first, at most `limit`, ties in the order of the corpus.
  ///
  /// Every place of every seed votes for itself; a window as long as the query's reach slides over
  /// the sorted votes. After BLAST's two-hit method (Altschul and others, Nucleic Acids Research
  /// 25:17, 1997); a window instead of a diagonal, because an ellipsis changes the diagonal.
  package func regions(for query: SeedQuery, limit: Int) -> [SeedRegion] {
    let seeds = query.seeds
    guard !seeds.isEmpty else { return [] }
    return data.withUnsafeBytes { bytes in
      var regions: [SeedRegion] = []
      for segment in segments {
        var votes = Votes(segment, bytes, query)
        regions += votes.peaks(limit: limit).map { segment.region($0, bytes, query) }
      }
      regions.sort { ($1.weight, $0.passages.lowerBound) < ($0.weight, $1.passages.lowerBound) }
      return Array(regions.prefix(limit))
    }
  }
}

/// The votes of one query in one segment.
private struct Votes {
  /// Places of one seed that are worth looking at; a seed that stands in more of them says little.
  private static let seedLimit = 2_000
  /// Places of all seeds together: bounds time and memory on any query.
  private static let totalLimit = 24_000

  struct Peak {
    var first: Int
    var last: Int
    var weight: Int
  }

  /// Position in the segment, then index of the seed's word: ascending.
  private var places: [UInt64] = []
  /// Bits that a seed is worth, by the index of its word.
  private var weights: [Int]
  private let reach: Int

  init(_ segment: SeedSegment, _ bytes: UnsafeRawBufferPointer, _ query: SeedQuery) {
    reach = query.reach
    weights = [Int](repeating: 0, count: query.words.count)
    let found = query.seeds.map { (seeds: segment.seeds($0.keys, bytes), index: $0.index) }
      .filter { !$0.seeds.isEmpty && $0.index <= 0xFFFF }
      .sorted { ($0.seeds.count, $0.index) < ($1.seeds.count, $1.index) }
    for (seeds, index) in found {
      let isTooMany = seeds.count > Self.seedLimit || places.count + seeds.count > Self.totalLimit
      if isTooMany && !places.isEmpty { break }
      weights[index] = Self.bits(segment.seedCount / seeds.count)
      for seed in seeds.prefix(Self.totalLimit) {
        places.append(UInt64(segment.position(ofSeed: seed, bytes)) << 16 | UInt64(index))
      }
    }
    places.sort()
  }

  /// Integer logarithm to base 2, at least 1.
  private static func bits(_ ratio: Int) -> Int {
    max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }

  mutating func peaks(limit: Int) -> [Peak] {
    var counts = [Int](repeating: 0, count: weights.count)
    var weight = 0
    var tail = 0
    var peaks: [Peak] = []
    for place in places {
      let (position, index) = (Int(place >> 16), Int(place & 0xFFFF))
      while Int(places[tail] >> 16) + reach < position {
        let old = Int(places[tail] & 0xFFFF)
        counts[old] -= 1
        if counts[old] == 0 { weight -= weights[old] }
        tail += 1
      }
      if counts[index] == 0 { weight += weights[index] }
      counts[index] += 1
      let peak = Peak(first: Int(places[tail] >> 16), last: position, weight: weight)
      if let last = peaks.last, last.last >= peak.first {
        if weight > last.weight {
          peaks[peaks.count - 1] = peak
        } else if weight == last.weight, position - last.first <= 3 * reach {
          // As good a little later: the alignment will choose.
          peaks[peaks.count - 1].last = position
        }
      } else {
        peaks.append(peak)
      }
    }
    peaks.sort { ($1.weight, $0.first) < ($0.weight, $1.first) }
    return Array(peaks.prefix(limit))
  }
}

extension SeedSegment {
  fileprivate func region(
    _ peak: Votes.Peak, _ bytes: UnsafeRawBufferPointer, _ query: SeedQuery
  ) -> SeedRegion {
    let first = passage(at: peak.first, bytes)
    let last = passage(at: peak.last, bytes)
    let start = start(ofPassage: first, bytes)
    return SeedRegion(
      passages: identifier(
        ofPassage: first, bytes)...max(
          identifier(ofPassage: first, bytes), identifier(ofPassage: last, bytes)),
      words: (peak.first - start)..<(peak.last - start + 2), weight: peak.weight)
  }
}
