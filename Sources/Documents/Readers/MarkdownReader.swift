/// Markdown (CommonMark and GitHub's extensions) through cmark-gfm.
struct MarkdownReader: Reader {
  static let identifier = "markdown"
  static let summary = "Markdown with front matter"

  func recognition(of file: InputFile) -> Recognition {
    ["md", "markdown", "mdown", "mkd"].contains(file.fileExtension) ? .name : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .text)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    let front = MarkdownFrontMatter(source.bytes)
    builder.metadata = front.metadata
    let body = source.bytes[front.end...]
    for block in MarkdownBlocks(body, lines: front.lines).all {
      if block.text.hasInk, EmbeddedHTML.looksLikeHTML(block.text), block.isHTML {
        EmbeddedHTML.append(block.text, at: block.address, to: &builder)
      } else {
        builder.append(block.role, address: block.address, speaker: block.speaker, block.text)
      }
      if builder.metadata.title == nil, block.role == .heading, block.level == 1 {
        builder.metadata.title = block.text.text
      }
    }
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    try deliver(builder.document())
  }
}
