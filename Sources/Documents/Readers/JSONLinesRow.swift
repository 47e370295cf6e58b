/// One line of a JSON Lines file, decoded: the members that mean something, without a tree of the others.
struct JSONLinesRow {
  /// The line where it had to be decoded, places being raw bytes of the file; nil when it is clean UTF-8.
  let decoded: MappedText?
  let notes: [DecodedText.Note]
  /// Unescaped; places are bytes of the decoded line. Nil when the line is no object, or has none.
  private(set) var text: MappedText?
  private(set) var document: String?
  private(set) var passage: String?
  private(set) var speaker: String?
  private(set) var role: String?
  private(set) var metadata = Metadata()

  /// `offset` is where the line begins in the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let scan = UTF8Scan(bytes, from: 0)
    let isMarked = bytes.count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    if scan.isClean, !scan.maybeDamaged, !isMarked {
      decoded = nil
      notes = []
      read(bytes)
      return
    }
    let text = DecodedText(Array(bytes), as: .text)
    var placed = MappedText()
    for run in text.map.runs {
      placed.append(text.bytes[run.text.start..<run.text.end], for: run.source.shifted(by: offset))
    }
    decoded = placed
    notes = text.notes.map { .init(message: $0.message, offset: nil) }
    text.bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var line = self
    var parser = JSONParser(bytes, at: 0)
    if parser.members({ key, parser in line.take(key, &parser) }) { self = line }
  }

  /// Reads the value of `key`; the first of two equal keys counts.
  private mutating func take(_ key: String, _ parser: inout JSONParser) -> Bool {
    parser.skipSpace()
    if key == "text" {
      guard let value = parser.value(depth: 1) else { return false }
      text = text ?? value.mapped
      return true
    }
    let words: String?
    if parser.isAtString {
      guard let string = parser.words() else { return false }
      words = string
    } else {
      guard let value = parser.value(depth: 1) else { return false }
      words = value.text
    }
    guard let words else { return true }
    switch key {
    case "document": document = document ?? words
    case "passage": passage = passage ?? words
    case "speaker": speaker = speaker ?? words
    case "role": role = role ?? words
    case "title": metadata.title = metadata.title ?? words
    case "date": metadata.date = metadata.date ?? words
    case "publisher": metadata.publisher = metadata.publisher ?? words
    case "language": metadata.language = metadata.language ?? words
    case "byline": metadata.byline = metadata.byline ?? words
    case "url": metadata.url = metadata.url ?? words
    default: break
    }
    return true
  }
}
