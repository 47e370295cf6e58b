import Documents

/// Brackets and ellipses inside quotations.
struct QuotationSigns {
  private static let square: UInt8 = 0x5B
  private static let close: UInt8 = 0x5D
  /// Bytes of a bracket's content; a longer one is not an insert.
  private static let longest = 200

  /// Brackets with words in them, but not “[sic]”.
  static func inserts(in text: String, _ span: TextRange) -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [TextRange] = []
      var open: Int?
      for place in span.start..<span.end {
        if bytes[place] == square { open = place }
        guard bytes[place] == close, let start = open else { continue }
        open = nil
        guard place - start < longest else { continue }
        let words = Tokenizer.tokens(
          in: UnsafeBufferPointer(rebasing: bytes[(start + 1)..<place]), from: start + 1)
        let isSic = words.count == 1 && words[0].hash == Folding.hash(of: "sic")
        if !words.isEmpty, !isSic { found.append(TextRange(start, place + 1)) }
      }
      return found
    }
  }

  /// Places where words are left out: three dots or their one sign, with words on both sides.
  static func ellipses(in text: String, _ span: TextRange) -> [TextRange] {
    let words = Tokenizer.tokens(in: text, range: span)
    var text = text
    return text.withUTF8 { bytes in
      zip(words, words.dropFirst()).compactMap { left, right in
        (left.range.end..<right.range.start).lazy.compactMap { place in
          EllipsisMark.length(bytes, at: place, before: right.range.start)
            .map { TextRange(place, place + $0) }
        }.first
      }
    }
  }
}
