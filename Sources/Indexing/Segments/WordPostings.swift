/// Which passages hold a word and how often, packed: what `SegmentBuilder` writes and `WordRanking`
/// reads.
///
/// Of each passage, twice the distance from the passage before, and 1 more when the word stands there
/// several times, in which case the number of times follows. Numbers are of seven bits a byte, low ones
/// first, the high bit of a byte saying that more follow (LEB128, DWARF 5, 7.6).
struct WordPostings {
  private(set) var terms: [UInt32] = []
  /// One more than there are terms.
  private(set) var offsets: [UInt32] = []
  /// How many passages hold each word.
  private(set) var frequencies: [UInt32] = []
  private(set) var bytes: [UInt8] = []

  /// `entries` have the key of a word in the high half, the index of a passage in the low half;
  /// ascending.
  init(sorted entries: [UInt64]) {
    var index = 0
    while index < entries.count {
      let term = entries[index] >> 32
      terms.append(UInt32(term))
      offsets.append(UInt32(bytes.count))
      var last: UInt64 = 0
      var frequency: UInt32 = 0
      while index < entries.count, entries[index] >> 32 == term {
        let entry = entries[index]
        let first = index
        while index < entries.count, entries[index] == entry { index += 1 }
        let passage = entry & 0xFFFF_FFFF
        append((passage - last) << 1 | (index - first > 1 ? 1 : 0))
        if index - first > 1 { append(UInt64(index - first)) }
        last = passage
        frequency += 1
      }
      frequencies.append(frequency)
    }
    offsets.append(UInt32(bytes.count))
  }

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Calls `body` with the index of each passage, ascending, and how often it holds the word.
  static func forEach(
    _ bytes: UnsafeRawBufferPointer, _ body: (_ passage: Int, _ count: Int) -> Void
  ) {
    var position = 0
    func next() -> Int {
      var number = 0
      var shift = 0
      while position < bytes.count, shift < 56 {
        let byte = bytes[position]
        position += 1
        number |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }
    var passage = 0
    while position < bytes.count {
      let step = next()
      passage += step >> 1
      body(passage, step & 1 == 0 ? 1 : next())
    }
  }
}

/// Keys of single words: the hash of the folded word in 32 bits. Of 200,000 words some five share a key
/// with another; whoever reads the passage notices.
enum WordKey {
  static func key(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }
}
