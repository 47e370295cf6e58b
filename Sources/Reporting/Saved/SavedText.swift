import Documents

/// A text of a saved run, whose spans are counted in Unicode scalars.
struct SavedText {
  let text: String
  /// UTF-8 byte of every 64th scalar; the last is the length.
  private let offsets: [Int]
  private let bytes: [UInt8]
  private static let stride = 64

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    var offsets: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % Self.stride == 0 { offsets.append(offset) }
      scalars += 1
    }
    self.offsets = offsets
  }

  /// UTF-8 byte of the scalar numbered `scalar`; the end of the text for one beyond it.
  func offset(ofScalar scalar: Int) -> Int {
    let block = scalar / Self.stride
    guard scalar >= 0, block < offsets.count else { return scalar < 0 ? 0 : bytes.count }
    var offset = offsets[block]
    var left = scalar - block * Self.stride
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The span as bytes, cut to the text; a span that ends before it begins is empty.
  func range(_ span: SpanRecord) -> TextRange {
    let start = offset(ofScalar: span.start)
    return TextRange(start, max(start, offset(ofScalar: span.end)))
  }

  func range(_ words: WordsRecord) -> TextRange {
    range(SpanRecord(start: words.start, end: words.end))
  }
}
