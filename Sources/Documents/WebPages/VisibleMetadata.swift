/// Title, writer, date and language from the page's own elements.
struct VisibleMetadata {
  private(set) var language: String?
  /// `<title>`, but not that of a drawing.
  private(set) var title: String?
  /// The first `<h1>` with words.
  private(set) var heading: String?
  /// `<h1>` with words on the page.
  private(set) var headingCount = 0
  private(set) var author: String?
  private(set) var date: String?

  init(_ tree: XMLTree) {
    var classes = ClassNames()
    for node in tree.nodes.indices where !tree.isText(node) {
      switch tree.name(node) {
      case "html" where language == nil:
        language = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      case "title" where title == nil:
        guard tree.parent(of: node).map({ tree.name($0) != "svg" }) ?? true else { continue }
        title = Self.words(of: node, in: tree)
      case "h1":
        guard let words = Self.words(of: node, in: tree), words != heading else { continue }
        headingCount += 1
        heading = heading ?? words
      case "time" where date == nil:
        date =
          (tree.attribute("datetime", of: node) ?? tree.text(of: node)).nonEmpty
          .flatMap(DateWords.machineDate)
      default: break
      }
      guard tree.nodes[node].count > 0 else { continue }
      if author == nil { author = Self.author(node, in: tree, &classes).flatMap(PageByline.names) }
      if date == nil, let property = tree.attribute("itemprop", of: node),
        property.lowercased() == "datepublished"
      {
        let value = tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
        date = (value ?? tree.text(of: node)).nonEmpty.flatMap(DateWords.machineDate)
      }
    }
  }

  private static func words(of node: Int, in tree: XMLTree) -> String? {
    HTMLText.plain(tree.text(of: node)).nonEmpty
  }

  private static func author(
    _ node: Int, in tree: XMLTree, _ classes: inout ClassNames
  ) -> String? {
    guard tree.nodes[node].count > 0, Int(tree.nodes[node].end) - node < 60 else { return nil }
    let isNamed =
      tree.attribute("rel", of: node)?.lowercased() == "author"
      || tree.attribute("itemprop", of: node)?.lowercased() == "author"
      || classes.meaning(tree.attribute("class", of: node) ?? "").isByline
    guard isNamed, Int(tree.nodes[node].end) - node < 60 else { return nil }
    guard let text = words(of: node, in: tree), text.count <= 120 else { return nil }
    return text
  }
}

extension String {
  /// Nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
