/// United States Legislative Markup: bills, resolutions, public laws, the Code.
struct USLMReader: XMLFormatReader {
  static let identifier = "uslm"
  static let summary = "US bills and laws in USLM"
  static let heads: Set<String> = ["meta"]

  static func claims(_ root: RootElement) -> Bool {
    root.tag.contains("schemas/uslm") || root.tag.contains("xml/uslm")
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = Metadata(
      title: tree.firstValue("meta/title", "officialTitle", "docTitle"),
      byline: tree.firstValue("meta/creator"),
      date: tree.firstValue(
        "approvedDate/@date", "meta/date", "action/date/@date", "date/@date"
      ).flatMap(DateWords.machineDate),
      publisher: tree.firstValue("meta/publisher"),
      language: tree.attribute("xml:lang", of: 0) ?? tree.firstValue("meta/language")?.lowercased())
    var walker = BlockWalker(tree, rules: NamedRules(kinds: Self.kinds))
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "heading docTitle officialTitle longTitle"),
    (.block(.paragraph), "content chapeau p continuation text enactingFormula resolvingClause"),
    (.block(.paragraph), "recital action approvedDate subheading actionDescription"),
    (
      .container,
      "preface main section subsection paragraph subparagraph clause subclause item level"
    ),
    (
      .container,
      "title chapter part division toc table tr tbody thead signatures preamble layout row"
    ),
    (.block(.quotation), "quotedContent quotedText"), (.block(.cell), "td th column"),
    (.block(.listItem), "referenceItem"), (.aside(.boilerplate), "footnote sourceCredit note page"),
    (.block(.boilerplate), "slugLine distributionCode docNumber congress session currentChamber"),
    (.skipped, "meta"))
}
