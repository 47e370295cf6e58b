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
    var classes = ClassNames()
    let metadata = PageMetadata(tree, &classes)
    for problem in metadata.problems { builder.note(.repair, problem) }
    builder.metadata = metadata.values
    let blocks = HTMLPage(tree).blocks(&classes)
    builder.append(blocks, of: tree)
    PageCredits.complete(&builder.metadata, from: blocks, of: tree)
    builder.metadata.date = builder.metadata.date ?? metadata.lastChange
    if let body = metadata.articleBody, Self.isMissing(body, in: builder) {
      builder.append(.jsonLD, address: "json-ld articleBody", body)
    }
    guard !builder.isEmpty else {
      if tree.damage != nil { return try deliver(builder.document()) }
      throw ReadingError.empty(Location(path: file.path))
    }
    try deliver(builder.document())
  }

  /// The page's own text does not hold the beginning of the body that its JSON-LD carries.
  private static func isMissing(_ body: MappedText, in builder: DocumentBuilder) -> Bool {
    let words = body.text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
    return !builder.holds(words.utf8)
  }
}
