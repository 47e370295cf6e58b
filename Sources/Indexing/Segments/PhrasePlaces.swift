import Foundation

extension SeedIndex {
  /// Fewest words of a phrase whose places can be counted: pairs share their keys with others.
  package static let shortestPhrase = 3
  /// Places of the rarest seed of a phrase that are looked at.
  private static let placeLimit = 50_000

  /// How many times the words with these hashes stand in a row in one passage; nil when there are too few
  /// words, or the rarest part of the phrase stands in too many places to be counted.
  package func count(ofPhrase words: [UInt64]) -> Int? {
    guard words.count >= Self.shortestPhrase else { return nil }
    let keys = (0...(words.count - 3)).map {
      SeedKey.triple(words[$0], words[$0 + 1], words[$0 + 2])
    }
    var total = 0
    for segment in segments {
      let count = segment.data.withUnsafeBytes { bytes in
        segment.count(ofPhrase: keys, limit: Self.placeLimit, bytes)
      }
      guard let count else { return nil }
      total += count
    }
    return total
  }
}

extension Segment {
  fileprivate func count(
    ofPhrase keys: [UInt32], limit: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let seeds = keys.map { self.seeds($0...$0, bytes) }
    guard let rarest = seeds.indices.min(by: { seeds[$0].count < seeds[$1].count }) else {
      return 0
    }
    guard seeds[rarest].count <= limit else { return nil }
    return seeds[rarest].count { seed in
      let start = position(ofSeed: seed, bytes) - rarest
      return start >= 0
        && seeds.indices.allSatisfy { $0 == rarest || holds(seeds[$0], start + $0, bytes) }
    }
  }

  /// One of `seeds`, which are of one key and so ascend, begins at word `position`.
  private func holds(_ seeds: Range<Int>, _ position: Int, _ bytes: UnsafeRawBufferPointer) -> Bool
  {
    var (low, high) = (seeds.lowerBound, seeds.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if self.position(ofSeed: middle, bytes) < position { low = middle + 1 } else { high = middle }
    }
    return low < seeds.upperBound && self.position(ofSeed: low, bytes) == position
  }
}
