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
    let blocks = MarkdownBlocks(body, lines: front.lines).all
    let credits = CreditLines(blocks.map { ($0.role, $0.text) })
    builder.metadata.byline = builder.metadata.byline ?? credits.byline
    builder.metadata.date = builder.metadata.date ?? credits.date
    builder.metadata.title =
      builder.metadata.title ?? blocks.first { $0.role == .heading && $0.level == 1 }?.text.text
    for turn in Transcript.speakers(of: Self.drafts(blocks, credits)) {
      let block = blocks[turn.node]
      if block.isHTML, turn.text.hasInk, EmbeddedHTML.looksLikeHTML(turn.text) {
        EmbeddedHTML.append(turn.text, at: block.address, to: &builder)
      } else {
        builder.append(turn.role, address: block.address, speaker: turn.speaker, turn.text)
      }
    }
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    try deliver(builder.document())
  }

  /// The blocks as a transcript is told from; each knows its place in the list.
  private static func drafts(
    _ blocks: [MarkdownBlocks.Block], _ credits: CreditLines
  ) -> [DraftBlock] {
    blocks.enumerated().map { index, block in
      DraftBlock(
        role: credits.indexes.contains(index) ? .byline : block.role, text: block.text, node: index,
        speaker: block.speaker)
    }
  }
}
