/// A half-open stretch of `Document.text`, in UTF-8 bytes: the only unit of position in the program.
package struct TextRange: Sendable, Hashable, Comparable {
  /// First byte.
  package let start: Int
  /// One past the last byte; never before `start`.
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a range runs forward from a place in the text")
    self.start = start
    self.end = end
  }

  /// Length in UTF-8 bytes.
  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// What both share, or nil when they do not overlap.
  package func intersection(_ other: TextRange) -> TextRange? {
    overlaps(other) ? TextRange(max(start, other.start), min(end, other.end)) : nil
  }

  /// The same stretch, `offset` bytes further on.
  package func shifted(by offset: Int) -> TextRange { TextRange(start + offset, end + offset) }

  /// By start, then by end.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The words at `range`, which must lie inside the string and on scalar borders; a border inside
  /// a scalar is repaired with U+FFFD.
  package subscript(range: TextRange) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.start)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
