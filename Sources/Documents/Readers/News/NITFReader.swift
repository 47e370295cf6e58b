/// NITF 3.x news stories (IPTC).
struct NITFReader: XMLFormatReader {
  static let identifier = "nitf"
  static let summary = "NITF news stories"

  static func claims(_ root: RootElement) -> Bool { root.name == "nitf" }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    let byline = tree.firstValue("byline/person", "body.head/byline", "byline")
    builder.metadata = Metadata(
      title: tree.firstValue("hedline/hl1", "head/title"),
      byline: byline.map { Byline($0)?.names ?? $0 },
      date: tree.firstValue(
        "date.issue/@norm", "date.release/@norm", "pubdata/@date.publication", "story.date/@norm"
      ).flatMap(DateWords.machineDate),
      publisher: tree.firstValue(
        "body.head/distributor", "pubdata/@name", "doc.copyright/@holder"),
      language: tree.attribute("xml:lang", of: 0) ?? tree.firstValue("body/@xml:lang"))
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      guard tree.name(node) == "bq" else { return nil }
      return tree.first("credit", in: node).map { Speaker(name: tree.text(of: $0)) }
    }
    var walker = BlockWalker(tree, rules: rules)
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "hl1 hl2 hl3 hl4"), (.block(.paragraph), "p abstract note"),
    (.container, "body body.head body.content body.end block hedline ol ul dl table tr media"),
    (.block(.quotation), "bq"), (.block(.listItem), "li dt dd"), (.block(.cell), "td th"),
    (.block(.preformatted), "pre"), (.lineBreak, "br"), (.rule, "hr"),
    (.block(.caption), "media-caption media-producer caption"), (.quoted, "q"),
    (.block(.byline), "byline dateline distributor credit"), (.block(.boilerplate), "tagline"),
    (.skipped, "head media-reference media-metadata media-object"))
}
