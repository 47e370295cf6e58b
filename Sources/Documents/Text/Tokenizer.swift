/// A word of a text.
package struct Token: Sendable, Hashable {
  /// UTF-8 bytes.
  package let range: TextRange
  /// Hash of the folded word: equal for words that count as the same (see `Folding`).
  package let hash: UInt64

  package init(range: TextRange, hash: UInt64) {
    self.range = range
    self.hash = hash
  }
}

/// Cuts a text into words. The only tokenizer of the program.
///
/// A word is a run of letters, digits and combining marks, with an apostrophe between letters
/// (`don’t`) and a separator between digits (`1,200`, `3.5`) inside it. A hyphen separates
/// (`seven-year` is two words), so that hyphenation never decides a match. Ideographs and kana are
/// words of one character. Works on UTF-8 bytes; ASCII takes a fast path.
package enum Tokenizer {
  package static func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(in: $0, from: 0) }
  }

  /// Words of `range`; their ranges count from the beginning of `text`.
  package static func tokens(in text: String, range: TextRange) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      tokens(in: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]), from: range.start)
    }
  }

  /// Words of `bytes` (valid UTF-8), `offset` added to their ranges.
  package static func tokens(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6 + 1)
    var position = 0
    while let word = nextWord(bytes, from: position) {
      tokens.append(
        Token(
          range: word.shifted(by: offset),
          hash: Folding.hash(UnsafeBufferPointer(rebasing: bytes[word.start..<word.end]))))
      position = word.end
    }
    return tokens
  }

  /// Appends the hash of every word of `bytes` (valid UTF-8), as `tokens(in:from:)` has them: for whoever
  /// reads much text and needs no places.
  package static func appendHashes(
    of bytes: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]
  ) {
    var position = 0
    while let next = PlainWord.next(in: bytes, from: position) {
      if let hash = next.hash {
        hashes.append(hash)
        position = next.end
      } else {
        guard let word = nextWord(bytes, from: next.end) else { return }
        hashes.append(
          Folding.hash(UnsafeBufferPointer(rebasing: bytes[word.start..<word.end])))
        position = word.end
      }
    }
  }

  private static func nextWord(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> TextRange? {
    var position = from
    var start = -1
    var end = -1
    while position < bytes.count {
      let scalar = ScalarClass(bytes, at: position)
      switch scalar.kind {
      case .letter, .digit:
        if start < 0 { start = position }
        end = position + scalar.length
      case .ideograph:
        return start < 0 ? TextRange(position, position + scalar.length) : TextRange(start, end)
      case .ignorable:
        break
      case .apostrophe where start >= 0 && isBetweenLetters(bytes, position, scalar.length):
        break
      case .separator where start >= 0 && isBetweenDigits(bytes, position):
        break
      case .apostrophe, .separator, .other:
        if start >= 0 { return TextRange(start, end) }
      }
      position += scalar.length
    }
    return start < 0 ? nil : TextRange(start, end)
  }

  private static func isBetweenLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int
  ) -> Bool {
    guard position > 0, position + length < bytes.count else { return false }
    return ScalarClass(bytes, at: position + length).kind == .letter
      && ScalarClass.endsInWord(bytes, before: position)
  }

  private static func isBetweenDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Bool {
    let digits: ClosedRange<UInt8> = 0x30...0x39
    guard position > 0, position + 1 < bytes.count else { return false }
    return digits.contains(bytes[position - 1]) && digits.contains(bytes[position + 1])
  }
}
