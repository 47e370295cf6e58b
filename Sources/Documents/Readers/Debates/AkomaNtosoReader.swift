/// Akoma Ntoso debates (OASIS LegalDocML), in any of its namespaces.
struct AkomaNtosoReader: XMLFormatReader {
  static let identifier = "akoma-ntoso"
  static let summary = "Akoma Ntoso debates and documents"
  static let heads: Set<String> = ["meta"]

  static func claims(_ root: RootElement) -> Bool { root.name == "akomaNtoso" }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = Metadata(
      title: tree.firstValue("docTitle", "FRBRalias/@value", "FRBRtitle/@value")
        ?? tree.firstValue("debateSection/heading", "heading"),
      date: tree.firstValue(
        "FRBRWork/FRBRdate/@date", "FRBRExpression/FRBRdate/@date", "docDate/@date"
      ).flatMap(DateWords.machineDate),
      publisher: tree.firstValue("publication/@showAs", "publication/@name"),
      language: tree.firstValue("FRBRlanguage/@language").flatMap { $0 == "mul" ? nil : $0 })
    let people = References(tree)
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      ["speech", "question", "answer", "speechGroup"].contains(tree.name(node))
        ? people.speaker(of: node, in: tree) : nil
    }
    var walker = BlockWalker(tree, rules: rules)
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "heading subheading docTitle"),
    (.block(.paragraph), "p narrative scene summary content other"),
    (.container, "debate debateBody debateSection speech question answer speechGroup body section"),
    (
      .container,
      "preface preamble mainBody blockList rollCall prayers papers communication table tr"
    ),
    (.container, "article chapter part paragraph subparagraph"),
    (.block(.listItem), "item li"), (.block(.cell), "td th"), (.lineBreak, "br eol"),
    (.block(.byline), "from recordedTime num"), (.aside(.boilerplate), "authorialNote remark"),
    (.block(.quotation), "quotedStructure embeddedStructure"), (.skipped, "meta"))

  /// People and offices the document refers to by identifier.
  private struct References {
    private var shown: [String: String] = [:]

    /// Stand for a speaker whom the publisher could not name; the printed name is better.
    private static let nobody: Set<String> = ["unmatched", "unknown", "unidentified", "none"]

    init(_ tree: XMLTree) {
      for node in tree.nodes.indices where tree.name(node).hasPrefix("TLC") {
        guard let name = tree.attribute("showAs", of: node), !name.isEmpty else { continue }
        for key in ["eId", "id"] {
          if let identifier = tree.attribute(key, of: node) { shown[identifier] = name }
        }
      }
    }

    /// The person of `@by`, else the printed name of `<from>`; the office of `@as`.
    func speaker(of node: Int, in tree: XMLTree) -> Speaker? {
      func known(_ attribute: String) -> String? {
        tree.attribute(attribute, of: node).flatMap { shown[String($0.drop { $0 == "#" })] }
          .flatMap { Self.nobody.contains($0.lowercased()) ? nil : $0 }
      }
      let printed = tree.children(of: node).first { tree.name($0) == "from" }
        .map(tree.text).flatMap { $0.isEmpty ? nil : SpokenName.plain($0) }
      guard let name = known("by") ?? printed else { return nil }
      return Speaker(name: name, role: known("as"))
    }
  }
}

/// A name as transcripts print it before a speech.
enum SpokenName {
  /// Without the colon or full stop at its end.
  static func plain(_ text: String) -> String {
    var name = text[...]
    while let last = name.last, last == ":" || last.isWhitespace { name = name.dropLast() }
    if name.hasSuffix("."), name.filter({ $0 == "." }).count == 1 { name = name.dropLast() }
    return String(name)
  }
}
