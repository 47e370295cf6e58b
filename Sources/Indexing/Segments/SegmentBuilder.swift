import Documents
import Foundation

/// Collects the seeds and words of whole documents and writes them as one sorted segment.
struct SegmentBuilder {
  /// 4 Mi seeds: about 100 MB while sorting, some 25 MB of English text. A segment ends with a document.
  static let capacity = 1 << 22

  /// Key in the high half, position in the low half.
  private var seeds: [UInt64] = []
  /// Key of a word in the high half, index of a passage in the low half.
  private var words: [UInt64] = []
  private var starts: [UInt32] = []
  private var firstPassages: [UInt32] = []
  /// Document and its first passage, by turns.
  private var identifiers: [Int64] = []
  private var position = 0

  var isEmpty: Bool { starts.isEmpty }
  var isFull: Bool { words.count >= Self.capacity }
  var seedCount: Int { seeds.count }

  /// Adds a passage of `document`; the passages of a document follow each other, their rows too.
  mutating func add(passage: Int64, of document: Int64, text: borrowing String) {
    if identifiers.isEmpty || identifiers[identifiers.count - 2] != document {
      firstPassages.append(UInt32(starts.count))
      identifiers += [document, passage]
    }
    let tokens = Tokenizer.tokens(in: copy text)
    let index = UInt64(starts.count)
    starts.append(UInt32(position))
    for place in tokens.indices {
      words.append(UInt64(WordKey.key(of: tokens[place].hash)) << 32 | index)
      guard place + 1 < tokens.count else { break }
      let third = place + 2 < tokens.count ? tokens[place + 2].hash : 0
      let key = SeedKey.triple(tokens[place].hash, tokens[place + 1].hash, third)
      seeds.append(UInt64(key) << 32 | UInt64(position + place))
    }
    position += tokens.count
  }

  /// The segment as `Segment` reads it; the builder is empty afterwards.
  mutating func segment() -> Data {
    RadixSort.sortByHighHalf(&seeds)
    let bits = directoryBits
    var data = Data(capacity: seeds.count * 8 + (4 << bits) + words.count * 2 + 4096)
    let postings = postings()
    data.append(words: [
      UInt32(seeds.count), UInt32(starts.count), UInt32(position),
      UInt32(identifiers.count / 2), UInt32(postings.terms.count), UInt32(postings.bytes.count),
      UInt32(bits), 0,
    ])
    data.append(words: directory(bits))
    data.append(words: seeds.map { UInt32(truncatingIfNeeded: $0 >> 32) })
    data.append(words: seeds.map { UInt32(truncatingIfNeeded: $0) })
    data.append(words: starts + [UInt32(position)])
    data.append(words: firstPassages + [UInt32(starts.count)])
    data.append(words: identifiers)
    data.append(words: postings.terms)
    data.append(words: postings.offsets)
    data.append(contentsOf: postings.bytes)
    self = SegmentBuilder()
    return data
  }

  /// About eight seeds an entry of the directory.
  private var directoryBits: Int {
    max(4, min(20, Int.bitWidth - seeds.count.leadingZeroBitCount - 3))
  }

  /// First seed of every key prefix of `bits` bits, and the number of seeds at the end.
  private func directory(_ bits: Int) -> [UInt32] {
    var directory = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for seed in seeds { directory[Int(seed >> (64 - UInt64(bits))) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
    return directory
  }

  private mutating func postings() -> WordPostings {
    RadixSort.sortByHighHalf(&words)
    defer { words = [] }
    return WordPostings(sorted: words)
  }
}

extension Data {
  /// Appends numbers in the byte order of this machine.
  mutating func append<Number: FixedWidthInteger>(words: [Number]) {
    words.withUnsafeBytes { append(contentsOf: $0) }
  }
}
