import Documents

/// Divides very long blocks, so that looking at one place never means reading a book.
enum PassageLength {
  /// UTF-8 bytes; no paragraph that a person wrote comes near.
  static let limit = 16_384

  /// The parts of a block, ascending and without gaps: one unless it is longer than the limit. They end
  /// after white space where there is any, never inside a scalar.
  static func parts(of block: TextRange, in text: String) -> [TextRange] {
    guard block.count > limit else { return [block] }
    let bytes = Array(text[block].utf8)
    var parts: [TextRange] = []
    var start = 0
    while bytes.count - start > limit {
      let end = border(before: start + limit, after: start + limit / 2, in: bytes)
      parts.append(TextRange(block.start + start, block.start + end))
      start = end
    }
    parts.append(TextRange(block.start + start, block.end))
    return parts
  }

  private static func border(before end: Int, after start: Int, in text: [UInt8]) -> Int {
    let space = text[start..<end].lastIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    if let space { return space + 1 }
    var end = end
    while end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
