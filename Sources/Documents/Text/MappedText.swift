/// Text that grows piece by piece and remembers which bytes of its origin each piece came from.
///
/// The origin is whatever the maker says: raw bytes for a decoder, decoded bytes for a reader.
package struct MappedText: Sendable {
  /// Valid UTF-8.
  package private(set) var bytes: [UInt8] = []
  package private(set) var runs: [SourceMap.Run] = []

  package init() {}

  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
  package var map: SourceMap { SourceMap(runs) }

  /// Makes room for `count` bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Appends bytes that stand at `start` in the origin, byte for byte.
  package mutating func appendCopy(_ copy: some Collection<UInt8>, from start: Int) {
    guard !copy.isEmpty else { return }
    let from = bytes.count
    bytes.append(contentsOf: copy)
    let length = bytes.count - from
    if let last = runs.last, last.text.end == from, last.source.end == start,
      last.text.count == last.source.count
    {
      runs[runs.count - 1] = SourceMap.Run(
        text: TextRange(last.text.start, bytes.count),
        source: TextRange(last.source.start, start + length))
    } else {
      runs.append(
        SourceMap.Run(
          text: TextRange(from, bytes.count), source: TextRange(start, start + length)))
    }
  }

  /// Appends bytes that stand for the origin's bytes at `source`, whatever their number.
  package mutating func append(_ replacement: some Collection<UInt8>, for source: TextRange) {
    guard !replacement.isEmpty else { return }
    let from = bytes.count
    bytes.append(contentsOf: replacement)
    runs.append(SourceMap.Run(text: TextRange(from, bytes.count), source: source))
  }

  /// Appends another text whose origin is the same.
  package mutating func append(_ other: MappedText) {
    let offset = bytes.count
    bytes += other.bytes
    runs += other.runs.map {
      SourceMap.Run(text: $0.text.shifted(by: offset), source: $0.source)
    }
  }

  /// Appends `piece`, every stretch of white space as one space; white space at the very beginning
  /// is left out. `source` is where `piece` stands; equal lengths mean byte for byte.
  package mutating func appendCollapsed(_ piece: ArraySlice<UInt8>, source: TextRange) {
    let isLiteral = piece.count == source.count
    var index = piece.startIndex
    while index < piece.endIndex {
      let start = index
      while index < piece.endIndex, !Self.isSpace(piece[index]) { index += 1 }
      if index < piece.endIndex, piece[index] == 0x20, index > start {
        // The usual case, one space after a word, stays in the word's run.
        index += 1
      }
      if index > start {
        let words = piece[start..<index]
        if isLiteral {
          appendCopy(words, from: source.start + start - piece.startIndex)
        } else {
          append(words, for: source)
        }
      }
      let gap = index
      while index < piece.endIndex, Self.isSpace(piece[index]) { index += 1 }
      guard index > gap, let last = bytes.last, last != 0x20, last != 0x0A else { continue }
      let place =
        isLiteral
        ? TextRange(
          source.start + gap - piece.startIndex, source.start + index - piece.startIndex)
        : source
      append(CollectionOfOne(0x20), for: place)
    }
  }

  /// The same text, every place `offset` bytes further on in the origin.
  func moved(by offset: Int) -> MappedText {
    var moved = self
    moved.runs = runs.map {
      SourceMap.Run(text: $0.text, source: $0.source.shifted(by: offset))
    }
    return moved
  }

  /// A stretch of the text with its places.
  func slice(_ range: TextRange) -> MappedText {
    var slice = MappedText()
    for part in map.parts(of: range) {
      let piece = bytes[part.text.start..<part.text.end]
      if part.text.count == part.source.count {
        slice.appendCopy(piece, from: part.source.start)
      } else {
        slice.append(piece, for: part.source)
      }
    }
    return slice
  }

  /// The text without white space at its beginning.
  func trimmedStart() -> MappedText {
    let start = bytes.firstIndex { !Self.isSpace($0) } ?? bytes.count
    return start == 0 ? self : slice(TextRange(start, bytes.count))
  }

  /// Removes spaces and line ends at the end.
  package mutating func trimEnd() {
    while let last = bytes.last, Self.isSpace(last) {
      bytes.removeLast()
      guard let run = runs.popLast() else { continue }
      let isLiteral = run.text.count == run.source.count
      guard run.text.count > 1 else { continue }
      runs.append(
        SourceMap.Run(
          text: TextRange(run.text.start, run.text.end - 1),
          source: isLiteral
            ? TextRange(run.source.start, run.source.end - 1) : run.source))
    }
  }

  /// A character other than white space, no-break space included.
  package var hasInk: Bool { Self.hasInk(bytes[...]) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func hasInk(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }) else { return false }
    if bytes[first] < 0x80 { return true }
    return String(decoding: bytes[first...], as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF
    }
  }
}
