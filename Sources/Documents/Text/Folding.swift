import Foundation

/// What counts as the same word: case, the shape of apostrophes, composed or decomposed accents,
/// ligatures, full-width forms, invisible characters and thousands separators never matter;
/// accents and decimal points do.
package enum Folding {
  /// The folded spelling of one word, for comparison and look-up; never shown to people.
  package static func folded(_ word: String) -> String {
    var word = word
    return word.withUTF8 { String(decoding: foldedBytes($0), as: UTF8.self) }
  }

  /// 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) of the folded UTF-8 bytes of one word.
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isPlain = true
    for byte in bytes {
      if byte >= 0x80 || byte == 0x2C {
        isPlain = false
        break
      }
      guard let folded = fold(byte) else { continue }
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    if isPlain { return hash }
    hash = 0xCBF2_9CE4_8422_2325
    for byte in foldedBytes(bytes) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  package static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { hash($0) }
  }

  private static func fold(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x27, 0x60: nil
    default: byte
    }
  }

  private static func foldedBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var needsUnicode = false
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x2C {
        if !isThousandsSeparator(bytes, offset) { out.append(byte) }
      } else if let folded = fold(byte) {
        needsUnicode = needsUnicode || byte >= 0x80
        out.append(folded)
      }
    }
    return needsUnicode ? unicodeFolded(out) : out
  }

  /// Exactly three digits follow, as in 1,200 and 12,345,678; the comma of 3,5 is a decimal one, and so
  /// is that of 0,125 and of 1234,567, before which no thousands are counted.
  private static func isThousandsSeparator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Bool {
    let digits = bytes[(offset + 1)...].prefix { (0x30...0x39).contains($0) }
    let before = bytes[..<offset].reversed().prefix { (0x30...0x39).contains($0) }
    return digits.count == 3 && before.count <= 3 && !(before.count == 1 && before.first == 0x30)
  }

  private static func unicodeFolded(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x2018, 0x2019, 0x201B,
        0x2BC, 0xB4, 0xFF07:
        false
      default: true
      }
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: kept)
    let composed = String(plain).precomposedStringWithCompatibilityMapping
    return Array(composed.lowercased().utf8)
  }
}
