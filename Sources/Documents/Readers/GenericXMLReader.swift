/// XML of no known format: every element that holds text itself is a block.
struct GenericXMLReader: XMLFormatReader {
  static let identifier = "xml"
  static let summary = "XML of any other kind"

  static func claims(_ root: RootElement) -> Bool { true }

  func recognition(of file: InputFile) -> Recognition {
    guard let root = file.root else {
      return file.fileExtension == "xml" ? .name : .no
    }
    let declares = file.bytes.prefix(512).drop { MappedText.isSpace($0) || $0 >= 0xEF }
      .starts(with: "<?xml".utf8)
    if file.fileExtension == "xml" || declares { return root.name == "html" ? .fallback : .name }
    return .no
  }

  /// `--as xml` still picks the reader that knows the root element.
  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    if let known = Readers.xmlReader(of: file) {
      return try known.read(file, deliver: deliver)
    }
    try readXML(file, deliver: deliver)
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.note(
      .unsupported,
      "no reader for the root element “\(tree.name(0))”; read as XML without speakers")
    builder.metadata.language = tree.attribute("xml:lang", of: 0)
    builder.metadata.title = tree.firstValue("title", "headline")
    builder.metadata.date = tree.firstValue("date", "pubDate", "published")
      .flatMap(DateWords.machineDate)
    var walker = BlockWalker(tree, rules: MixedContentRules(tree))
    var addresses = NodeAddresses()
    for block in walker.walk() {
      let address = addresses.address(of: block.node, in: tree)
      if EmbeddedHTML.looksLikeHTML(block.text) {
        EmbeddedHTML.append(block.text, at: address, to: &builder)
      } else {
        builder.append(block.role, address: address, block.text)
      }
    }
  }
}

/// An element with text of its own is a block, what is inside it belongs to the sentence.
private struct MixedContentRules: BlockRules {
  private let holdsText: [Bool]

  init(_ tree: XMLTree) {
    var holdsText = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices where tree.isText(node) {
      if let parent = tree.parent(of: node), MappedText.hasInk(tree.textBytes(of: node)) {
        holdsText[parent] = true
      }
    }
    // From the outside in: inside a block nothing begins another one.
    for node in tree.nodes.indices where !tree.isText(node) {
      if let parent = tree.parent(of: node), holdsText[parent] { holdsText[node] = true }
    }
    self.holdsText = holdsText
  }

  func kind(of node: Int, in tree: XMLTree) -> ElementKind {
    guard holdsText[node] else { return .container }
    let isInside = tree.parent(of: node).map { holdsText[$0] } ?? false
    return isInside ? .inline : .block(.paragraph)
  }
}
