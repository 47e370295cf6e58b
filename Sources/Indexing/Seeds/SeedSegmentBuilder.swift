import Documents
import Foundation

/// Collects the seeds of passages and writes them as one sorted segment.
struct SeedSegmentBuilder {
  /// 4 Mi seeds: about 100 MB while sorting, 32 MB on disk, some 25 MB of English text.
  static let capacity = 1 << 22

  /// Words between two documents that no window bridges.
  private static let documentGap = 1024

  /// Key in the high half, position in the low half.
  private var entries: [UInt64] = []
  private var starts: [UInt32] = []
  private var passages: [Int64] = []
  private var position = 0
  private var document: Int64?

  var isEmpty: Bool { passages.isEmpty }
  var isFull: Bool { entries.count >= Self.capacity || position > Int(UInt32.max) / 2 }

  mutating func add(passage: Int64, document: Int64, text: String) {
    if let last = self.document, last != document { position += Self.documentGap }
    self.document = document
    let tokens = Tokenizer.tokens(in: text)
    starts.append(UInt32(position))
    passages.append(passage)
    for index in 0..<max(0, tokens.count - 1) {
      let third = index + 2 < tokens.count ? tokens[index + 2].hash : 0
      let key = SeedKey.triple(tokens[index].hash, tokens[index + 1].hash, third)
      entries.append(UInt64(key) << 32 | UInt64(position + index))
    }
    position += tokens.count
  }

  /// The segment as `SeedSegment` reads it; the builder is empty afterwards.
  mutating func segment() -> Data {
    RadixSort.sortByHighHalf(&entries)
    let bits = directoryBits
    var data = Data(capacity: entries.count * 8 + (4 << bits) + passages.count * 12 + 64)
    data.append(words: [
      UInt32(entries.count), UInt32(passages.count), UInt32(bits), UInt32(position),
    ])
    data.append(words: directory(bits))
    data.append(words: entries.map { UInt32(truncatingIfNeeded: $0 >> 32) })
    data.append(words: entries.map { UInt32(truncatingIfNeeded: $0) })
    data.append(words: starts)
    data.append(words: passages)
    data.append(contentsOf: [UInt8](repeating: 0, count: -data.count & 7))
    self = SeedSegmentBuilder()
    return data
  }

  /// About eight seeds an entry of the directory.
  private var directoryBits: Int {
    max(4, min(20, Int.bitWidth - entries.count.leadingZeroBitCount - 3))
  }

  /// First seed of every key prefix of `bits` bits, and the number of seeds at the end.
  private func directory(_ bits: Int) -> [UInt32] {
    var directory = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for entry in entries { directory[Int(entry >> (64 - UInt64(bits))) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
    return directory
  }
}

extension Data {
  /// Appends numbers in the byte order of this machine.
  mutating func append<Number: FixedWidthInteger>(words: [Number]) {
    words.withUnsafeBytes { append(contentsOf: $0) }
  }
}
