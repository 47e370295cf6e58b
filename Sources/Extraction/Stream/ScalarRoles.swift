/// What a scalar does in a line of text.
extension LexemeScanner {
  enum Role: Equatable {
    case letter
    case space
    /// Never decides where a word ends: soft hyphens, joiners, direction marks.
    case ignorable
    case symbol(Lexeme.Kind)
  }

  @inline(__always)
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Letters of scripts without capitals: an unlisted word may be a name.
  static func isCaseless(_ value: UInt32) -> Bool {
    value >= 0x590 && (value < 0x10A0 || isIdeograph(value) || (0xAC00...0xD7A3).contains(value))
  }

  static func role(of value: UInt32) -> Role {
    value < 0x80 ? ascii(value) : beyondASCII(value)
  }

  private static func ascii(_ value: UInt32) -> Role {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0...0x20, 0x7F: .space
    case 0x22, 0x27, 0x60: .symbol(.mark)
    case 0x2C: .symbol(.comma)
    case 0x3B: .symbol(.semicolon)
    case 0x3A: .symbol(.colon)
    case 0x2E: .symbol(.stop)
    case 0x3F: .symbol(.question)
    case 0x21: .symbol(.exclamation)
    case 0x2D: .symbol(.dash)
    case 0x28, 0x5B, 0x7B: .symbol(.open)
    case 0x29, 0x5D, 0x7D: .symbol(.close)
    default: .symbol(.other)
    }
  }

  private static func beyondASCII(_ value: UInt32) -> Role {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F:
      .ignorable
    case 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C...0x300F,
      0x301D...0x301F, 0xFF02, 0xFF07:
      .symbol(.mark)
    case 0x2012...0x2015, 0x2212: .symbol(.dash)
    case 0x2026: .symbol(.ellipsis)
    case 0xFF0C, 0x3001, 0x60C: .symbol(.comma)
    case 0x3002, 0xFF0E, 0xFF61: .symbol(.stop)
    case 0xFF1A: .symbol(.colon)
    case 0xFF1B, 0x61B: .symbol(.semicolon)
    case 0xFF1F, 0x61F: .symbol(.question)
    case 0xFF01: .symbol(.exclamation)
    case 0xFF08, 0x3010, 0x300A, 0x3008: .symbol(.open)
    case 0xFF09, 0x3011, 0x300B, 0x3009: .symbol(.close)
    case 0xC0...0x2FF where value != 0xD7 && value != 0xF7: .letter
    case 0x80...0xBF, 0xD7, 0xF7, 0x2010...0x206F, 0x20A0...0x2BFF, 0xE000...0xF8FF: other(value)
    case 0x1F000...0x1FAFF: .symbol(.other)
    default: .letter
    }
  }

  private static func other(_ value: UInt32) -> Role {
    value == 0xAA || value == 0xBA || value == 0xB5 ? .letter : .symbol(.other)
  }
}
