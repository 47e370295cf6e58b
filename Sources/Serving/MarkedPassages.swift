import Documents

/// Finds the matched words of a piece of evidence again in the passages that they come from, where a
/// match may run from one passage into the next.
struct MarkedPassages {
  private var missing: [String]

  init(_ words: [String]) { missing = words }

  /// UTF-8 bytes of `text` that are matched words not found before.
  mutating func ranges(in text: String, isFirst: Bool) -> [TextRange] {
    let bytes = Array(text.utf8)
    var ranges: [TextRange] = []
    var start = 0
    while let word = missing.first {
      guard let found = Self.place(of: Array(word.utf8), in: bytes, from: start) else { break }
      ranges.append(found)
      start = found.end
      missing.removeFirst()
    }
    ranges = Self.joined(ranges)
    // Only the neighbours of the passage can hold the rest.
    if !isFirst, ranges.isEmpty { missing = [] }
    return ranges
  }

  /// Words between two stretches of a match that the draft has otherwise belong to the passage too.
  private static func joined(_ ranges: [TextRange]) -> [TextRange] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, range.start - last.end <= widestGap {
        joined[joined.count - 1] = last.union(range)
      } else {
        joined.append(range)
      }
    }
  }

  /// UTF-8 bytes: a changed figure or name, not a cut sentence.
  private static let widestGap = 40

  /// Comparisons that one search may take; a longer one leaves the passage without a mark.
  private static let mostSteps = 50_000_000

  /// Where the word stands first, from `start` on; both are UTF-8 bytes.
  static func place(
    of word: [UInt8], in bytes: [UInt8], from start: Int
  ) -> TextRange? {
    guard let first = word.first, bytes.count >= word.count,
      bytes.count * word.count < mostSteps
    else { return nil }
    var place = start
    while place + word.count <= bytes.count {
      if bytes[place] == first, bytes[place..<place + word.count].elementsEqual(word) {
        return TextRange(place, place + word.count)
      }
      place += 1
    }
    return nil
  }
}
