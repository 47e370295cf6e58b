/// YouTube's timed text: `<transcript><text start dur>` and `<timedtext><body><p t d>`.
struct YouTubeReader: XMLFormatReader {
  static let identifier = "youtube"
  static let summary = "YouTube transcripts"

  static func claims(_ root: RootElement) -> Bool {
    root.name == "transcript" || root.name == "timedtext"
  }

  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile) {
    let tree = file.tree
    let rules = NamedRules(
      kinds: NamedRules.kinds(
        (.block(.paragraph), "text p"), (.container, "transcript timedtext body"),
        (.skipped, "head pen ws wp")))
    var walker = BlockWalker(tree, rules: rules)
    var previous = ""
    var cues: [Cue] = []
    for block in walker.walk() {
      let time =
        tree.attribute("start", of: block.node) ?? tree.attribute("t", of: block.node) ?? ""
      // The words are escaped twice, and may hold tags.
      let text = EmbeddedHTML.plain(block.text)
      let words = text.text
      // Rolling captions repeat the line before.
      guard words != previous else { continue }
      previous = words
      cues += CueLabels.split(text, time: time)
    }
    builder.append(cues)
  }
}
