/// Plain text: paragraphs are separated by blank lines; a single line end ends a paragraph too,
/// unless the file is visibly wrapped by hand.
struct PlainTextReader: Reader {
  static let identifier = "text"
  static let summary = "plain text"

  func recognition(of file: InputFile) -> Recognition {
    ["txt", "text"].contains(file.fileExtension) ? .name : .fallback
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    var text = String(decoding: file.bytes, as: UTF8.self)
    var map = SourceMap.identity(length: text.utf8.count)
    if text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
      map = .identity(length: text.utf8.count, offset: 3)
    }
    var builder = DocumentBuilder(
      wholeText: text, map: map, file: file, format: Self.identifier)
    for paragraph in Paragraphs(of: text).all {
      builder.addBlock(
        .paragraph, range: paragraph.range, address: "line \(paragraph.line)")
    }
    try deliver(builder.document())
  }
}
