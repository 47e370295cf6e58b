import Foundation

extension SeedIndex {
  /// Stretches of the corpus that hold most of the query's seeds, rare ones counting more; best
  /// first, at most `limit`, ties in the order of the documents' paths.
  ///
  /// Every place of every seed votes for itself; a window as long as the query's reach slides over
  /// the sorted votes of a document. After BLAST's two-hit method (Altschul and others, Nucleic Acids
  /// Research 25:17, 1997); a window instead of a diagonal, because an ellipsis changes the diagonal.
  package func regions(for query: SeedQuery, limit: Int) -> [SeedRegion] {
    let chosen = ChosenSeeds(query, self)
    guard !chosen.seeds.isEmpty, limit > 0 else { return [] }
    var peaks: [Peak] = []
    for (number, ranks) in ranks.enumerated() {
      segments[number].data.withUnsafeBytes { bytes in
        var votes = Votes(number, segments[number], bytes, chosen, ranks)
        votes.count(reach: query.reach, limit: limit)
        peaks += votes.peaks
      }
    }
    return Peak.best(peaks, limit: limit).map { peak in
      segments[peak.segment].data.withUnsafeBytes { segments[peak.segment].region(peak, $0) }
    }
  }
}

/// The seeds of a query that are worth looking at: what they are worth and where they stand is decided
/// over all segments together, so that it does not matter how a corpus is cut into them.
private struct ChosenSeeds {
  /// Places of one seed that are worth looking at; a seed that stands in more of them says little.
  private static let seedLimit = 2_000
  /// Places of all seeds together, unless the rarest alone has more: bounds time and memory.
  private static let totalLimit = 24_000
  /// Places of the rarest seed in one segment. Beyond a million, which no quotation of more than two
  /// words comes near, the order of arrival decides what is seen.
  static let segmentLimit = 1 << 20

  struct Seed {
    /// Index of its first word in the query.
    let index: Int
    /// Indexes of its places, by segment.
    let places: [Range<Int>]
    let count: Int
  }

  private(set) var seeds: [Seed] = []
  /// Bits that a seed is worth, by the index of its word.
  private(set) var weights: [Int]

  init(_ query: SeedQuery, _ index: SeedIndex) {
    weights = [Int](repeating: 0, count: query.words.count)
    var found: [Seed] = []
    for (keys, word) in query.seeds where word <= 0xFFFF {
      let places = index.segments.map { segment in
        segment.data.withUnsafeBytes { segment.seeds(keys, $0) }
      }
      let count = places.reduce(0) { $0 + $1.count }
      if count > 0 { found.append(Seed(index: word, places: places, count: count)) }
    }
    found.sort { ($0.count, $0.index) < ($1.count, $1.index) }
    let all = index.segments.reduce(0) { $0 + $1.counts.seeds }
    var total = 0
    for seed in found {
      let isTooMany = seed.count > Self.seedLimit || total + seed.count > Self.totalLimit
      if isTooMany && !seeds.isEmpty { break }
      weights[seed.index] = Self.bits(all / seed.count)
      seeds.append(seed)
      total += seed.count
    }
  }

  /// Integer logarithm to base 2, at least 1.
  private static func bits(_ ratio: Int) -> Int {
    max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }
}

/// The best window of a stretch of votes.
private struct Peak {
  let segment: Int
  let document: Int
  /// Place of the document in the order of paths.
  let rank: Int
  /// Words of the segment: first and last seed.
  var first: Int
  var last: Int
  var weight: Int

  /// The heaviest, at most `limit`, in order.
  static func best(_ peaks: [Peak], limit: Int) -> [Peak] {
    let kept = peaks.sorted { one, other in
      (other.weight, one.rank, one.first) < (one.weight, other.rank, other.first)
    }
    return Array(kept.prefix(limit))
  }
}

/// The votes of one query in one segment.
private struct Votes {
  private let number: Int
  private let segment: Segment
  private let bytes: UnsafeRawBufferPointer
  private let ranks: [Int]
  private let weights: [Int]
  /// Position in the segment, then index of the seed's word: ascending.
  private var places: [UInt64] = []
  private(set) var peaks: [Peak] = []

  init(
    _ number: Int, _ segment: Segment, _ bytes: UnsafeRawBufferPointer, _ chosen: ChosenSeeds,
    _ ranks: [Int]
  ) {
    self.number = number
    self.segment = segment
    self.bytes = bytes
    self.ranks = ranks
    weights = chosen.weights
    for seed in chosen.seeds {
      for place in seed.places[number].prefix(ChosenSeeds.segmentLimit) {
        places.append(UInt64(segment.position(ofSeed: place, bytes)) << 16 | UInt64(seed.index))
      }
    }
    places.sort()
  }

  /// Finds the best peaks, document by document.
  mutating func count(reach: Int, limit: Int) {
    var counts = [Int](repeating: 0, count: weights.count)
    var start = 0
    while start < places.count {
      let passage = segment.passage(at: split(places[start]).position, bytes)
      let document = segment.document(ofPassage: passage, bytes)
      let border = segment.end(ofDocument: document, bytes)
      var end = start + 1
      while end < places.count, split(places[end]).position < border { end += 1 }
      let rank = ranks[document]
      peaks += windows(start..<end, reach, &counts) { first, last, weight in
        Peak(
          segment: number, document: document, rank: rank, first: first, last: last,
          weight: weight)
      }
      // Most places hold one common seed only; a few of them are enough.
      if peaks.count > 8 * limit + 256 { peaks = Peak.best(peaks, limit: limit) }
      start = end
    }
    peaks = Peak.best(peaks, limit: limit)
  }

  /// Slides the window over the places `range`; `counts` are all zero before and after.
  private func windows(
    _ range: Range<Int>, _ reach: Int, _ counts: inout [Int],
    _ make: (_ first: Int, _ last: Int, _ weight: Int) -> Peak
  ) -> [Peak] {
    var found: [Peak] = []
    var weight = 0
    var tail = range.lowerBound
    for place in places[range] {
      let (position, index) = split(place)
      while split(places[tail]).position + reach < position {
        let old = split(places[tail]).index
        counts[old] -= 1
        if counts[old] == 0 { weight -= weights[old] }
        tail += 1
      }
      if counts[index] == 0 { weight += weights[index] }
      counts[index] += 1
      let first = split(places[tail]).position
      guard let last = found.last, last.last >= first else {
        found.append(make(first, position, weight))
        continue
      }
      if weight > last.weight {
        found[found.count - 1] = make(first, position, weight)
      } else if weight == last.weight, position - last.first <= 3 * reach {
        // As good a little later: the alignment will choose.
        found[found.count - 1].last = position
      }
    }
    for place in places[tail..<range.upperBound] { counts[split(place).index] = 0 }
    return found
  }

  private func split(_ place: UInt64) -> (position: Int, index: Int) {
    (Int(place >> 16), Int(place & 0xFFFF))
  }
}

extension Segment {
  fileprivate func region(_ peak: Peak, _ bytes: UnsafeRawBufferPointer) -> SeedRegion {
    let first = passage(at: peak.first, bytes)
    let last = max(first, passage(at: peak.last, bytes))
    let start = start(ofPassage: first, bytes)
    return SeedRegion(
      passages: identifier(
        ofPassage: first, document: peak.document, bytes)...identifier(
          ofPassage: last, document: peak.document, bytes),
      words: (peak.first - start)..<(peak.last - start + 2), weight: peak.weight)
  }
}
