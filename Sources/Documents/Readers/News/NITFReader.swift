/// NITF 3.x news stories (IPTC).
struct NITFReader: XMLFormatReader {
  static let identifier = "nitf"
  static let summary = "NITF news stories"
  static let heads: Set<String> = ["head"]

  static func claims(_ root: RootElement) -> Bool { root.name == "nitf" }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    let byline = tree.firstValue("byline/person") ?? Self.printedByline(tree)
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

  /// The words of `<byline>` without the writer's office (`<byttl>`).
  private static func printedByline(_ tree: XMLTree) -> String? {
    guard let byline = tree.first("byline", in: 0) else { return nil }
    let office = tree.children(of: byline).first { tree.name($0) == "byttl" }.map(tree.text) ?? ""
    let printed = tree.text(of: byline)
    guard !office.isEmpty, printed.hasSuffix(office) else { return printed.nonEmpty }
    return String(printed.dropLast(office.count)).trimmed.nonEmpty
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "hl1 hl2 hl3 hl4"), (.block(.paragraph), "p abstract note"),
    (.container, "body body.head body.content body.end block hedline ol ul dl table tr media"),
    (.block(.quotation), "bq"), (.block(.listItem), "li dt dd"), (.block(.cell), "td th"),
    (.block(.preformatted), "pre"), (.lineBreak, "br"), (.rule, "hr"),
    (.block(.caption), "media-caption media-producer caption"), (.quoted, "q"),
    (.block(.byline), "byline byttl dateline distributor credit"),
    (.block(.boilerplate), "tagline"),
    (.skipped, "head media-reference media-metadata media-object"))
}
