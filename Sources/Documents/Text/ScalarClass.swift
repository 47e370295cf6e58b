/// What a Unicode scalar means to the tokenizer, decoded from UTF-8 bytes.
struct ScalarClass {
  enum Kind {
    case letter
    case digit
    /// Han, kana, hangul and other scripts written without spaces: a word by itself.
    case ideograph
    case apostrophe
    /// `,` or `.`, part of a word between digits.
    case separator
    /// Soft hyphen, zero-width characters, bidi controls: never decide what a word is.
    case ignorable
    case other
  }

  let kind: Kind
  /// UTF-8 bytes.
  let length: Int

  /// The scalar that begins at `position`; `bytes` are valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    let byte = bytes[position]
    if byte < 0x80 {
      length = 1
      kind = Self.ascii(byte)
      return
    }
    length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
    for offset in 1..<length where position + offset < bytes.count {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    kind = Self.kind(of: value)
  }

  /// The byte before `position` ends a letter, digit or mark.
  static func endsInWord(_ bytes: UnsafeBufferPointer<UInt8>, before position: Int) -> Bool {
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let kind = ScalarClass(bytes, at: start).kind
    return kind == .letter || kind == .digit
  }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x27, 0x60: .apostrophe
    case 0x2C, 0x2E: .separator
    default: .other
    }
  }

  private static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .ignorable
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4, 0xFF07: .apostrophe
    case 0xD7, 0xF7: .other
    case 0xC0...0x24F, 0x300...0x36F, 0x386...0x481, 0x48A...0x52F: .letter
    case 0x2000...0x206F, 0x3000...0x303F: .other
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    default: byProperties(value)
    }
  }

  private static func byProperties(_ value: UInt32) -> Kind {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    default: return .other
    }
  }
}
