/// What the elements of HTML mean, by the HTML Standard's categories and what pages do with them.
struct HTMLRules: BlockRules {
  /// Kind of each name of the tree, by index: a page has few names and very many elements.
  private let kinds: [ElementKind]

  init(_ tree: XMLTree) {
    kinds = tree.names.map { Self.table[$0] ?? .inline }
  }

  func kind(of node: Int, in tree: XMLTree) -> ElementKind {
    let index = tree.nodes[node].name
    guard index >= 0 else { return .inline }
    let kind = kinds[Int(index)]
    // A button that nobody closed holds the rest of the page.
    if case .aside = kind, Int(tree.nodes[node].end) - node > 20 { return .container }
    return kind
  }

  func speaker(of node: Int, in tree: XMLTree) -> Speaker? {
    tree.name(node) == "blockquote" ? QuotedSpeaker.speaker(of: node, in: tree) : nil
  }

  static let table = NamedRules.kinds(
    (.block(.heading), "h1 h2 h3 h4 h5 h6"),
    (.block(.paragraph), "p dt dd summary legend address caption"),
    (.container, "html head body div section article main header footer nav aside form fieldset"),
    (.container, "table thead tbody tfoot tr ul ol dl dir menu center details hgroup"),
    (.container, "noscript template dialog search frameset noframes optgroup blockcode"),
    (.block(.quotation), "blockquote"), (.block(.listItem), "li"), (.block(.cell), "td th"),
    (.block(.caption), "figcaption figure"), (.preformatted, "pre listing xmp plaintext"),
    (.lineBreak, "br"), (.rule, "hr"), (.quoted, "q"), (.aside(.boilerplate), "button"),
    (.skipped, "title meta link base script style textarea select option datalist iframe object"),
    (.skipped, "embed svg canvas audio video applet input map area rp rt track source"))
}

/// Who a block quotation names below its words: `<cite>`, `<footer>`, or a caption beside it.
enum QuotedSpeaker {
  static func speaker(of quotation: Int, in tree: XMLTree) -> Speaker? {
    for name in ["cite", "footer"] {
      if let node = tree.first(name, in: quotation), let speaker = Self.named(tree.text(of: node)) {
        return speaker
      }
    }
    guard let figure = tree.parent(of: quotation), tree.name(figure) == "figure",
      let caption = tree.children(of: figure).first(where: { tree.name($0) == "figcaption" })
    else { return nil }
    return Self.named(tree.text(of: caption))
  }

  /// “— Jane Doe, minister of finance” → Jane Doe, minister of finance.
  static func named(_ line: String) -> Speaker? {
    var text = Substring(line)
    while let first = text.first, "—–-―~ ".contains(first) { text = text.dropFirst() }
    let parts = text.split(separator: ",", maxSplits: 1).map {
      String($0.trimmingPrefix { $0.isWhitespace })
    }
    guard let name = parts.first, name.count <= 80, name.contains(where: \.isLetter) else {
      return nil
    }
    return Speaker(name: name, role: parts.count > 1 ? parts[1] : nil)
  }
}
