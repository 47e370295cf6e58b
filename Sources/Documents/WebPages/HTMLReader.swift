/// Web pages: the article, and everything around it with its own role.
struct HTMLReader: Reader {
  static let identifier = "html"
  static let summary = "web pages"

  func recognition(of file: InputFile) -> Recognition {
    if let root = file.root {
      if ["html", "HTML", "Html"].contains(root.name) { return .content }
      if ["html", "htm", "xhtml", "shtml"].contains(file.fileExtension) { return .name }
      return Self.common.contains(root.name.lowercased()) ? .name : .fallback
    }
    return ["html", "htm", "xhtml", "shtml"].contains(file.fileExtension) ? .name : .no
  }

  /// Elements that begin a page or a piece of one.
  private static let common: Set<String> = [
    "head", "body", "meta", "title", "div", "p", "article", "section", "main", "span", "table",
    "h1",
    "h2", "ul", "ol", "dl", "pre", "blockquote", "script", "link", "style",
  ]

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .html)
    let tree = MarkupParser.html(source.bytes)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    if let damage = tree.damage {
      builder.note(
        .incomplete, "the text after this place is missing: \(damage.reason)", at: damage.offset)
    }
    let metadata = PageMetadata(tree)
    for problem in metadata.problems { builder.note(.repair, problem) }
    builder.metadata = metadata.values
    let blocks = HTMLPage(tree).blocks(title: metadata.values.title)
    builder.append(blocks, of: tree)
    Self.complete(&builder.metadata, from: blocks)
    if let body = metadata.articleBody, Self.isMissing(body, in: builder) {
      builder.append(.jsonLD, address: "json-ld articleBody", body)
    }
    guard !builder.isEmpty else {
      if tree.damage != nil { return try deliver(builder.document()) }
      throw ReadingError.empty(Location(path: file.path))
    }
    try deliver(builder.document())
  }

  /// Writer and date from the lines that stand around the article, when nothing else names them.
  private static func complete(_ metadata: inout Metadata, from blocks: [DraftBlock]) {
    guard metadata.byline == nil || metadata.date == nil else { return }
    for block in blocks where block.role == .byline && block.text.count <= 200 {
      let text = block.text.text
      if metadata.byline == nil, let byline = Byline(text) {
        metadata.byline = PageByline.names(byline.names)
      }
      if metadata.byline == nil { metadata.byline = Byline.names(after: text) }
      if metadata.date == nil { metadata.date = DateWords.firstDate(in: text) }
    }
    // A short line near the beginning of the article.
    let first = blocks.firstIndex { $0.role == .paragraph && $0.text.count >= 80 } ?? 0
    for block in blocks[max(0, first - 12)..<min(blocks.count, first + 2)]
    where block.text.count <= 120 {
      let text = block.text.text
      metadata.date = metadata.date ?? DateWords.firstDate(in: text)
      metadata.byline = metadata.byline ?? Byline.names(after: text)
    }
  }

  /// The page's own text does not hold the beginning of the body that its JSON-LD carries.
  private static func isMissing(_ body: MappedText, in builder: DocumentBuilder) -> Bool {
    let text = builder.document()
    let words = body.text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
    return !text.text.contains(words)
  }
}
