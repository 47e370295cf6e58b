/// One pass over bytes that should be UTF-8.
struct UTF8Scan {
  /// Well-formed, without C0 controls other than tab, LF, FF and CR, and without C1 controls.
  private(set) var isClean = true
  /// Ill-formed stretches.
  private(set) var invalid = 0
  /// Well-formed sequences of two bytes and more.
  private(set) var sequences = 0
  /// Holds “Ã” or “â”, which damaged text does.
  private(set) var maybeDamaged = false

  init(_ bytes: [UInt8], from start: Int) {
    self = bytes.withUnsafeBufferPointer { UTF8Scan($0, from: start) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var offset = start
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let word = EightBytes.load(bytes, at: offset)
        if EightBytes.areASCII(word, from: 0x20), !EightBytes.contain(0x7F, in: word) {
          offset += 8
          continue
        }
      }
      let byte = bytes[offset]
      if byte < 0x80 {
        if Self.isForbidden(byte) { isClean = false }
        offset += 1
        continue
      }
      let (length, isValid) = Self.sequence(bytes, at: offset)
      if isValid {
        sequences += 1
        if byte == 0xC3, bytes[offset + 1] == 0xA2 || bytes[offset + 1] == 0x83 {
          maybeDamaged = true
        }
        if length == 3, Self.isNoncharacter(bytes, at: offset) { isClean = false }
        if byte == 0xC2, bytes[offset + 1] < 0xA0 { isClean = false }
      } else {
        invalid += 1
        isClean = false
      }
      offset += length
    }
  }

  /// NUL, DEL and the other C0 controls that no text needs and no XML may hold.
  static func isForbidden(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D && byte != 0x0C
  }

  /// U+FFFE or U+FFFF, which XML forbids.
  static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == 0xEF && bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
  }

  /// Length of the sequence at `offset`, or of the ill-formed stretch that U+FFFD replaces
  /// (the maximal subpart of Unicode 15 §3.9).
  static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (length: Int, isValid: Bool) {
    let first = bytes[offset]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let needed: Int
    switch first {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, low) = (2, 0xA0)
    case 0xED: (needed, high) = (2, 0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, low) = (3, 0x90)
    case 0xF1...0xF3: needed = 3
    case 0xF4: (needed, high) = (3, 0x8F)
    default: return (1, false)
    }
    for step in 1...needed {
      guard offset + step < bytes.count, (low...high).contains(bytes[offset + step]) else {
        return (step, false)
      }
      (low, high) = (0x80, 0xBF)
    }
    return (needed + 1, true)
  }
}
