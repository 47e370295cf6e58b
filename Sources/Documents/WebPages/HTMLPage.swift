/// A web page understood: its blocks with roles, its metadata.
struct HTMLPage {
  let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  /// The blocks of a piece of HTML inside another format: no part of it is the main one.
  func fragmentBlocks() -> [DraftBlock] {
    let rules = HTMLRules(tree, regions: PageRegions(tree, weights: ParagraphWeights(tree).bytes))
    var walker = BlockWalker(tree, rules: rules)
    return Transcript.speakers(of: walker.walk().map(CharacterReferences.resolved), in: tree)
  }

  /// The blocks of a whole page; those outside the article have the role of their part.
  func blocks(title: String?) -> [DraftBlock] {
    let weights = ParagraphWeights(tree)
    let regions = PageRegions(tree, weights: weights.bytes)
    var walker = BlockWalker(tree, rules: HTMLRules(tree, regions: regions))
    let blocks = walker.walk().map(CharacterReferences.resolved)
    let main = MainContent(tree, blocks: blocks)
    return Transcript.speakers(of: main.labelled(title: title), in: tree)
  }
}

/// How much paragraph text is inside each node.
struct ParagraphWeights {
  /// Bytes of text directly in paragraphs, by node.
  let bytes: [Int32]

  init(_ tree: XMLTree) {
    var bytes = [Int32](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices where tree.isText(node) {
      guard let parent = tree.parent(of: node), tree.nodes[node].count > 20 else { continue }
      let name = tree.name(parent)
      if name == "script" || name == "style" || name == "a" { continue }
      bytes[parent] += tree.nodes[node].count
    }
    // Children come after their parents, so one pass from the end sums up.
    for node in tree.nodes.indices.reversed() where bytes[node] > 0 {
      if let parent = tree.parent(of: node) { bytes[parent] += bytes[node] }
    }
    self.bytes = bytes
  }
}
