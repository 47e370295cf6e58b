/// DocBook 4 and 5 books and articles.
struct DocBookReader: XMLFormatReader {
  static let identifier = "docbook"
  static let summary = "DocBook books and articles"
  static let heads: Set<String> = ["info", "articleinfo", "bookinfo"]

  static func claims(_ root: RootElement) -> Bool {
    let isKnown = ["book", "article", "chapter", "part", "set", "section", "refentry"].contains(
      root.name)
    guard isKnown else { return false }
    return root.tag.contains("docbook.org") || root.name == "book"
      || root.name == "article" && !JATSReader.claims(root)
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    let info = ["info", "articleinfo", "bookinfo"].lazy.compactMap { tree.first($0, in: 0) }.first
    builder.metadata = Metadata(
      title: tree.firstValue("title"), byline: info.flatMap { author(in: $0, of: tree) },
      date: info.flatMap { tree.firstValue("pubdate", "date", in: $0) }
        .flatMap(DateWords.machineDate),
      publisher: info.flatMap { tree.firstValue("publishername", in: $0) },
      language: tree.attribute("xml:lang", of: 0) ?? tree.attribute("lang", of: 0))
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      guard ["blockquote", "epigraph"].contains(tree.name(node)) else { return nil }
      return tree.first("attribution", in: node).flatMap { QuotedSpeaker.named(tree.text(of: $0)) }
    }
    var walker = BlockWalker(tree, rules: rules)
    builder.append(walker.walk(), of: tree)
  }

  private func author(in info: Int, of tree: XMLTree) -> String? {
    guard let author = tree.first("author", in: info) else { return nil }
    let names = ["firstname", "givenname", "surname"].compactMap {
      tree.first($0, in: author).map(tree.text)
    }
    return names.isEmpty ? tree.text(of: author).nonEmpty : names.joined(separator: " ")
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "title subtitle bridgehead"),
    (.block(.paragraph), "para simpara formalpara"),
    (
      .container, "book article chapter part section sect1 sect2 sect3 sect4 sect5 preface appendix"
    ),
    (
      .container, "itemizedlist orderedlist variablelist table informaltable row tgroup thead tbody"
    ),
    (.container, "note tip warning caution important example sidebar"),
    (.block(.quotation), "blockquote epigraph"), (.block(.listItem), "listitem member term"),
    (.block(.cell), "entry"), (.quoted, "quote"), (.aside(.boilerplate), "footnote"),
    (.block(.byline), "attribution"), (.block(.caption), "caption"),
    (.preformatted, "programlisting screen literallayout"),
    (.skipped, "info articleinfo bookinfo indexterm remark"))
}
