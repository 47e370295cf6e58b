import Glibc

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
    func take(_ bytes: UnsafeBufferPointer<UInt8>) throws {
      line += 1
      let start = offset
      offset += bytes.count + 1
      let hasReturn = bytes.last == 0x0D
      let content = UnsafeBufferPointer(rebasing: bytes.dropLast(hasReturn ? 1 : 0))
      guard content.contains(where: { !MappedText.isSpace($0) }) else { return }
      let row = JSONLinesRow(content, at: start)
      if group.takes(row) {
        group.append(row, content, number: line, at: start)
      } else {
        if let document = group.document() { try deliver(document) }
        group = Group(path: file.path, sha256: sha256, hasDelivered: true)
        group.append(row, content, number: line, at: start)
      }
    }
    try file.forEachChunk { chunk in
      try chunk.withUnsafeBufferPointer { bytes in
        var begin = 0
        while let end = Self.lineEnd(in: bytes, from: begin) {
          let rest = UnsafeBufferPointer(rebasing: bytes[begin..<end])
          if pending.isEmpty {
            try take(rest)
          } else {
            pending += rest
            try pending.withUnsafeBufferPointer { try take($0) }
            pending.removeAll(keepingCapacity: true)
          }
          begin = end + 1
        }
        pending += bytes[begin...]
      }
      guard pending.count <= Self.limit else {
        throw ReadingError.limit(
          Location(path: file.path, line: line + 1), reason: "a line is longer than 64 MB")
      }
      return true
    }
    if !pending.isEmpty { try pending.withUnsafeBufferPointer { try take($0) } }
    if let document = group.document() { try deliver(document) } else { try group.fail() }
  }

  private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Consecutive lines of one document.
  private struct Group {
    let path: String
    let sha256: String
    private let hasDelivered: Bool
    private var name: String?
    private var rows: [(number: Int, start: Int, line: JSONLinesRow)] = []
    private var firstLine: Int?
    /// The lines as they are written, decoded; places are raw bytes of the file.
    private var window = MappedText()
    private var lineCount = 0

    init(path: String, sha256: String, hasDelivered: Bool = false) {
      self.path = path
      self.sha256 = sha256
      self.hasDelivered = hasDelivered
    }

    /// The line belongs to the same document, or is none that could begin another.
    func takes(_ line: JSONLinesRow) -> Bool {
      guard let name, let other = line.name else { return true }
      return other == name && window.count < limit
    }

    /// `bytes` are those of the line.
    mutating func append(
      _ line: JSONLinesRow, _ bytes: UnsafeBufferPointer<UInt8>, number: Int, at offset: Int
    ) {
      name = name ?? line.name
      let first = firstLine ?? number
      firstLine = first
      // Lines that were skipped (blank ones) keep later line numbers right.
      while lineCount < number - first {
        window.append(CollectionOfOne(0x0A), for: TextRange(offset, offset))
        lineCount += 1
      }
      rows.append((number, window.count, line))
      if let decoded = line.decoded {
        window.append(decoded)
      } else {
        window.appendCopy(bytes, from: offset)
      }
      window.appendCopy(CollectionOfOne(0x0A), from: offset + bytes.count)
      lineCount += 1
    }

    /// A file without one usable line is not of this format.
    func fail() throws {
      guard !hasDelivered else { return }
      throw ReadingError.malformed(
        Location(path: path, line: firstLine),
        reason: "no line is a JSON object with “document” and “text”")
    }

    func document() -> Document? {
      guard let name, let firstLine else { return nil }
      let decoded = DecodedText(window: window, notes: rows.flatMap(\.line.notes))
      let source = SourceFile(path: path, sha256: sha256, decoded: decoded, firstLine: firstLine)
      var builder = DocumentBuilder(source: source, format: JSONLinesReader.identifier)
      for row in rows { append(row.line, row.number, at: row.start, to: &builder) }
      return builder.document(path: name)
    }

    private func append(
      _ line: JSONLinesRow, _ number: Int, at start: Int, to builder: inout DocumentBuilder
    ) {
      guard line.name != nil, let text = line.text else {
        builder.note(
          .incomplete, "not a JSON object with “document” and “text”; the line is left out",
          at: start)
        return
      }
      let speaker = line.speaker.flatMap {
        $0.isEmpty ? nil : Speaker(name: $0, role: line.role)
      }
      builder.append(
        .paragraph, address: line.passage ?? "line \(number)", speaker: speaker,
        text.moved(by: start))
      builder.metadata.complete(with: line.metadata)
    }
  }
}

extension JSONLinesRow {
  /// Name of the document of a line that has one and a text.
  fileprivate var name: String? { text == nil ? nil : document }
}

extension Metadata {
  /// Takes what it lacks from `other`.
  fileprivate mutating func complete(with other: Metadata) {
    title = title ?? other.title
    date = date ?? other.date
    publisher = publisher ?? other.publisher
    language = language ?? other.language
    byline = byline ?? other.byline
    url = url ?? other.url
  }
}
