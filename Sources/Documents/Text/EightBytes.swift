/// Tests of eight bytes at once, after the bit tricks of Mycroft (1987): plain text is skipped fast.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes at `offset`; the caller makes sure that there are eight.
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// All are ASCII and none is below `low` (at most 0x80).
  static func areASCII(_ word: UInt64, from low: UInt8) -> Bool {
    (word | (word &- ones &* UInt64(low))) & highs == 0
  }

  /// One of them is `byte`; the word is ASCII.
  static func contain(_ byte: UInt8, in word: UInt64) -> Bool {
    let difference = word ^ ones &* UInt64(byte)
    return (difference &- ones) & ~difference & highs != 0
  }
}
