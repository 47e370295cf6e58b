/// Plain text: paragraphs are separated by blank lines; a single line end ends a paragraph too,
/// unless the file is visibly wrapped by hand.
struct PlainTextReader: Reader {
  static let identifier = "text"
  static let summary = "plain text"

  func recognition(of file: InputFile) -> Recognition {
    ["txt", "text"].contains(file.fileExtension) ? .name : .fallback
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .text)
    var builder = DocumentBuilder(wholeTextOf: source, format: Self.identifier)
    let text = source.text
    let paragraphs = Paragraphs(of: text).all
    let front = FrontMatter(of: paragraphs, in: source.bytes)
    builder.metadata = front.metadata
    for (index, paragraph) in paragraphs.enumerated() {
      builder.addBlock(
        front.roles[index] ?? .paragraph, range: paragraph.range,
        address: "line \(paragraph.line)")
    }
    try deliver(builder.document())
  }
}
