/// Words of ASCII letters and digits alone, found and hashed in one pass: nine of ten words of English.
enum PlainWord {
  private enum Class {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// An apostrophe or separator, which may lie inside a word, or a byte of another alphabet.
    static let open: UInt8 = 3
  }

  /// Class of every byte, as `ScalarClass` has it for ASCII.
  private static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: Class.letter
    case 0x30...0x39: Class.digit
    case 0x27, 0x60, 0x2C, 0x2E, 0x80...0xFF: Class.open
    default: Class.other
    }
  }

  /// The next word from `start` on. `hash` is that of the folded word, which stands before `end`; nil where
  /// the word that begins at `end` is not plain and has to be looked at with more care. Nil: no more words.
  static func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, hash: UInt64?)? {
    classes.withUnsafeBufferPointer { classes in
      var position = start
      while position < bytes.count {
        let kind = classes[Int(bytes[position])]
        if kind == Class.letter || kind == Class.digit { break }
        if bytes[position] >= 0x80 { return (position, nil) }
        position += 1
      }
      guard position < bytes.count else { return nil }
      let first = position
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while position < bytes.count {
        let byte = bytes[position]
        let kind = classes[Int(byte)]
        if kind == Class.letter || kind == Class.digit {
          // Letters in lower case; a digit has the bit of the lower case already.
          hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
          position += 1
          continue
        }
        if kind == Class.open, mayGoOn(bytes, position) { return (first, nil) }
        break
      }
      return (position, hash)
    }
  }

  /// What stands at `position` behind a word may be a part of it: of another alphabet, or before a letter or
  /// digit (“don’t”, “1,200”).
  private static func mayGoOn(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    if bytes[position] >= 0x80 { return true }
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    // A row of apostrophes and separators is rare enough to be looked at with care.
    return classes[Int(next)] != Class.other
  }
}
