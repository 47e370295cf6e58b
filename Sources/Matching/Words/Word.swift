import Documents

/// A word of a draft or a source, as the alignment compares it.
struct Word: Sendable, Hashable {
  /// UTF-8 bytes.
  let range: TextRange
  /// Hash of the folded word.
  let hash: UInt64
  /// First four bytes, ASCII letters in lower case: a cheap sign of kinship ("said", "saying").
  let stem: UInt32
  let isCapitalised: Bool
  let hasDigit: Bool

  /// The words of a stretch of UTF-8; their ranges count from the beginning of the whole text.
  static func words(in text: String, range: TextRange) -> [Word] {
    var text = text
    return text.withUTF8 { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
      return Tokenizer.tokens(in: part, from: range.start).map { Word($0, bytes) }
    }
  }

  static func words(in text: String) -> [Word] {
    words(in: text, range: TextRange(0, text.utf8.count))
  }

  init(range: TextRange, hash: UInt64, stem: UInt32, isCapitalised: Bool, hasDigit: Bool) {
    self.range = range
    self.hash = hash
    self.stem = stem
    self.isCapitalised = isCapitalised
    self.hasDigit = hasDigit
  }

  init(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) {
    range = token.range
    hash = token.hash
    var stem: UInt32 = 0
    for byte in bytes[range.start..<min(range.end, range.start + 4)] {
      stem = stem << 8 | UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    self.stem = stem
    isCapitalised = (0x41...0x5A).contains(bytes[range.start])
    hasDigit = bytes[range.start..<range.end].contains { (0x30...0x39).contains($0) }
  }

  /// The same word at another place.
  func moved(to range: TextRange) -> Word {
    Word(range: range, hash: hash, stem: stem, isCapitalised: isCapitalised, hasDigit: hasDigit)
  }
}

extension [Word] {
  /// From the first of these words to the last; an empty range after the word before them (or before the
  /// first of all) when there are none, nil when there are no words at all.
  func range(of range: Range<Int>) -> TextRange? {
    guard range.isEmpty else {
      return self[range.lowerBound].range.union(self[range.upperBound - 1].range)
    }
    guard let first else { return nil }
    let place = range.lowerBound > 0 ? self[range.lowerBound - 1].range.end : first.range.start
    return TextRange(place, place)
  }
}
