/// A file with its tree, as the readers of XML formats get it.
struct MarkupFile: Sendable {
  let input: InputFile
  let source: SourceFile
  var tree: XMLTree

  /// Decodes and parses an XML file.
  ///
  /// - Throws: `.malformed` or `.limit` when nothing could be read of it.
  init(xml input: InputFile) throws(ReadingError) {
    self.input = input
    source = SourceFile(input, as: .xml)
    tree = MarkupParser.xml(source.bytes)
    if let damage = tree.damage, damage.isHostile {
      throw .limit(source.location(of: damage.offset), reason: damage.reason)
    }
    let hasText = tree.bytes.contains { !MappedText.isSpace($0) }
    if let damage = tree.damage, !hasText {
      throw .malformed(source.location(of: damage.offset), reason: damage.reason)
    }
    if tree.isEmpty { throw .malformed(Location(path: input.path), reason: "no element in it") }
  }

  /// One element of a file that is streamed, with the DOCTYPE whose entities it may use; `line` is
  /// where it begins.
  init(
    piece: [UInt8], of input: InputFile, sha256: String, line: Int, documentType: [UInt8]
  ) throws(ReadingError) {
    self.input = input
    // The DOCTYPE goes before the piece and is no line of it.
    let prologue = documentType.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    let decoded = DecodedText(prologue + piece, as: .text)
    source = SourceFile(path: input.path, sha256: sha256, decoded: decoded, firstLine: line)
    tree = MarkupParser.xml(source.bytes)
    if let damage = tree.damage, damage.isHostile {
      throw .limit(source.location(of: damage.offset), reason: damage.reason)
    }
  }

  /// What is put around a part of a file so that it can be parsed alone, and where the part begins in
  /// the file.
  struct Frame {
    let before: [UInt8]
    let after: [UInt8]
    /// Bytes of the file.
    let offset: Int
    let line: Int
    let column: Int
  }

  /// A part of a file that is cut into parts.
  init(
    part: DecodedText, of input: InputFile, sha256: String, frame: Frame
  ) throws(ReadingError) {
    self.input = input
    let shift = frame.before.count
    let map = SourceMap(
      part.map.runs.map {
        SourceMap.Run(text: $0.text.shifted(by: shift), source: $0.source.shifted(by: frame.offset))
      })
    let lines = SourceLines(
      part.bytes, firstLine: frame.line, firstColumn: frame.column, firstOffset: shift)
    source = SourceFile(
      path: input.path, sha256: sha256, bytes: frame.before + part.bytes + frame.after,
      places: SourcePlaces(lines: lines, map: map),
      notes: part.notes.map { .init(message: $0.message, offset: $0.offset.map { $0 + shift }) })
    tree = MarkupParser.xml(source.bytes)
    if let damage = tree.damage, damage.isHostile {
      throw .limit(source.location(of: damage.offset), reason: damage.reason)
    }
  }

  /// A builder that knows what is missing.
  func builder(_ format: String) -> DocumentBuilder {
    var builder = DocumentBuilder(source: source, format: format)
    if let damage = tree.damage {
      builder.note(
        .incomplete, "the text after this place is missing: \(damage.reason)", at: damage.offset)
    }
    if source.bytes.first.map(MappedText.isSpace) == true,
      source.bytes.drop(while: MappedText.isSpace).starts(with: "<?xml".utf8)
    {
      builder.note(.repair, "white space before the XML declaration was left out")
    }
    if tree.refusesExternal {
      builder.note(.unsupported, "an external entity or DTD was asked for and not loaded")
    }
    return builder
  }
}

extension DocumentBuilder {
  /// Appends blocks of a tree with their XPaths.
  mutating func append(_ blocks: [DraftBlock], of tree: XMLTree) {
    var addresses = NodeAddresses()
    for block in blocks {
      append(
        block.role, address: addresses.address(of: block.node, in: tree), speaker: block.speaker,
        block.text)
    }
  }
}
