/// Which blocks of a page are the article.
///
/// From the page down, the walk follows the child that holds most of the good paragraphs, in the
/// spirit of Arc90's Readability (paragraph length, links count against) and of trafilatura's names of
/// article bodies (Barbaresi, ACL 2021). Nothing is removed: blocks outside get a role of their own.
struct MainContent {
  private let tree: XMLTree
  private let regions: PageRegions
  private let blocks: [DraftBlock]
  /// Bytes of good paragraphs inside each node; those in named parts count little.
  private var weights: [Int] = []
  /// The same, every part counted alike.
  private var fullWeights: [Int] = []
  private var root = 0

  /// A child that holds this share of the good paragraphs is followed: seb, n4k and wcxb dev.
  private static let share = 0.75
  /// The same for a child that is named as the article.
  private static let articleShare = 0.5
  /// The same for a child of what is named as the article already.
  private static let innerShare = 0.88

  init(_ tree: XMLTree, regions: PageRegions, blocks: [DraftBlock]) {
    self.tree = tree
    self.regions = regions
    self.blocks = blocks
    guard !tree.isEmpty else { return }
    fullWeights = weigh(named: [BlockRole?](repeating: nil, count: tree.nodes.count))
    weights = weigh(named: inherited())
    if weights[0] > 0 { root = descend() }
  }

  // MARK: The article's element

  /// Paragraphs of some length that are not made of links; those in named parts count little, and
  /// list items and cells less than paragraphs.
  private func weigh(named: [BlockRole?]) -> [Int] {
    var weights = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks {
      let own = block.text.count - 2 * block.linked
      guard own >= 40, block.role != .heading, block.role != .caption else { continue }
      var weight = min(own, 800) * 4
      if named[block.node] != nil { weight /= 8 }
      if block.role == .listItem || block.role == .cell { weight /= 3 }
      weights[block.node] += weight
    }
    for node in tree.nodes.indices.reversed() where weights[node] > 0 {
      if let parent = tree.parent(of: node) { weights[parent] += weights[node] }
    }
    return weights
  }

  /// The region of each node, or of the nearest element around it that names one.
  private func inherited() -> [BlockRole?] {
    var regions = self.regions.named
    for node in tree.nodes.indices {
      if let parent = tree.parent(of: node) { regions[node] = regions[parent] ?? regions[node] }
    }
    return regions
  }

  private func descend() -> Int {
    var node = 0
    let bodies = Set(regions.bodies)
    var isInside = false
    while true {
      var best: Int?
      for child in tree.children(of: node) where !tree.isText(child) {
        if best.map({ weights[child] > weights[$0] }) ?? true { best = child }
      }
      guard let child = best, !Self.blockNames.contains(tree.name(child)) else { break }
      let isArticle = tree.name(child) == "article" || bodies.contains(child)
      let needed = isArticle ? Self.articleShare : isInside ? Self.innerShare : Self.share
      guard Double(weights[child]) >= needed * Double(weights[node]) else { break }
      isInside = isInside || isArticle
      node = child
    }
    return node
  }

  /// Elements that hold one block: the article is around them.
  private static let blockNames: Set<String> = [
    "p", "pre", "blockquote", "li", "h1", "h2", "h3", "td", "span", "b", "i", "font", "a", "strong",
  ]

  // MARK: Roles

  func labelled() -> [DraftBlock] {
    guard !tree.isEmpty else { return blocks }
    let effective = effectiveRegions()
    let end = Int(tree.nodes[root].end)
    var labelled = blocks.map { block in
      var block = block
      if let region = effective[block.node] {
        block.role = Self.role(block.role, in: region)
      } else if block.role.isMainText, block.node < root || block.node >= end {
        block.role = block.linked * 2 > block.text.count ? .navigation : .boilerplate
      } else {
        block.role = Self.role(ofBlockInside: block)
      }
      return block
    }
    trimEnds(&labelled)
    labelSurroundings(&labelled)
    PullQuotes.keepOwnWords(of: &labelled) { $0.node >= root && $0.node < end }
    return labelled
  }

  /// Captions and pull quotes inside a related part are still what they are only in the article.
  private static func role(_ role: BlockRole, in region: BlockRole) -> BlockRole { region }

  /// Names of parts count from the outside in; the article itself and what is around it have none, nor
  /// has a part that holds much of the article, unless it is hidden.
  private func effectiveRegions() -> [BlockRole?] {
    var effective = [BlockRole?](repeating: nil, count: tree.nodes.count)
    let end = Int(tree.nodes[root].end)
    let voided = voidedRegions()
    for node in tree.nodes.indices {
      if let parent = tree.parent(of: node), let outer = effective[parent] {
        effective[node] = outer
        continue
      }
      guard let own = regions.named[node] else { continue }
      let isAround = node <= root && Int(tree.nodes[node].end) >= end
      let share = Double(fullWeights[node]) / Double(max(1, fullWeights[root]))
      let isMuch = node > root && node < end && share > Self.largestShare(of: own, tree.name(node))
      let isVoid = node > root && node < end && voided.contains(own)
      if !isAround && !isMuch && !isVoid { effective[node] = own }
    }
    return effective
  }

  /// Regions whose parts together hold most of the article: a page that folds or tags its sections.
  private func voidedRegions() -> Set<BlockRole> {
    var sums: [BlockRole: Int] = [:]
    var node = root + 1
    let end = Int(tree.nodes[root].end)
    while node < end {
      guard let own = regions.named[node], fullWeights[node] > 0 else {
        node += 1
        continue
      }
      let isOwn = !["nav", "footer", "template", "noscript"].contains(tree.name(node))
      if isOwn { sums[own, default: 0] += fullWeights[node] }
      node = Int(tree.nodes[node].end)
    }
    let half = Double(fullWeights[root]) * 0.5
    return Set(sums.filter { Double($0.value) > half && $0.key != .comment }.keys)
  }

  /// Share of the article's paragraphs that a named part may hold and still be what its name says.
  private static func largestShare(of region: BlockRole, _ name: String) -> Double {
    switch (region, name) {
    case (_, "nav"), (_, "footer"), (_, "template"), (_, "noscript"): 2
    case (.comment, _): 0.8
    case (.related, _), (.hidden, _): 0.5
    case (.byline, _): 0.1
    default: 0.3
    }
  }

  private static func role(ofBlockInside block: DraftBlock) -> BlockRole {
    guard block.role.isMainText, block.text.count <= 300 else { return block.role }
    let isLinks = block.linked * 10 >= block.text.count * 8
    if isLinks, block.role != .heading { return .navigation }
    guard block.role != .heading else {
      return isLinks && block.text.count > 30 ? .related : .heading
    }
    let text = block.text.text
    if Boilerplate.isNotice(text) { return .boilerplate }
    if Byline(text) != nil || DateWords.date(ofLine: text) != nil { return .byline }
    return block.role
  }

  /// Short lines without an end before the first real paragraph and after the last one.
  private func trimEnds(_ blocks: inout [DraftBlock]) {
    func isReal(_ block: DraftBlock) -> Bool {
      block.role.isMainText && block.role != .heading && block.text.count - block.linked >= 80
    }
    guard let first = blocks.firstIndex(where: isReal), let last = blocks.lastIndex(where: isReal)
    else { return }
    for index in blocks.indices where index < first || index > last {
      guard blocks[index].role.isMainText, !Self.isSentence(blocks[index].text) else { continue }
      if blocks[index].role == .heading && index < first { continue }
      blocks[index].role = .boilerplate
    }
  }

  /// Blocks that look like text but are the site's words around it.
  private func labelSurroundings(_ blocks: inout [DraftBlock]) {
    let main = blocks.indices.filter { blocks[$0].role.isMainText }
    var isRelated = false
    for (position, index) in main.enumerated() {
      let block = blocks[index]
      if Surroundings.isCaption(block.text) {
        blocks[index].role = .caption
        continue
      }
      let isNearEnd = position >= main.count - 6 && position * 2 >= main.count
      switch Surroundings.place(of: block.text) {
      case .any?: blocks[index].role = .boilerplate
      case .end? where isNearEnd: blocks[index].role = .boilerplate
      case .related? where block.role == .heading || block.text.count <= 120:
        blocks[index].role = .related
        isRelated = true
        continue
      default: break
      }
      // Titles of other stories follow until a paragraph or the next heading.
      let isTitle = block.text.count < 160 && !Self.isSentence(block.text) && block.role != .heading
      if isRelated, isTitle { blocks[index].role = .related } else { isRelated = false }
    }
  }

  /// Ends like a sentence, or like a quotation.
  private static func isSentence(_ text: MappedText) -> Bool {
    guard text.count >= 20, let last = text.bytes.last else { return false }
    // “。”, “！” and “？”.
    let end = text.bytes.suffix(3)
    if [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]].contains(Array(end)) {
      return true
    }
    return [0x2E, 0x21, 0x3F, 0x22, 0x27, 0x9D, 0x99, 0xA6, 0x29, 0x3A].contains(last)
  }
}
