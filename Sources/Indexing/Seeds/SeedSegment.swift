import Foundation

/// One sorted run of seeds, read where it lies in the mapped file.
///
/// Layout, numbers in the byte order of the machine: four counts (seeds, passages, directory bits,
/// words), directory, keys, positions, first word of each passage, identifier of each passage.
struct SeedSegment: Sendable {
  let seedCount: Int
  let passageCount: Int
  let wordCount: Int
  /// Bytes that the segment takes.
  let length: Int
  private let bits: Int
  private let directory: Int
  private let keys: Int
  private let positions: Int
  private let starts: Int
  private let identifiers: Int

  /// The segment that begins at byte `offset`, or nil when it does not fit into `bytes`.
  init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard offset + 16 <= bytes.count else { return nil }
    func count(_ index: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self))
    }
    (seedCount, passageCount, bits, wordCount) = (count(0), count(1), count(2), count(3))
    guard (1...24).contains(bits) else { return nil }
    directory = offset + 16
    keys = directory + 4 * ((1 << bits) + 1)
    positions = keys + 4 * seedCount
    starts = positions + 4 * seedCount
    identifiers = starts + 4 * passageCount
    let end = identifiers + 8 * passageCount
    length = (end + 7) / 8 * 8 - offset
    guard offset + length <= bytes.count else { return nil }
  }

  /// Indexes of the seeds whose key lies in `keys`.
  func seeds(_ range: ClosedRange<UInt32>, _ bytes: UnsafeRawBufferPointer) -> Range<Int> {
    let low = firstSeed(notBefore: range.lowerBound, bytes)
    guard range.upperBound < .max else { return low..<seedCount }
    return low..<max(low, firstSeed(notBefore: range.upperBound + 1, bytes))
  }

  /// Word of the segment at which a seed begins.
  func position(ofSeed index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    number(bytes, positions, index)
  }

  /// Index of the passage that holds the word at `position`.
  func passage(at position: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    var low = 0
    var high = passageCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if number(bytes, starts, middle) <= position { low = middle } else { high = middle }
    }
    return low
  }

  func start(ofPassage index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    number(bytes, starts, index)
  }

  func identifier(ofPassage index: Int, _ bytes: UnsafeRawBufferPointer) -> Int64 {
    bytes.loadUnaligned(fromByteOffset: identifiers + 8 * index, as: Int64.self)
  }

  private func firstSeed(notBefore key: UInt32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let prefix = Int(key >> UInt32(32 - bits))
    var low = min(number(bytes, directory, prefix), seedCount)
    var high = min(number(bytes, directory, prefix + 1), seedCount)
    while low < high {
      let middle = (low + high) / 2
      if number(bytes, keys, middle) < Int(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func number(_ bytes: UnsafeRawBufferPointer, _ table: Int, _ index: Int) -> Int {
    Int(bytes.loadUnaligned(fromByteOffset: table + 4 * index, as: UInt32.self))
  }
}
