/// What the bytes around a place tell of a word: whether it goes on, whose full stop it is, whether
/// a capital begins it.
struct WordBounds {
  let bytes: UnsafeBufferPointer<UInt8>

  /// A byte that stays inside a word between two of its characters.
  func joins(_ byte: UInt8, _ position: Int, _ end: Int) -> Bool {
    guard position + 1 < end else { return false }
    let next = bytes[position + 1]
    let previous = bytes[position - 1]
    switch byte {
    case 0x27: return isLetter(at: position + 1, end) && !(previous &- 0x30 < 10)
    case 0x2D, 0x26, 0x5F:
      return LexemeScanner.isLetterOrDigit(next) || next >= 0xC3 && next < 0xE2
    case 0x2E:
      if previous &- 0x30 < 10 { return next &- 0x30 < 10 }
      // U.S, p.m, D.C: single letters with stops between them.
      let isSingle = position < 2 || !LexemeScanner.isLetterOrDigit(bytes[position - 2])
      let nextIsSingle = position + 2 >= end || !LexemeScanner.isLetterOrDigit(bytes[position + 2])
      return isSingle && nextIsSingle && LexemeScanner.isLetterOrDigit(next)
    case 0x2C: return previous &- 0x30 < 10 && next &- 0x30 < 10
    default: return false
    }
  }

  /// A hyphen beyond ASCII with a letter behind it.
  func isHyphen(_ value: UInt32, _ next: Int, _ end: Int) -> Bool {
    (value == 0x2010 || value == 0x2011) && isLetter(at: next, end)
  }

  /// A letter stands there.
  func isLetter(at position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let byte = bytes[position]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    return LexemeScanner.role(of: Scalar.decode(bytes, at: position).value) == .letter
  }

  /// al-Sharaa, d’Arc: a capital behind a short article.
  func isArticled(_ start: Int, _ end: Int) -> Bool {
    var next = start
    while next < end, next < start + 3, bytes[next] | 0x20 >= 0x61, bytes[next] | 0x20 <= 0x7A {
      next += 1
    }
    guard next > start, next < end else { return false }
    let length = bytes[next] == 0x2D || bytes[next] == 0x27 ? 1 : bytes[next] == 0xE2 ? 3 : 0
    return length > 0 && next + length < end && isUpper(at: next + length)
  }

  /// A capital stands there.
  func isUpper(at position: Int) -> Bool {
    Scalar.isUpperCase(Scalar.decode(bytes, at: position).value)
  }

  /// An abbreviation, a single initial, or letters with stops between them (U.S.).
  func ownsStop(
    _ lexeme: Lexeme, _ stop: Int, _ end: Int, _ shape: Lexeme.Shape, _ letters: Int
  ) -> Bool {
    if letters == 1, shape.contains(.capital), bytes[stop - 1] < 0x80, bytes[stop - 1] != 0x49 {
      return stop == Int(lexeme.start) + 1
    }
    if letters == 2, stop - Int(lexeme.start) == 3, bytes[stop - 2] == 0x2E { return true }
    if letters == 3, stop - Int(lexeme.start) == 5, bytes[stop - 2] == 0x2E { return true }
    guard lexeme.has(.dotted) else { return false }
    // A full stop at the end of a line ends the sentence, not the word.
    return stop + 1 < end
  }

  /// ’s at the end of a word, behind its stem.
  func isPossessiveEnd(_ stem: Int, _ end: Int) -> Bool {
    let length = bytes[stem] == 0x27 ? 1 : 3
    return end == stem + length + 1 && bytes[end - 1] | 0x20 == 0x73
  }

  /// The character of `length` bytes at `position` stands there twice.
  func doubled(_ position: Int, _ length: Int) -> Bool {
    position + 2 * length <= bytes.count
      && (0..<length).allSatisfy { bytes[position + $0] == bytes[position + length + $0] }
  }
}
