import Foundation

/// The file of a seed index: a header that says what it was made from, then the segments.
enum SeedFile {
  struct Header: Equatable {
    /// `state.store` and `state.generation` of the store it was made from.
    let store: Int64
    let generation: Int64
  }

  private static let magic: UInt64 = 0x3130_6465_6573_6276  // "vbseed01"
  private static let headerLength = 40

  /// Magic, store, generation, length and checksum of what follows.
  static func header(_ header: Header, length: Int, checksum: UInt64) -> Data {
    var data = Data()
    data.append(words: [magic])
    data.append(words: [header.store, header.generation, Int64(length)])
    data.append(words: [checksum])
    return data
  }

  static var emptyHeader: Data { Data(count: headerLength) }

  /// The segments of `data`, or nil when it was made from another state of the store, is cut short
  /// or damaged.
  static func segments(of data: Data, madeFrom expected: Header) -> [SeedSegment]? {
    data.withUnsafeBytes { bytes in
      guard bytes.count >= headerLength else { return nil }
      func number(_ index: Int) -> Int64 {
        bytes.loadUnaligned(fromByteOffset: 8 * index, as: Int64.self)
      }
      let found = Header(store: number(1), generation: number(2))
      guard UInt64(bitPattern: number(0)) == magic, found == expected,
        number(3) == Int64(bytes.count - headerLength)
      else { return nil }
      var sum = Checksum()
      sum.add(UnsafeRawBufferPointer(rebasing: bytes[headerLength...]))
      guard sum.value == UInt64(bitPattern: number(4)) else { return nil }
      var segments: [SeedSegment] = []
      var offset = headerLength
      while offset < bytes.count {
        guard let segment = SeedSegment(bytes, at: offset) else { return nil }
        segments.append(segment)
        offset += segment.length
      }
      return segments
    }
  }

  /// 64-bit FNV-1a over words of eight bytes instead of bytes: tells an intact file from a damaged
  /// one, not an honest one from a forged one.
  struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// `bytes.count` is a multiple of 8.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      var sum = value
      for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sum = (sum ^ word ^ word >> 32) &* 0x100_0000_01B3
      }
      value = sum
    }
  }
}
