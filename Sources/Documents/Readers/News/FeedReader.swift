import Foundation

/// RSS, RDF, Atom and WordPress exports (WXR): every item is a document.
struct FeedReader: Reader {
  static let identifier = "feed"
  static let summary = "RSS, Atom and WordPress exports, one document an item"
  static let streams = true

  func recognition(of file: InputFile) -> Recognition {
    guard let root = file.root else { return .no }
    switch root.name {
    case "rss", "RDF": return .content
    case "feed":
      return root.tag.contains("w3.org/2005/Atom") || root.tag.contains("purl.org/atom")
        ? .content : .name
    default: return .no
    }
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    guard file.isWhole else { return try readLarge(file, deliver: deliver) }
    let markup = try MarkupFile(xml: file)
    let tree = markup.tree
    let channel = Channel(tree)
    var number = 0
    for node in tree.nodes.indices where ["item", "entry"].contains(tree.name(node)) {
      number += 1
      try deliver(document(node, number, channel, markup))
    }
    if number == 0 {
      var builder = markup.builder(Self.identifier)
      builder.metadata.title = channel.title
      builder.note(.unsupported, "the feed has no items")
      var rules = NamedRules(kinds: ["channel": .container, "title": .block(.heading)])
      rules.kinds["description"] = .block(.paragraph)
      var walker = BlockWalker(tree, rules: rules)
      builder.append(walker.walk(), of: tree)
      try deliver(builder.document())
    }
  }

  /// A feed over the limit is cut into its items, each parsed alone.
  private func readLarge(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    var number = 0
    try XMLStream(file, elements: ["item", "entry"]).forEachElement { markup in
      number += 1
      guard !markup.tree.isEmpty else {
        return try deliver(markup.builder(Self.identifier).document(item: "item-\(number)"))
      }
      try deliver(document(0, number, Channel(markup.tree), markup))
    }
  }

  private struct Channel {
    let title: String?
    let language: String?

    init(_ tree: XMLTree) {
      let channel = tree.first("channel", in: 0) ?? 0
      title = tree.children(of: channel).first { tree.name($0) == "title" }.map(tree.text)
      language =
        tree.children(of: channel).first { tree.name($0) == "language" }.map(tree.text)
        ?? tree.attribute("xml:lang", of: 0)
    }
  }

  private func document(
    _ item: Int, _ number: Int, _ channel: Channel, _ markup: MarkupFile
  ) -> Document {
    let tree = markup.tree
    var builder = markup.builder(Self.identifier)
    let title = tree.children(of: item).first { tree.name($0) == "title" }
      .map { EmbeddedHTML.plain(tree.mapped($0)) }
    builder.metadata = Metadata(
      title: title?.text.nonEmpty, byline: Self.author(item, in: tree),
      date: tree.firstValue(
        "pubDate", "published", "date", "post_date_gmt", "issued", "updated", "post_date", in: item
      ).flatMap(DateWords.machineDate),
      publisher: tree.firstValue("source", in: item) ?? channel.title,
      language: tree.attribute("xml:lang", of: item) ?? channel.language,
      url: Self.link(item, in: tree))
    if let title, let node = tree.children(of: item).first(where: { tree.name($0) == "title" }) {
      builder.append(.heading, address: tree.address(of: node), title)
    }
    if let body = Self.body(of: item, in: tree) { append(body, of: tree, to: &builder) }
    return builder.document(item: "item-\(number)")
  }

  private static func author(_ item: Int, in tree: XMLTree) -> String? {
    tree.firstValue("author/name", "creator", "author", in: item)
  }

  private static func link(_ item: Int, in tree: XMLTree) -> String? {
    for node in tree.children(of: item) where tree.name(node) == "link" {
      let relation = tree.attribute("rel", of: node) ?? "alternate"
      guard relation == "alternate" else { continue }
      let address = tree.attribute("href", of: node) ?? tree.text(of: node)
      if let safe = WebAddress.safe(address) { return safe }
    }
    return nil
  }

  /// The fullest text of an item.
  private static func body(of item: Int, in tree: XMLTree) -> Int? {
    for name in ["encoded", "content", "description", "summary"] {
      let found = tree.children(of: item).filter { tree.name($0) == name }
        .max { Int(tree.nodes[$0].end) - $0 < Int(tree.nodes[$1].end) - $1 }
      if let found, !tree.text(of: found).isEmpty { return found }
    }
    return nil
  }

  private func append(_ body: Int, of tree: XMLTree, to builder: inout DocumentBuilder) {
    let type = tree.attribute("type", of: body) ?? "html"
    let address = tree.address(of: body)
    let holdsElements = tree.children(of: body).contains { !tree.isText($0) }
    if type == "xhtml" || holdsElements {
      var walker = BlockWalker(tree, rules: HTMLRules(tree))
      builder.append(walker.walk(from: body).map(CharacterReferences.resolved), of: tree)
      return
    }
    var text = tree.mapped(body, keepsLines: true)
    if type.contains("/"), !type.contains("html"), !type.hasPrefix("text/"),
      let data = Data(base64Encoded: text.text.filter { !$0.isWhitespace })
    {
      let place = text.runs.first?.source ?? TextRange(0, 0)
      text = MappedText()
      text.append(DecodedText([UInt8](data), as: .html).bytes, for: place)
    }
    if EmbeddedHTML.looksLikeHTML(text) || text.bytes.contains(UInt8(ascii: "&")) {
      EmbeddedHTML.append(text, at: address, to: &builder)
    } else {
      builder.appendParagraphs(of: text, at: address)
    }
  }
}
