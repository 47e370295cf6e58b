/// The characters that can be quotation marks.
enum Mark {
  /// Stand-ins in `Lexeme.scalar` for doubled single marks.
  static let texOpen: UInt32 = 0xE001
  static let texClose: UInt32 = 0xE002
  /// Two straight apostrophes: TeX's closing mark, and both marks of texts that lost theirs.
  static let apostrophePair: UInt32 = 0xE003

  /// Which marks can close which: a closing mark belongs to an opening one of its family.
  enum Family: UInt8 {
    case double
    case single
    case guillemet
    case singleGuillemet
    case corner
    case whiteCorner
  }

  /// How the glyph itself is turned.
  enum Turn: UInt8 {
    case opening
    case closing
    case either
  }

  static func family(_ scalar: UInt16) -> Family {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0xFF07: .single
    case 0xAB, 0xBB: .guillemet
    case 0x2039, 0x203A: .singleGuillemet
    case 0x300C, 0x300D: .corner
    case 0x300E, 0x300F: .whiteCorner
    default: .double
    }
  }

  static func turn(_ scalar: UInt16) -> Turn {
    switch scalar {
    case 0x201C, 0x2018, 0x201E, 0x201A, 0x201B, 0x201F, 0x60, 0x300C, 0x300E, 0x301D,
      UInt16(truncatingIfNeeded: texOpen):
      .opening
    case 0x201D, 0x2019, 0xB4, 0x300D, 0x300F, 0x301E, 0x301F,
      UInt16(truncatingIfNeeded: texClose):
      .closing
    default: .either
    }
  }
}
