/// The only way to make a `Document`: collects blocks with their source places and keeps what
/// `Document` promises.
///
/// Blocks are joined by a blank line, except in a document whose text is the file's own
/// (`init(wholeText:…)`), whose blocks are stretches of it.
package struct DocumentBuilder {
  package var metadata = Metadata()
  private let file: InputFile
  private let format: String
  private let unit: SourceLines.Unit
  private var bytes: [UInt8] = []
  private var runs: [SourceMap.Run] = []
  private var blocks: [Block] = []
  private var notes: [ReadingNote] = []

  /// A document to which blocks are appended. `unit` tells how the columns of the file are counted.
  package init(file: InputFile, format: String, unit: SourceLines.Unit = .utf8) {
    self.file = file
    self.format = format
    self.unit = unit
  }

  /// A document whose text is `text` unchanged, mapped to the file by `map`; blocks are added as
  /// stretches of it with `addBlock`.
  package init(
    wholeText text: String, map: SourceMap, file: InputFile, format: String,
    unit: SourceLines.Unit = .utf8
  ) {
    self.init(file: file, format: format, unit: unit)
    bytes = Array(text.utf8)
    runs = map.runs
  }

  /// Appends a block made of `pieces`, each a text with the bytes of the file it came from.
  /// A block without a character other than white space is dropped.
  package mutating func append(
    _ role: BlockRole, address: String, speaker: Speaker? = nil, pieces: [Piece]
  ) {
    guard pieces.contains(where: \.hasInk) else { return }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    for piece in pieces where !piece.text.isEmpty {
      let from = bytes.count
      bytes += piece.text.utf8
      runs.append(SourceMap.Run(text: TextRange(from, bytes.count), source: piece.source))
    }
    blocks.append(
      Block(role: role, range: TextRange(start, bytes.count), address: address, speaker: speaker))
  }

  /// Marks a stretch of a whole text as a block. Blocks come in ascending order.
  package mutating func addBlock(
    _ role: BlockRole, range: TextRange, address: String, speaker: Speaker? = nil
  ) {
    precondition(
      blocks.last.map { $0.range.end <= range.start } ?? true, "blocks are added in order")
    precondition(range.end <= bytes.count, "a block lies inside the text")
    guard !range.isEmpty else { return }
    blocks.append(Block(role: role, range: range, address: address, speaker: speaker))
  }

  /// Remembers what a person should know, at the file's byte `offset`, or of the file as a whole.
  package mutating func note(_ kind: ReadingNote.Kind, _ message: String, at offset: Int? = nil) {
    let place = offset.map { SourceLines(file.bytes, unit: unit).place(of: $0) }
    notes.append(
      ReadingNote(
        kind: kind, message: message,
        location: Location(path: file.path, line: place?.line, column: place?.column)))
  }

  package var isEmpty: Bool { blocks.isEmpty }

  /// The finished document; `item` distinguishes the documents of one file (`path#item`).
  package func document(item: String? = nil) -> Document {
    Document(
      path: item.map { "\(file.path)#\($0)" } ?? file.path, format: format,
      sha256: file.sha256, text: String(decoding: bytes, as: UTF8.self), blocks: blocks,
      turns: turns, metadata: metadata, notes: notes, sourceMap: SourceMap(runs),
      sourceLines: SourceLines(file.bytes, unit: unit))
  }

  /// Consecutive blocks that name the same speaker.
  private var turns: [Turn] {
    var turns: [Turn] = []
    for (index, block) in blocks.enumerated() {
      guard let speaker = block.speaker else { continue }
      if let last = turns.last, last.speaker == speaker, last.blocks.upperBound == index {
        turns[turns.count - 1] = Turn(
          speaker: speaker, range: last.range.union(block.range),
          blocks: last.blocks.lowerBound..<(index + 1))
      } else {
        turns.append(Turn(speaker: speaker, range: block.range, blocks: index..<(index + 1)))
      }
    }
    return turns
  }
}

extension DocumentBuilder {
  /// A run of text and the bytes of the file it came from.
  package struct Piece: Sendable {
    package let text: String
    package let source: TextRange

    package init(_ text: String, source: TextRange) {
      self.text = text
      self.source = source
    }

    fileprivate var hasInk: Bool { text.unicodeScalars.contains { !$0.properties.isWhitespace } }
  }
}
