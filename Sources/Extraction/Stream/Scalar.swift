/// Decoding and folding of single scalars in UTF-8, without `String`.
enum Scalar {
  /// The scalar that begins at `position` and its length in bytes, 1…4; `bytes` are valid UTF-8.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (value: UInt32, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (UInt32(byte), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
    var offset = 1
    while offset < length, position + offset < bytes.count {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
      offset += 1
    }
    return (value, min(length, bytes.count - position))
  }

  /// Lower case as up to four bytes that are the same for the same letter; empty for characters
  /// that never decide what a word is. Not UTF-8: only hashed.
  static func folded(_ value: UInt32) -> FoldedBytes {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x2BC: FoldedBytes(0x27)
    case 0x2010, 0x2011: FoldedBytes(0x2D)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: FoldedBytes()
    default: FoldedBytes(lowerCase(value))
    }
  }

  static func lowerCase(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x100...0x137, 0x14A...0x177: value | 1
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    default: value
    }
  }

  static func isUpperCase(_ value: UInt32) -> Bool { lowerCase(value) != value }
}

/// Up to four bytes to be hashed.
struct FoldedBytes: Sequence, IteratorProtocol {
  private var rest: UInt32
  private var count: Int

  init() { (rest, count) = (0, 0) }
  init(_ value: UInt32) { (rest, count) = (value, value < 0x80 ? 1 : 3) }

  mutating func next() -> UInt8? {
    guard count > 0 else { return nil }
    defer {
      rest >>= 8
      count -= 1
    }
    return UInt8(truncatingIfNeeded: rest)
  }
}
