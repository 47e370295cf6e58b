import Documents
import Matching

/// Waivers in comments of a Markdown or HTML draft: `<!-- verbatim:allow RULE reason -->`, several
/// rules divided by commas. One covers the paragraph that it stands in or directly behind, else the
/// next one.
struct InlineWaivers {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = "verbatim:allow"
  /// Bytes of a comment that are looked at; a longer one is no waiver.
  private static let longest = 2_000

  private let document: Document
  private let bytes: [UInt8]
  /// Where each block of the article lies in the file, in bytes.
  private let blocks: [(block: Block, start: Int, end: Int)]

  /// `bytes` are those of the file that `document` was read from.
  init(_ document: Document, bytes: [UInt8]) {
    self.document = document
    self.bytes = bytes
    blocks = document.blocks.filter { !$0.range.isEmpty }.map { block in
      (
        block, document.rawByte(of: block.range.start),
        document.rawByte(of: max(block.range.start, block.range.end - 1)) + 1
      )
    }
  }

  var all: [Waiver] {
    guard ["markdown", "html"].contains(document.format) else { return [] }
    var waivers: [Waiver] = []
    var position = 0
    var line = 1
    var counted = 0
    while let start = find(Self.opening, from: position, to: bytes.count) {
      let content = start + Self.opening.count
      position = content
      let limit = min(bytes.count, content + Self.longest)
      guard let end = find(Self.closing, from: content, to: limit) else { continue }
      position = end + Self.closing.count
      line += bytes[counted..<start].count { $0 == 0x0A }
      counted = start
      if let waiver = waiver(in: content..<end, at: start, line: line) {
        waivers.append(waiver)
      }
    }
    return waivers
  }

  private func waiver(in content: Range<Int>, at start: Int, line: Int) -> Waiver? {
    let text = String(decoding: bytes[content], as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.first == Substring(Self.word) else { return nil }
    var rest = words.dropFirst()
    var rules: [String] = []
    // “rule, rule reason”: a comma holds the list together.
    while let next = rest.popFirst() {
      rules += next.split(separator: ",").map(String.init)
      if !next.hasSuffix(","), rest.first?.hasPrefix(",") != true { break }
    }
    guard !rules.isEmpty else { return nil }
    return Waiver(
      rules: rules, anchor: place(start).map { .place($0) } ?? .draft,
      reason: rest.joined(separator: " "), origin: .inline,
      location: Location(path: document.path, line: line, column: nil))
  }

  /// The paragraph that a comment at `start` belongs to.
  private func place(_ start: Int) -> TextRange? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    if low < blocks.count {
      let next = low
      if blocks[next].start <= start { return blocks[next].block.range }
      if next > 0, follows(blocks[next - 1].end, start) { return blocks[next - 1].block.range }
      return blocks[next].block.range
    }
    return blocks.last?.block.range
  }

  /// Nothing but space on the same line, or inside the same element, lies between.
  private func follows(_ blockEnd: Int, _ start: Int) -> Bool {
    guard blockEnd <= start else { return false }
    return !bytes[blockEnd..<start].contains {
      $0 == 0x3C || $0 == 0x0A && document.format == "markdown"
    }
  }

  private func find(_ pattern: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end - start >= pattern.count else { return nil }
    return (start...(end - pattern.count)).first { position in
      bytes[position] == pattern[0]
        && bytes[position..<(position + pattern.count)].elementsEqual(pattern)
    }
  }
}
