/// What an element means for the blocks of its page.
enum ElementKind: Sendable {
  /// Its text belongs to the block around it.
  case inline
  /// Begins and ends a block of this role.
  case block(BlockRole)
  /// Begins and ends blocks, whose role comes from outside.
  case container
  /// Stands inside a sentence but is not part of it (a note, a stage direction): a block of its own,
  /// after the block around it.
  case aside(BlockRole)
  /// `<br>`: a line end inside a block; two in a row end it.
  case lineBreak
  /// A line of verse: a line end stands before it, unless it begins its block.
  case verse
  /// `<hr>`: ends a block.
  case rule
  /// `<q>`: the reader supplies quotation marks.
  case quoted
  /// Keeps its white space.
  case preformatted
  /// Its text is not text of the page.
  case skipped
}

/// How one format reads its elements.
protocol BlockRules {
  func kind(of node: Int, in tree: XMLTree) -> ElementKind
  /// A part of the page whose blocks all have this role, whatever they are.
  func region(of node: Int, in tree: XMLTree) -> BlockRole?
  /// Who speaks inside the element; nil keeps the speaker from outside.
  func speaker(of node: Int, in tree: XMLTree) -> Speaker?
}

extension BlockRules {
  func region(of node: Int, in tree: XMLTree) -> BlockRole? { nil }
  func speaker(of node: Int, in tree: XMLTree) -> Speaker? { nil }
}

/// A block before it has a place in a document.
struct DraftBlock: Sendable {
  var role: BlockRole
  var text: MappedText
  /// Element that began it.
  let node: Int
  /// Innermost block element around its text.
  var speaker: Speaker?
  /// Bytes of its text that are inside links.
  var linked = 0
}

/// Cuts a tree into blocks in one pass, without recursion.
struct BlockWalker<Rules: BlockRules> {
  private let tree: XMLTree
  private let rules: Rules
  private var frames: [Frame] = []
  private var current = Pending()
  /// Text of the blocks around an aside, waiting for its end.
  private var suspended: [Pending] = []
  private var asides: [DraftBlock] = []
  private var blocks: [DraftBlock] = []
  private var linkDepth = 0
  private var quoteDepth = 0

  private struct Frame {
    let node: Int
    let end: Int
    let kind: ElementKind
    let role: BlockRole?
    let region: BlockRole?
    let speaker: Speaker?
    let isLink: Bool
    let isPreformatted: Bool

    var isInline: Bool {
      switch kind {
      case .inline, .verse, .quoted: true
      default: false
      }
    }
  }

  private struct Pending {
    var text = MappedText()
    var node = 0
    var linked = 0
    var breaks = 0
  }

  init(_ tree: XMLTree, rules: Rules) {
    self.tree = tree
    self.rules = rules
  }

  /// The blocks of the tree below `root`, in order.
  mutating func walk(from root: Int = 0) -> [DraftBlock] {
    guard root < tree.nodes.count else { return [] }
    var node = root
    let end = Int(tree.nodes[root].end)
    current.node = root
    while node < end {
      while let frame = frames.last, frame.end <= node { leave(frame) }
      node = tree.isText(node) ? text(node) : enter(node)
    }
    while let frame = frames.last { leave(frame) }
    flush()
    return blocks
  }

  private mutating func text(_ node: Int) -> Int {
    let bytes = tree.textBytes(of: node)
    let before = current.text.count
    if frames.last?.isPreformatted == true {
      let source = tree.source(of: node)
      if bytes.count == source.count {
        current.text.appendCopy(bytes, from: source.start)
      } else {
        current.text.append(bytes, for: source)
      }
    } else {
      current.text.appendCollapsed(bytes, source: tree.source(of: node))
    }
    let added = current.text.count - before
    if linkDepth > 0 { current.linked += added }
    if added > 1 || added == 1 && bytes.contains(where: { !MappedText.isSpace($0) }) {
      current.breaks = 0
    }
    return node + 1
  }

  private mutating func enter(_ node: Int) -> Int {
    let kind = rules.kind(of: node, in: tree)
    let outer = frames.last
    let end = Int(tree.nodes[node].end)
    var role = outer?.role
    switch kind {
    case .skipped: return end
    case .lineBreak:
      lineBreak(node)
      return node + 1
    case .rule:
      flush()
      return node + 1
    case .block(let own):
      flush()
      role = Self.inner(own, inside: outer?.role)
    case .preformatted:
      flush()
      role = Self.inner(.preformatted, inside: outer?.role)
    case .container: flush()
    case .aside(let own):
      suspended.append(current)
      current = Pending(node: node)
      role = own
    case .quoted: quote(node, opens: true)
    case .verse: verse(node)
    case .inline: break
    }
    if case .inline = kind {} else if current.text.isEmpty { current.node = node }
    let isLink = tree.name(node) == "a"
    if isLink { linkDepth += 1 }
    let isPreformatted =
      if case .preformatted = kind { true } else { outer?.isPreformatted ?? false }
    frames.append(
      Frame(
        node: node, end: end, kind: kind, role: role,
        region: outer?.region ?? rules.region(of: node, in: tree),
        speaker: rules.speaker(of: node, in: tree) ?? outer?.speaker, isLink: isLink,
        isPreformatted: isPreformatted))
    return node + 1
  }

  private mutating func leave(_ frame: Frame) {
    switch frame.kind {
    case .block, .container, .preformatted: flush()
    case .aside:
      if let block = take() { asides.append(block) }
      current = suspended.popLast() ?? Pending()
    case .quoted: quote(frame.node, opens: false)
    case .inline, .verse, .lineBreak, .rule, .skipped: break
    }
    if frame.isLink { linkDepth -= 1 }
    frames.removeLast()
    if current.text.isEmpty, let outer = frames.last, !outer.isInline { current.node = outer.node }
  }

  /// A paragraph inside a quotation, a list or a caption is one of those.
  private static func inner(_ own: BlockRole, inside outer: BlockRole?) -> BlockRole {
    guard let outer else { return own }
    switch (own, outer) {
    case (.preformatted, .caption): return own
    case (.paragraph, _), (.preformatted, _): return outer
    case (.listItem, .quotation), (.cell, .quotation), (.listItem, .caption),
      (.heading, .caption), (_, .pullQuote),
      (.heading, .listItem):
      return outer
    default: return own
    }
  }

  /// Supplied marks: double outside, single inside, by the depth of `<q>`.
  private mutating func quote(_ node: Int, opens: Bool) {
    if !opens { quoteDepth -= 1 }
    let isOuter = quoteDepth % 2 == 0
    let mark = opens ? (isOuter ? "“" : "‘") : (isOuter ? "”" : "’")
    if opens { quoteDepth += 1 }
    let place = opens ? tree.source(of: node).end : endOfText(in: node)
    current.text.append(mark.utf8, for: TextRange(place, place))
  }

  private func endOfText(in node: Int) -> Int {
    let last = Int(tree.nodes[node].end) - 1
    return tree.source(of: last).end
  }

  private mutating func verse(_ node: Int) {
    current.text.trimEnd()
    guard !current.text.isEmpty else { return }
    current.text.append(CollectionOfOne(0x0A), for: tree.source(of: node))
  }

  private mutating func lineBreak(_ node: Int) {
    current.breaks += 1
    if current.breaks >= 2 {
      flush()
    } else if !current.text.isEmpty {
      while current.text.bytes.last == 0x20 { current.text.trimEnd() }
      current.text.append(CollectionOfOne(0x0A), for: tree.source(of: node))
    }
  }

  private mutating func flush() {
    if let block = take() { blocks.append(block) }
    if suspended.isEmpty {
      blocks += asides
      asides = []
    }
  }

  private mutating func take() -> DraftBlock? {
    var pending = current
    current = Pending(node: frames.last?.node ?? current.node)
    guard pending.text.hasInk else { return nil }
    pending.text.trimEnd()
    let frame = frames.last
    return DraftBlock(
      role: frame?.region ?? frame?.role ?? .paragraph, text: pending.text, node: pending.node,
      speaker: frame?.speaker, linked: min(pending.linked, pending.text.count))
  }
}
