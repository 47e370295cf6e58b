/// Text of a document made safe to look at: no control character, no bidirectional override and no
/// invisible character reaches a terminal or a page as itself.
///
/// The only escaper for what people see; markup is escaped after it by each format.
package enum VisibleText {
  /// `text` on one line: white space is folded to single spaces, controls are shown.
  package static func line(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !out.isEmpty
        continue
      }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      append(scalar, to: &out)
    }
    return String(out)
  }

  /// `text` with its spaces and line feeds kept; other line ends become line feeds.
  package static func lines(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let followsReturn = afterReturn
      afterReturn = scalar == "\r"
      switch scalar {
      case "\n" where followsReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": out.append("\n")
      case "\t": out.append(" ")
      default: append(scalar, to: &out)
      }
    }
    return String(out)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x00...0x1F:
      // The Unicode block Control Pictures stands in the order of the controls.
      out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: out.append("\u{2421}")
    case 0xAD, 0x200B, 0x2060, 0xFEFF:
      // A soft hyphen, a zero-width space, a word joiner, a byte order mark: common and harmless,
      // but they must not hide a difference, so they are dropped from what is shown.
      break
    case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2061...0x206F, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF, 0x2028, 0x2029:
      out.append(contentsOf: "⟨U+\(hexadecimal(scalar.value))⟩".unicodeScalars)
    default: out.append(scalar)
    }
  }

  /// Turns text around, ends a line or speaks to a terminal; line feed, tab and the other controls
  /// below U+0020 are not asked about.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
