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

  init(
    path: String, format: String, sha256: String, text: String, blocks: [Block], turns: [Turn],
    metadata: Metadata, notes: [ReadingNote], sourceMap: SourceMap, source: SourcePlaces
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
  }

  /// Text is missing, see its notes: a search in this document cannot say "not found".
  package var isIncomplete: Bool { notes.contains { $0.kind == .incomplete } }

  /// Place in the original file of the UTF-8 byte at `offset` of the text.
  package func location(of offset: Int) -> Location {
    let place = source.lines.place(of: sourceMap.source(of: offset))
    return Location(path: path, line: place.line, column: place.column)
  }

  /// 1-based line of the original file for the UTF-8 byte at `offset` of the text.
  package func line(of offset: Int) -> Int { source.lines.line(of: sourceMap.source(of: offset)) }

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
