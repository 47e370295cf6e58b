/// The paragraphs of a text without markup.
///
/// A blank line always ends one. A single line end ends one too, unless the text is wrapped by
/// hand: more than half of its single line ends fall inside a sentence.
package struct Paragraphs: Sendable {
  package struct Paragraph: Sendable {
    /// UTF-8 bytes, without white space at either end.
    package let range: TextRange
    /// 1-based line on which it begins.
    package let line: Int
    /// Lines that were joined.
    package let lines: Int
  }

  package let all: [Paragraph]

  package init(of text: String) { self.init(of: Self.lines(of: Array(text.utf8)), beginning: []) }

  /// The paragraphs of these lines; those in `starts` (0-based) begin one whatever stands before them.
  init(of lines: [Line], beginning starts: Set<Int>) {
    let joins = Self.isWrapped(lines)
    var all: [Paragraph] = []
    var previousHasInk = false
    for (index, line) in lines.enumerated() {
      guard !line.range.isEmpty else {
        previousHasInk = false
        continue
      }
      if joins, previousHasInk, !starts.contains(index), let last = all.last {
        all[all.count - 1] = Paragraph(
          range: last.range.union(line.range), line: last.line, lines: last.lines + 1)
      } else {
        all.append(Paragraph(range: line.range, line: index + 1, lines: 1))
      }
      previousHasInk = true
    }
    self.all = all
  }

  struct Line {
    /// Without white space at either end.
    let range: TextRange
    let endsSentence: Bool
    let beginsLowerCase: Bool
  }

  /// Line ends are LF, CR, CR LF, U+2028 and U+2029.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let length = lineEnd(bytes, offset)
      if length > 0 {
        lines.append(line(bytes, start, offset))
        offset += length
        start = offset
      } else {
        offset += 1
      }
    }
    lines.append(line(bytes, start, offset))
    return lines
  }

  private static func lineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xE2:
      let isSeparator =
        offset + 2 < bytes.count && bytes[offset + 1] == 0x80
        && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
      return isSeparator ? 3 : 0
    default: return 0
    }
  }

  private static func line(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Line {
    var start = start
    var end = end
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    // A closing mark (curly marks end in 0x9C…0x9E) or sentence punctuation ends a sentence.
    let last = end > start ? bytes[end - 1] : 0
    return Line(
      range: TextRange(start, end),
      endsSentence: [0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x29, 0x9D, 0x99].contains(last),
      beginsLowerCase: end > start && (0x61...0x7A).contains(bytes[start]))
  }

  private static func isWrapped(_ lines: [Line]) -> Bool {
    var breaks = 0
    var inside = 0
    for (line, next) in zip(lines, lines.dropFirst())
    where !line.range.isEmpty && !next.range.isEmpty {
      breaks += 1
      if !line.endsSentence && (next.beginsLowerCase || line.range.count >= 50) { inside += 1 }
    }
    return inside * 2 > breaks
  }
}
