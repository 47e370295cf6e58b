/// Word documents (Office Open XML, ECMA-376): paragraphs, headings, tables, notes.
struct DocxReader: Reader {
  static let identifier = "docx"
  static let summary = "Word documents"
  static let readsText = false

  func recognition(of file: InputFile) -> Recognition {
    if file.fileExtension == "docx" { return .content }
    guard file.bytes.starts(with: ZipMembers.signature) else { return .no }
    return file.bytes.prefix(4096).firstRange(of: Array("word/".utf8)) != nil ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let wanted: Set<String> = ["word/document.xml", "word/footnotes.xml", "docProps/core.xml"]
    try ZipMembers.check(file, isNamed: "docx")
    let members = try ZipMembers(file) { wanted.contains($0) }
    guard let body = members["word/document.xml"] else {
      throw ReadingError.malformed(Location(path: file.path), reason: "no word/document.xml inside")
    }
    let markup = try MarkupFile(xml: body)
    var builder = markup.builder(Self.identifier)
    if let core = members["docProps/core.xml"] { builder.metadata = try Self.metadata(core) }
    var walker = BlockWalker(markup.tree, rules: WordRules())
    var blocks = walker.walk()
    let credits = CreditLines(blocks.map { ($0.role, $0.text) })
    for index in credits.indexes { blocks[index].role = .byline }
    // What the text says counts before the name of whoever's machine saved the file.
    builder.metadata.byline = credits.byline ?? builder.metadata.byline
    builder.metadata.date = credits.date ?? builder.metadata.date
    builder.append(Transcript.speakers(of: blocks), of: markup.tree)
    if builder.metadata.title == nil {
      builder.metadata.title = blocks.first { $0.role == .heading }?.text.text
    }
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    if members["word/footnotes.xml"] != nil {
      try appendNotes(members["word/footnotes.xml"], to: &builder)
    }
    try deliver(builder.document())
  }

  private static func metadata(_ core: InputFile) throws -> Metadata {
    let tree = try MarkupFile(xml: core).tree
    return Metadata(
      title: tree.firstValue("title"), byline: tree.firstValue("creator"),
      date: tree.firstValue("created", "modified").flatMap(DateWords.machineDate),
      language: tree.firstValue("language"))
  }

  /// Notes stand in a file of their own; their places are those of the reference to it.
  private func appendNotes(_ notes: InputFile?, to builder: inout DocumentBuilder) throws {
    guard let notes else { return }
    let tree = try MarkupFile(xml: notes).tree
    var walker = BlockWalker(tree, rules: WordRules())
    for block in walker.walk() {
      var text = MappedText()
      text.append(block.text.bytes, for: TextRange(0, 0))
      builder.append(
        .boilerplate, address: "footnotes\(tree.address(of: block.node))", text)
    }
  }
}

/// WordprocessingML: only `w:t` is text, the style of a paragraph names its role.
private struct WordRules: BlockRules {
  func kind(of node: Int, in tree: XMLTree) -> ElementKind {
    switch tree.name(node) {
    case "p": .block(role(of: node, in: tree))
    case "tc": .block(.cell)
    case "br", "cr": .lineBreak
    case "document", "body", "tbl", "tr", "footnotes", "footnote", "sdt", "sdtContent": .container
    // Deleted text and field codes are not what the reader of the document sees.
    case "pPr", "rPr", "del", "instrText", "delText", "sectPr", "tblPr", "drawing", "pict": .skipped
    default: .inline
    }
  }

  private func role(of node: Int, in tree: XMLTree) -> BlockRole {
    guard let properties = tree.children(of: node).first(where: { tree.name($0) == "pPr" }) else {
      return .paragraph
    }
    for style in tree.descendants(of: properties) {
      if tree.name(style) == "numPr" { return .listItem }
      guard tree.name(style) == "pStyle",
        let value = tree.attribute("w:val", of: style)?.lowercased()
      else { continue }
      if value.hasPrefix("heading") || value == "title" { return .heading }
      if value.contains("quote") { return .quotation }
      if value.contains("caption") { return .caption }
      if value.contains("list") { return .listItem }
    }
    return .paragraph
  }
}
