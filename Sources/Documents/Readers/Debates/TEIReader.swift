/// TEI P5: debates (ParlaMint, Parla-CLARIN), drama and prose.
struct TEIReader: XMLFormatReader {
  static let identifier = "tei"
  static let summary = "TEI: ParlaMint debates, drama, prose"
  static let heads: Set<String> = ["teiHeader", "listPerson", "standOff"]

  static func claims(_ root: RootElement) -> Bool {
    ["TEI", "teiCorpus", "TEI.2"].contains(root.name)
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = metadata(tree)
    let people = TEIPeople(of: file)
    if let problem = people.problem { builder.note(.unsupported, problem) }
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      switch tree.name(node) {
      case "u", "sp", "said": people.speaker(of: node, in: tree)
      default: nil
      }
    }
    var walker = BlockWalker(tree, rules: TEIRules(named: rules))
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "head"), (.block(.paragraph), "p ab seg lg u sp"),
    (.container, "div div1 div2 div3 body front back text group list table row listBibl"),
    (.block(.quotation), "epigraph cit"), (.block(.listItem), "item label"),
    (.block(.cell), "cell"), (.lineBreak, "lb"), (.rule, "milestone pb"),
    (.aside(.boilerplate), "note stage vocal kinesic incident gap speaker fw"),
    (.block(.caption), "figDesc"), (.block(.byline), "byline docAuthor docDate"),
    (.skipped, "teiHeader linkGrp standOff"))

  private func metadata(_ tree: XMLTree) -> Metadata {
    let language = tree.attribute("xml:lang", of: 0)
    return Metadata(
      title: title(tree, language), byline: tree.firstValue("titleStmt/author"),
      date: tree.firstValue(
        "setting/date/@when", "sourceDesc/bibl/date/@when", "sourceDesc/recordingStmt/date/@when",
        "sourceDesc/biblFull/publicationStmt/date/@when", "creation/date/@when",
        "publicationStmt/date/@when", "setting/date", "publicationStmt/date"
      ).flatMap(DateWords.machineDate),
      publisher: tree.firstValue("publicationStmt/publisher/orgName", "publicationStmt/publisher"),
      language: language, url: nil)
  }

  /// The main title, in the document's own language where it is given in several.
  private func title(_ tree: XMLTree, _ language: String?) -> String? {
    guard let statement = tree.first("titleStmt", in: 0) else { return nil }
    let titles = tree.children(of: statement).filter { tree.name($0) == "title" }
    let main = titles.filter { tree.attribute("type", of: $0) ?? "main" == "main" }
    let own = main.first { tree.attribute("xml:lang", of: $0) == language }
    return (own ?? main.first ?? titles.first).map(tree.text)
  }
}

/// TEI's rules where a name alone does not decide.
private struct TEIRules: BlockRules {
  let named: NamedRules

  func kind(of node: Int, in tree: XMLTree) -> ElementKind {
    switch tree.name(node) {
    case "l": .verse
    case "quote", "q":
      ["div", "body", "cit"].contains(tree.parent(of: node).map { tree.name($0) } ?? "")
        ? .block(.quotation) : .inline
    default: named.kind(of: node, in: tree)
    }
  }

  func speaker(of node: Int, in tree: XMLTree) -> Speaker? { named.speaker(of: node, in: tree) }
}
