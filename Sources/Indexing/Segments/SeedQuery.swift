/// The words of a quotation, as the seed index is asked for them.
package struct SeedQuery: Sendable {
  /// Hashes of the folded words.
  package let words: [UInt64]
  /// Indexes of words before which something is left out: no seed bridges them.
  package let cuts: Set<Int>
  /// How many words in a row make a seed.
  package let length: SeedLength
  /// Words of the source that may lie between the first and the last seed of one place.
  package let reach: Int

  package enum SeedLength: Sendable {
    case two
    case three
  }

  package init(words: [UInt64], cuts: Set<Int> = [], length: SeedLength, reach: Int) {
    self.words = words
    self.cuts = cuts
    self.length = length
    self.reach = reach
  }

  /// Key ranges with the index of their first word.
  var seeds: [(keys: ClosedRange<UInt32>, index: Int)] {
    let count = length == .two ? 2 : 3
    guard words.count >= count else { return [] }
    return (0...(words.count - count)).compactMap { index in
      guard !(1..<count).contains(where: { cuts.contains(index + $0) }) else { return nil }
      guard length == .three else {
        return (SeedKey.pair(words[index], words[index + 1]), index)
      }
      let key = SeedKey.triple(words[index], words[index + 1], words[index + 2])
      return (key...key, index)
    }
  }
}

/// A stretch of a corpus in which many seeds of a quotation stand.
package struct SeedRegion: Sendable, Hashable {
  /// Passages that hold the stretch; of one document or, at its borders, of two.
  package let passages: ClosedRange<Int64>
  /// Words from the beginning of the first passage to the first and past the last seed.
  package let words: Range<Int>
  /// Sum over the different seeds found of how rare each is, in bits.
  package let weight: Int
}
