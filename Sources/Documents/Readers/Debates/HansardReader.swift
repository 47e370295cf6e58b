/// Debates of the UK parliaments as TheyWorkForYou publishes them (`publicwhip`).
struct HansardReader: XMLFormatReader {
  static let identifier = "hansard"
  static let summary = "UK Hansard by TheyWorkForYou"

  static func claims(_ root: RootElement) -> Bool { root.name == "publicwhip" }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata = Metadata(
      title: tree.firstValue("oral-heading", "major-heading", "bill/@title", "minor-heading"),
      date: date(tree) ?? DateWords.machineDate(Self.dated(file.input.path)),
      publisher: "Hansard", language: "en")
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      guard tree.name(node) == "speech", tree.attribute("nospeaker", of: node) != "true",
        let name = tree.attribute("speakername", of: node), !name.isEmpty
      else { return nil }
      return Speaker(name: name, role: tree.attribute("speakeroffice", of: node))
    }
    var walker = BlockWalker(tree, rules: rules)
    builder.append(walker.walk(), of: tree)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.heading), "major-heading minor-heading oral-heading"),
    (.block(.paragraph), "p"), (.container, "speech ul ol dl table tr tbody thead publicwhip"),
    (.container, "division divisioncount mplist msplist lordlist"),
    (.block(.listItem), "li mpname mspname lord"), (.block(.cell), "td th"), (.lineBreak, "br"),
    (.block(.quotation), "blockquote"), (.skipped, "gidredirect"))

  /// The date in the first identifier (“uk.org.publicwhip/debate/2009-10-27a.225.1”).
  private func date(_ tree: XMLTree) -> String? {
    for node in tree.nodes.indices where tree.name(node) == "speech" {
      if let identifier = tree.attribute("id", of: node),
        let date = DateWords.machineDate(Self.dated(identifier))
      {
        return date
      }
    }
    return nil
  }

  /// The part of an identifier or file name that begins with a year.
  private static func dated(_ text: String) -> String {
    let part = text.split { $0 == "/" || $0 == "_" }.last { $0.contains("-") } ?? ""
    let start = part.firstIndex(where: \.isNumber) ?? part.endIndex
    return String(part[start...].prefix(10))
  }
}
