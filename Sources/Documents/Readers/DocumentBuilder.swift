/// The only way to make a `Document`: collects blocks with their source places and keeps what
/// `Document` promises.
///
/// Blocks are joined by a blank line, except in a document whose text is the file's own
/// (`init(wholeText:…)`), whose blocks are stretches of it. Places are decoded bytes of the file.
package struct DocumentBuilder {
  package var metadata = Metadata()
  package let source: SourceFile
  private let format: String
  private var content = MappedText()
  private var blocks: [Block] = []
  private var notes: [ReadingNote] = []

  /// A document to which blocks are appended; notes of the decoding become its own.
  package init(source: SourceFile, format: String) {
    self.source = source
    self.format = format
    for note in source.notes { self.note(.encoding, note.message, at: note.offset) }
  }

  /// A document of a file that is valid UTF-8.
  package init(file: InputFile, format: String) {
    self.init(source: SourceFile(file, as: .text), format: format)
  }

  /// A document whose text is the decoded file unchanged; blocks are added as stretches of it with
  /// `addBlock`.
  package init(wholeTextOf source: SourceFile, format: String) {
    self.init(source: source, format: format)
    content.appendCopy(source.bytes, from: 0)
  }

  /// A document whose text is `text` unchanged, mapped to the file by `map`; blocks are added as
  /// stretches of it with `addBlock`.
  package init(wholeText text: String, map: SourceMap, file: InputFile, format: String) {
    self.init(file: file, format: format)
    for run in map.runs {
      content.append(text[run.text].utf8, for: run.source)
    }
  }

  /// Appends a block made of `pieces`, each a text with the decoded bytes of the file it came from.
  /// A block without a character other than white space is dropped.
  package mutating func append(
    _ role: BlockRole, address: String, speaker: Speaker? = nil, pieces: [Piece]
  ) {
    var text = MappedText()
    for piece in pieces { text.append(piece.text.utf8, for: piece.source) }
    append(role, address: address, speaker: speaker, text)
  }

  /// Appends a block. One without a character other than white space is dropped.
  package mutating func append(
    _ role: BlockRole, address: String, speaker: Speaker? = nil, _ text: MappedText
  ) {
    guard text.hasInk else { return }
    if !content.isEmpty {
      let end = text.runs.first?.source.start ?? 0
      content.append("\n\n".utf8, for: TextRange(end, end))
    }
    let start = content.count
    content.append(text)
    blocks.append(
      Block(role: role, range: TextRange(start, content.count), address: address, speaker: speaker))
  }

  /// Marks a stretch of a whole text as a block. Blocks come in ascending order.
  package mutating func addBlock(
    _ role: BlockRole, range: TextRange, address: String, speaker: Speaker? = nil
  ) {
    precondition(
      blocks.last.map { $0.range.end <= range.start } ?? true, "blocks are added in order")
    precondition(range.end <= content.count, "a block lies inside the text")
    guard !range.isEmpty else { return }
    blocks.append(Block(role: role, range: range, address: address, speaker: speaker))
  }

  /// Remembers what a person should know, at the decoded byte `offset`, or of the file as a whole.
  package mutating func note(_ kind: ReadingNote.Kind, _ message: String, at offset: Int? = nil) {
    let place = offset.map(source.location) ?? Location(path: source.path)
    notes.append(ReadingNote(kind: kind, message: message, location: place))
  }

  package var isEmpty: Bool { blocks.isEmpty }

  /// The text holds these bytes.
  func holds(_ words: some Collection<UInt8>) -> Bool {
    guard let first = words.first else { return true }
    return content.bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while let start = rest.firstIndex(of: first) {
        rest = bytes[start...]
        if rest.starts(with: words) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }

  /// The finished document; `item` distinguishes the documents of one file (`path#item`).
  package func document(item: String? = nil) -> Document {
    document(path: item.map { "\(source.path)#\($0)" } ?? source.path)
  }

  /// The finished document under a name of its own (the `document` value of a JSON line).
  package func document(path: String) -> Document {
    Document(
      path: path, format: format, sha256: source.sha256, text: content.text, blocks: blocks,
      turns: turns, metadata: metadata, notes: notes, sourceMap: content.map,
      source: source.places)
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
  /// A run of text and the decoded bytes of the file it came from.
  package struct Piece: Sendable {
    package let text: String
    package let source: TextRange

    package init(_ text: String, source: TextRange) {
      self.text = text
      self.source = source
    }
  }
}
