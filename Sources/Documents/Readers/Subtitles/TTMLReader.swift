/// TTML, IMSC and EBU-TT subtitles (W3C), with agents.
struct TTMLReader: XMLFormatReader {
  static let identifier = "ttml"
  static let summary = "TTML subtitles with agents"
  static let heads: Set<String> = ["head"]

  static func claims(_ root: RootElement) -> Bool { root.name == "tt" }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    builder.metadata.title = tree.firstValue("metadata/title", "head/title")
    builder.metadata.language = tree.attribute("xml:lang", of: 0)?.nonEmpty
    let agents = Self.agents(tree)
    var rules = NamedRules(kinds: Self.kinds)
    rules.speakers = { node, tree in
      tree.attribute("ttm:agent", of: node).flatMap { agents[$0] }
    }
    // A speaker named on a span inside a paragraph is the paragraph's.
    var walker = BlockWalker(tree, rules: rules)
    let cues = walker.walk().map { block in
      let inner = tree.descendants(of: block.node).lazy.compactMap {
        tree.attribute("ttm:agent", of: $0).flatMap { agents[$0] }
      }.first
      let time = tree.attribute("begin", of: block.node) ?? tree.address(of: block.node)
      return Cue(time: time, text: block.text.onOneLine, speaker: block.speaker ?? inner)
    }
    builder.append(cues)
  }

  private static let kinds = NamedRules.kinds(
    (.block(.paragraph), "p"), (.container, "tt body div"), (.lineBreak, "br"),
    (.skipped, "head metadata"))

  /// Identifier → the full name of the agent.
  private static func agents(_ tree: XMLTree) -> [String: Speaker] {
    var agents: [String: Speaker] = [:]
    for node in tree.nodes.indices where tree.name(node) == "agent" {
      guard let identifier = tree.attribute("xml:id", of: node) else { continue }
      let names = tree.children(of: node).filter { tree.name($0) == "name" }
      let full = names.first { tree.attribute("type", of: $0) == "full" } ?? names.first
      if let name = full.map(tree.text), !name.isEmpty {
        agents[identifier] = Speaker(name: name, role: nil)
      }
    }
    return agents
  }
}

extension MappedText {
  /// Line ends as spaces.
  var onOneLine: MappedText {
    var text = MappedText()
    for run in runs {
      text.appendCollapsed(bytes[run.text.start..<run.text.end], source: run.source)
    }
    text.trimEnd()
    return text
  }
}
