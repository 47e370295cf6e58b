import Documents

/// A sample of the word sequences of a text, by which copies and partial copies are known.
///
/// Sequences of six words whose hash is divisible by eight (A. Broder, On the resemblance and containment
/// of documents, 1997, “0 mod m”), so that the sample of a part is part of the sample of the whole.
package struct TextSketch: Sendable {
  private static let length = 6
  private static let modulus: UInt64 = 8
  /// Samples of a text that are kept: of some 400,000 words.
  private static let most = 50_000
  /// Fewer samples tell nothing.
  private static let fewest = 6

  package private(set) var samples: Set<UInt64> = []

  package init() {}

  /// Adds a stretch of text; sequences do not run over its ends.
  package mutating func add(_ text: String) {
    let words = Tokenizer.tokens(in: text).map(\.hash)
    guard words.count >= Self.length else { return }
    for start in 0...(words.count - Self.length) where samples.count < Self.most {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in words[start..<(start + Self.length)] {
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
      }
      if hash % Self.modulus == 0 { samples.insert(hash) }
    }
  }

  /// Share of the smaller text that the other has too, 0…1; 0 for texts too short to tell.
  package func overlap(with other: TextSketch) -> Double {
    let fewer = min(samples.count, other.samples.count)
    guard fewer >= Self.fewest else { return 0 }
    return Double(shared(with: other)) / Double(fewer)
  }

  /// Share of this text that the other has, 0…1.
  package func share(in other: TextSketch) -> Double {
    guard samples.count >= Self.fewest else { return 0 }
    return Double(shared(with: other)) / Double(samples.count)
  }

  private func shared(with other: TextSketch) -> Int {
    let (small, large) =
      samples.count < other.samples.count ? (samples, other.samples) : (other.samples, samples)
    return small.count(where: large.contains)
  }
}
