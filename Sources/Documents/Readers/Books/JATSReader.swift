/// JATS journal articles (NISO Z39.96).
struct JATSReader: XMLFormatReader {
  static let identifier = "jats"
  static let summary = "JATS journal articles"
  static let heads: Set<String> = ["front"]

  static func claims(_ root: RootElement) -> Bool {
    root.name == "article"
      && (root.tag.contains("article-type") || root.tag.contains("xlink")
        || root.tag.contains("dtd-version"))
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = Metadata(
      title: tree.firstValue("title-group/article-title"), byline: authors(tree),
      date: date(tree), publisher: tree.firstValue("journal-title", "publisher/publisher-name"),
      language: tree.attribute("xml:lang", of: 0),
      url: tree.firstValue("self-uri/@xlink:href").flatMap(WebAddress.safe))
    var rules = NamedRules(kinds: Self.kinds, regions: ["ref-list": .related])
    rules.speakers = { node, tree in
      switch tree.name(node) {
      case "disp-quote", "verse-group":
        tree.first("attrib", in: node).map { Speaker(name: tree.text(of: $0)) }
      case "speech":
        tree.children(of: node).first { tree.name($0) == "speaker" }.map {
          Speaker(name: tree.text(of: $0))
        }
      default: nil
      }
    }
    var walker = BlockWalker(tree, rules: JATSRules(named: rules))
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "article-title subtitle title"), (.block(.paragraph), "p speech"),
    (.container, "body back sec abstract list def-list table-wrap table tr ref-list article"),
    (.block(.quotation), "disp-quote verse-group"), (.block(.listItem), "list-item def ref"),
    (.block(.cell), "td th"), (.lineBreak, "break verse-line"),
    (.block(.caption), "caption label"), (.block(.preformatted), "preformat code"),
    (.aside(.boilerplate), "fn"), (.aside(.byline), "attrib speaker"), (.rule, "hr"),
    (.skipped, "journal-meta contrib-group aff pub-date history permissions article-id"),
    (.skipped, "article-categories self-uri kwd-group counts volume issue fpage lpage"),
    (.skipped, "author-notes related-article funding-group custom-meta-group elocation-id"))

  private func authors(_ tree: XMLTree) -> String? {
    guard let meta = tree.first("article-meta", in: 0) else { return nil }
    let names = tree.descendants(of: meta).filter {
      tree.name($0) == "contrib" && tree.attribute("contrib-type", of: $0) ?? "author" == "author"
    }.compactMap { contributor -> String? in
      guard let name = tree.first("name", in: contributor) else {
        return tree.first("collab", in: contributor).map(tree.text)
      }
      let parts = ["given-names", "surname"].compactMap { tree.first($0, in: name).map(tree.text) }
      return parts.joined(separator: " ")
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func date(_ tree: XMLTree) -> String? {
    if let date = tree.firstValue("pub-date/@iso-8601-date") { return DateWords.machineDate(date) }
    guard let node = tree.first("pub-date", in: 0) else { return nil }
    func part(_ name: String) -> String? {
      tree.first(name, in: node).map(tree.text).map { $0.count == 1 ? "0\($0)" : $0 }
    }
    let parts = [part("year"), part("month"), part("day")].prefix { $0 != nil }
    return parts.isEmpty ? nil : parts.compactMap { $0 }.joined(separator: "-")
  }
}

private struct JATSRules: BlockRules {
  let named: NamedRules

  func kind(of node: Int, in tree: XMLTree) -> ElementKind {
    // A superscript reference number glues to the word before it.
    if tree.name(node) == "xref", tree.text(of: node).allSatisfy({ !$0.isLetter }) {
      let kind = tree.attribute("ref-type", of: node)
      if kind == "bibr" || kind == "fn" { return .skipped }
    }
    return named.kind(of: node, in: tree)
  }

  func region(of node: Int, in tree: XMLTree) -> BlockRole? { named.region(of: node, in: tree) }
  func speaker(of node: Int, in tree: XMLTree) -> Speaker? { named.speaker(of: node, in: tree) }
}
