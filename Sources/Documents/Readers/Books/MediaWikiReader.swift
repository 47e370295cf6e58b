/// MediaWiki exports: every page is a document, of its last revision. Streamed.
struct MediaWikiReader: Reader {
  static let identifier = "mediawiki"
  static let summary = "MediaWiki exports, one document a page"
  static let streams = true

  func recognition(of file: InputFile) -> Recognition {
    file.root?.name == "mediawiki" ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    try XMLStream(file, elements: ["page"]).forEachElement { markup in
      let tree = markup.tree
      var builder = markup.builder(Self.identifier)
      let title = tree.firstValue("page/title", "title")
      builder.metadata.title = title
      // Revisions stand in the order of their time.
      guard let revision = tree.nodes.indices.last(where: { tree.name($0) == "revision" }),
        let text = tree.first("text", in: revision)
      else {
        // A page without text is nothing to read; one that is damaged must be heard of.
        if tree.damage != nil { try deliver(builder.document(item: title)) }
        return
      }
      builder.metadata.date = tree.firstValue("timestamp", in: revision)
        .flatMap(DateWords.machineDate)
      let wiki = WikiText(tree.mapped(text, keepsLines: true))
      for block in wiki.blocks {
        builder.append(
          block.role, address: tree.address(of: text), speaker: block.speaker, block.text)
      }
      try deliver(builder.document(item: title))
    }
  }
}
