/// NewsML-G2 items and messages (IPTC), and the texts they carry inline.
struct NewsMLReader: Reader {
  static let identifier = "newsml-g2"
  static let summary = "NewsML-G2 news items"

  func recognition(of file: InputFile) -> Recognition {
    guard let root = file.root else { return .no }
    let isMessage = ["newsItem", "newsMessage", "packageItem", "conceptItem"].contains(root.name)
    return isMessage && root.tag.contains("iptc.org/std/nar") ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let markup = try MarkupFile(xml: file)
    let tree = markup.tree
    let items = tree.nodes.indices.filter { tree.name($0) == "newsItem" }
    var isFirst = true
    for item in items.isEmpty ? [0] : items {
      var builder = markup.builder(Self.identifier)
      builder.metadata = metadata(of: item, in: tree)
      if let status = tree.firstValue("pubStatus/@qcode", in: item), status.hasSuffix("canceled") {
        builder.note(.unsupported, "the agency has withdrawn this item (\(status))")
      }
      append(item, of: tree, to: &builder)
      let name = items.count > 1 ? tree.attribute("guid", of: item) : nil
      try deliver(builder.document(item: isFirst && items.count <= 1 ? nil : name))
      isFirst = false
    }
  }

  private func metadata(of item: Int, in tree: XMLTree) -> Metadata {
    Metadata(
      title: tree.firstValue("contentMeta/headline", "headline", "itemMeta/title", in: item),
      byline: tree.firstValue("contentMeta/by", "creator/name", "creator/@literal", in: item)
        .map { Byline($0)?.names ?? $0 },
      date: tree.firstValue("contentCreated", "firstCreated", "versionCreated", in: item)
        .flatMap(DateWords.machineDate),
      publisher: tree.firstValue("provider/name", "provider/@literal", "creditline", in: item),
      language: tree.firstValue("contentMeta/language/@tag", in: item)
        ?? tree.attribute("xml:lang", of: item) ?? tree.attribute("xml:lang", of: 0))
  }

  private func append(_ item: Int, of tree: XMLTree, to builder: inout DocumentBuilder) {
    if let headline = tree.first("headline", in: item) {
      builder.append(.heading, address: tree.address(of: headline), tree.mapped(headline))
    }
    if tree.nodes(named: ["itemRef"]).contains(where: { $0 >= item }),
      tree.first("inlineXML", in: item) == nil
    {
      appendReferences(item, of: tree, to: &builder)
    }
    for node in tree.descendants(of: item) {
      switch tree.name(node) {
      case "inlineXML":
        var walker = BlockWalker(tree, rules: HTMLRules(tree))
        builder.append(walker.walk(from: node).map(CharacterReferences.resolved), of: tree)
      case "inlineData":
        let text = tree.mapped(node, keepsLines: true)
        if EmbeddedHTML.looksLikeHTML(text) {
          EmbeddedHTML.append(text, at: tree.address(of: node), to: &builder)
        } else {
          builder.appendParagraphs(of: text, at: tree.address(of: node))
        }
      default: break
      }
    }
  }
}

extension NewsMLReader {
  /// A package names the stories that it puts together; their words lie in files of their own.
  private func appendReferences(
    _ item: Int, of tree: XMLTree, to builder: inout DocumentBuilder
  ) {
    var count = 0
    for node in tree.descendants(of: item) where tree.name(node) == "itemRef" {
      count += 1
      for part in tree.descendants(of: node)
      where ["headline", "title", "description"].contains(tree.name(part)) {
        builder.append(.listItem, address: tree.address(of: part), tree.mapped(part))
      }
    }
    builder.note(
      .unsupported, "a package: it names \(count) items, whose text lies in files of their own")
  }
}

extension XMLTree {
  /// All text inside with its places, white space as one space unless lines are kept.
  func mapped(_ node: Int, keepsLines: Bool = false) -> MappedText {
    var text = MappedText()
    for inner in node..<Int(nodes[node].end) where isText(inner) {
      let bytes = textBytes(of: inner)
      let source = source(of: inner)
      if !keepsLines {
        text.appendCollapsed(bytes, source: source)
      } else if bytes.count == source.count {
        text.appendCopy(bytes, from: source.start)
      } else {
        text.append(bytes, for: source)
      }
    }
    text.trimEnd()
    return text
  }
}

extension DocumentBuilder {
  /// The paragraphs of a text without markup that another format carries.
  mutating func appendParagraphs(of text: MappedText, at address: String) {
    for paragraph in Paragraphs(of: text.text).all {
      append(.paragraph, address: address, text.slice(paragraph.range).onOneLine)
    }
  }
}
