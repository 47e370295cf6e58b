/// JSON Lines: `{"document","passage","speaker","text","title","date"}` a line; consecutive lines of
/// one document form one `Document` with a block a line. Streamed.
struct JSONLinesReader: Reader {
  static let identifier = "jsonl"
  static let summary = "JSON Lines, one passage a line"
  static let streams = true

  /// Longest line, and largest document, in bytes.
  private static let limit = 64 << 20

  func recognition(of file: InputFile) -> Recognition {
    if ["jsonl", "ndjson"].contains(file.fileExtension) { return .name }
    let line = file.bytes.prefix { $0 != 0x0A }
    guard line.first == UInt8(ascii: "{"), let row = JSONValue.parse(line) else { return .no }
    return row["document"] != nil && row["text"] != nil ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let sha256 = file.sha256
    var group = Group(path: file.path, sha256: sha256)
    var pending: [UInt8] = []
    var line = 0
    var offset = 0
    func take(_ bytes: ArraySlice<UInt8>) throws {
      line += 1
      let start = offset
      offset += bytes.count + 1
      let content = bytes.last == 0x0D ? bytes.dropLast() : bytes
      guard content.contains(where: { !MappedText.isSpace($0) }) else { return }
      let row = Row(content, at: start, line: line)
      if row.belongs(after: group) {
        group.append(row)
      } else {
        if let document = group.document { try deliver(document) }
        group = Group(path: file.path, sha256: sha256, after: group, startingWith: row)
      }
    }
    try file.forEachChunk { chunk in
      var rest = chunk
      while let end = rest.firstIndex(of: 0x0A) {
        if pending.isEmpty {
          try take(rest[..<end])
        } else {
          pending += rest[..<end]
          try take(pending[...])
          pending.removeAll(keepingCapacity: true)
        }
        rest = rest[(end + 1)...]
      }
      pending += rest
      guard pending.count <= Self.limit else {
        throw ReadingError.limit(
          Location(path: file.path, line: line + 1), reason: "a line is longer than 64 MB")
      }
      return true
    }
    if !pending.isEmpty { try take(pending[...]) }
    if let document = group.document { try deliver(document) } else { try group.fail() }
  }

  /// One line, decoded.
  private struct Row {
    let line: Int
    /// Decoded line; places are raw bytes of the file.
    let content: MappedText
    let notes: [DecodedText.Note]
    let value: JSONValue?
    let document: String?

    init(_ bytes: ArraySlice<UInt8>, at offset: Int, line: Int) {
      self.line = line
      let decoded = DecodedText(Array(bytes), as: .text)
      var content = MappedText()
      for run in decoded.map.runs {
        content.append(
          decoded.bytes[run.text.start..<run.text.end], for: run.source.shifted(by: offset))
      }
      self.content = content
      notes = decoded.notes.map { .init(message: $0.message, offset: nil) }
      value = JSONValue.parse(decoded.bytes[...])
      document = value?["text"]?.mapped == nil ? nil : value?["document"]?.text
    }

    func belongs(after group: Group) -> Bool {
      document == nil || group.name == nil || document == group.name && group.size < limit
    }
  }

  /// Consecutive lines of one document.
  private struct Group {
    let path: String
    let sha256: String
    private(set) var name: String?
    private var rows: [Row] = []
    private(set) var size = 0
    private let hasDelivered: Bool

    init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
      hasDelivered = false
    }

    init(path: String, sha256: String, after group: Group, startingWith row: Row) {
      self.path = path
      self.sha256 = sha256
      hasDelivered = group.hasDelivered || group.name != nil
      append(row)
    }

    mutating func append(_ row: Row) {
      name = name ?? row.document
      size += row.content.count
      rows.append(row)
    }

    /// A file without one usable line is not of this format.
    func fail() throws {
      guard !hasDelivered else { return }
      let place = Location(path: path, line: rows.first?.line)
      throw ReadingError.malformed(
        place, reason: "no line is a JSON object with “document” and “text”")
    }

    var document: Document? {
      guard let name, let first = rows.first else { return nil }
      var window = MappedText()
      var starts: [Int] = []
      for row in rows {
        // Lines that were skipped (blank ones) keep later line numbers right.
        while starts.count < row.line - first.line {
          starts.append(window.count); window.append([0x0A], for: TextRange(0, 0))
        }
        starts.append(window.count)
        window.append(row.content)
        window.append([0x0A], for: TextRange(0, 0))
      }
      let decoded = DecodedText(window: window, notes: rows.flatMap(\.notes))
      let source = SourceFile(path: path, sha256: sha256, decoded: decoded, firstLine: first.line)
      var builder = DocumentBuilder(source: source, format: JSONLinesReader.identifier)
      for row in rows { append(row, at: starts[row.line - first.line], to: &builder) }
      return builder.document(path: name)
    }

    private func append(_ row: Row, at start: Int, to builder: inout DocumentBuilder) {
      guard row.document != nil, let value = row.value, let text = value["text"]?.mapped else {
        builder.note(
          .incomplete, "not a JSON object with “document” and “text”; the line is left out",
          at: start)
        return
      }
      let speaker = value["speaker"]?.text.flatMap {
        $0.isEmpty ? nil : Speaker(name: $0, role: value["role"]?.text)
      }
      var placed = MappedText()
      for run in text.runs {
        placed.append(text.bytes[run.text.start..<run.text.end], for: run.source.shifted(by: start))
      }
      builder.append(
        .paragraph, address: value["passage"]?.text ?? "line \(row.line)", speaker: speaker, placed)
      if builder.metadata.title == nil { builder.metadata.title = value["title"]?.text }
      if builder.metadata.date == nil { builder.metadata.date = value["date"]?.text }
      if builder.metadata.publisher == nil { builder.metadata.publisher = value["publisher"]?.text }
      if builder.metadata.language == nil { builder.metadata.language = value["language"]?.text }
      if builder.metadata.byline == nil { builder.metadata.byline = value["byline"]?.text }
      if builder.metadata.url == nil { builder.metadata.url = value["url"]?.text }
    }
  }
}
