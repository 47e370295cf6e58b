/// Which blocks of a page are the article.
///
/// Candidates are scored as Arc90's Readability does (paragraph text counts for its parent and, with
/// decay, for the ancestors above; links count against); names of article bodies add to the score as in
/// trafilatura's cascade (Barbaresi, ACL 2021). Nothing is removed: blocks outside get a role.
struct MainContent {
  private let tree: XMLTree
  private let blocks: [DraftBlock]
  private let root: Int

  init(_ tree: XMLTree, blocks: [DraftBlock]) {
    self.tree = tree
    self.blocks = blocks
    root = Self.root(tree, blocks)
  }

  func labelled(title: String?) -> [DraftBlock] {
    let end = tree.nodes.isEmpty ? 0 : Int(tree.nodes[root].end)
    return blocks.map { block in
      var block = block
      guard block.role.isMainText else { return block }
      if block.node < root || block.node >= end {
        block.role = block.linked * 2 > block.text.count ? .navigation : .boilerplate
      } else if block.linked * 10 > block.text.count * 9, block.role != .heading,
        block.text.count < 200
      {
        block.role = .navigation
      }
      return block
    }
  }

  private static func root(_ tree: XMLTree, _ blocks: [DraftBlock]) -> Int {
    guard !tree.isEmpty else { return 0 }
    var scores: [Int: Double] = [:]
    for block in blocks where block.role.isMainText && block.role != .heading {
      let length = block.text.count - block.linked * 2
      guard length >= 25 else { continue }
      let points = 1 + min(Double(length) / 100, 4)
      var weight = 1.0
      var node = tree.parent(of: block.node)
      var level = 0
      while let ancestor = node, level < 6 {
        scores[ancestor, default: 0] += points * weight
        weight *= 0.75
        level += 1
        node = tree.parent(of: ancestor)
      }
    }
    var best = 0
    var bestScore = 0.0
    for (node, score) in scores {
      let total = score * bonus(of: node, in: tree)
      if total > bestScore || total == bestScore && node < best {
        (best, bestScore) = (node, total)
      }
    }
    return best
  }

  private static func bonus(of node: Int, in tree: XMLTree) -> Double {
    if tree.attribute("itemprop", of: node)?.contains("articleBody") == true { return 1.5 }
    switch tree.name(node) {
    case "article": return 1.3
    case "main": return 1.1
    default: return 1
    }
  }
}
