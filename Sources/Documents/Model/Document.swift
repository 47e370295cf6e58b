/// A file as text with structure: what every later stage works on.
///
/// Only `DocumentBuilder` makes one; it keeps the promise that every range lies inside the text on
/// scalar borders, blocks are ascending and do not overlap, and every byte has a source place.
package struct Document: Sendable {
  /// As given on the command line, with `/` between folders; `path#item` for one of several
  /// documents in a file.
  package let path: String
  /// Identifier of the reader that understood the file: "html", "tei", "text" …
  package let format: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  package let sha256: String
  /// All text, of every role, in the order of the file. For plain text the decoded content unchanged.
  package let text: String
  package let blocks: [Block]
  package let turns: [Turn]
  package let metadata: Metadata
  package let notes: [ReadingNote]

  /// Text → decoded bytes of the file.
  let sourceMap: SourceMap
  /// Decoded bytes → lines and raw bytes of the file; shared by the documents of one file.
  let source: SourcePlaces
  /// Stands in for both where the document comes from a saved run.
  let savedPlaces: PlaceMarks?
  /// The text before words were masked in it; nil where none were.
  private var unmasked: String?

  init(
    path: String, format: String, sha256: String, text: String, blocks: [Block], turns: [Turn],
    metadata: Metadata, notes: [ReadingNote], sourceMap: SourceMap, source: SourcePlaces,
    savedPlaces: PlaceMarks? = nil
  ) {
    self.path = path
    self.format = format
    self.sha256 = sha256
    self.text = text
    self.blocks = blocks
    self.turns = turns
    self.metadata = metadata
    self.notes = notes
    self.sourceMap = sourceMap
    self.source = source
    self.savedPlaces = savedPlaces
  }

  /// A document as a saved run tells it; its file is not looked at. Nil when a block is not inside
  /// the text or the blocks are not in order.
  package init?(
    savedAs path: String, format: String, sha256: String, text: String, blocks: [Block],
    metadata: Metadata, notes: [ReadingNote], places: [PlaceMarks.Mark]
  ) {
    var end = 0
    for block in blocks {
      guard block.range.start >= end else { return nil }
      end = block.range.end
    }
    guard end <= text.utf8.count else { return nil }
    self.init(
      path: path, format: format, sha256: sha256, text: text, blocks: blocks, turns: [],
      metadata: metadata, notes: notes, sourceMap: SourceMap([]),
      source: SourcePlaces(lines: SourceLines([]), map: SourceMap([])),
      savedPlaces: PlaceMarks(places, in: text))
  }

  /// The same document with another text of equal length, byte for byte and scalar for scalar: for
  /// words that must not be shown.
  package func replacingText(_ masked: String) -> Document {
    precondition(masked.utf8.count == text.utf8.count, "a mask is as long as what it hides")
    var document = Document(
      path: path, format: format, sha256: sha256, text: masked, blocks: blocks, turns: turns,
      metadata: metadata, notes: notes, sourceMap: sourceMap, source: source,
      savedPlaces: savedPlaces)
    document.unmasked = unmaskedText
    return document
  }

  /// The text with nothing masked: never to be shown where `text` is another.
  package var unmaskedText: String { unmasked ?? text }

  /// Text is missing, see its notes: a search in this document cannot say "not found".
  package var isIncomplete: Bool { notes.contains { $0.kind == .incomplete } }

  /// Place in the original file of the UTF-8 byte at `offset` of the text.
  package func location(of offset: Int) -> Location {
    let place =
      savedPlaces?.place(of: offset) ?? source.lines.place(of: sourceMap.source(of: offset))
    return Location(path: path, line: place.line, column: place.column)
  }

  /// 1-based line of the original file for the UTF-8 byte at `offset` of the text.
  package func line(of offset: Int) -> Int {
    savedPlaces?.place(of: offset).line ?? source.lines.line(of: sourceMap.source(of: offset))
  }

  /// Byte of the file as it lies on disk (unpacked, when it is an archive) for the UTF-8 byte at
  /// `offset` of the text.
  package func rawByte(of offset: Int) -> Int {
    source.map.source(of: sourceMap.source(of: offset))
  }

  /// Block that holds the UTF-8 byte at `offset`, or nil between blocks.
  package func block(at offset: Int) -> Block? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].range.contains(offset) else { return nil }
    return blocks[low]
  }
}
