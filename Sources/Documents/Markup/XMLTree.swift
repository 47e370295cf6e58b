/// A page or an XML file as a flat tree: nodes in the order of the file, text with decoded byte places.
///
/// The tree holds no pointer: it is made within one call and is a plain value after that.
struct XMLTree: Sendable {
  struct Node: Sendable {
    /// Index into `names`; -1 for text.
    var name: Int32
    /// Index of the parent; -1 for the root.
    var parent: Int32
    /// One past the last node inside.
    var end: Int32
    /// Position among the siblings of its name, from 1; 0 when it is the only one.
    var ordinal: Int32
    /// Text: where it stands in `bytes`. Element: where its attributes stand in `attributes`.
    var first: Int32
    var count: Int32
    /// Decoded bytes of the file; for an element its start tag.
    var source: Int32
    var sourceEnd: Int32

    var isText: Bool { name < 0 }
  }

  struct Attribute: Sendable {
    let name: String
    let value: String
  }

  /// Why the tree does not hold everything.
  struct Damage: Sendable {
    let reason: String
    /// Decoded byte.
    let offset: Int
    /// The file grows without end when it is read: nothing in it is to be trusted.
    let isHostile: Bool
  }

  fileprivate(set) var nodes: [Node] = []
  /// Text of all text nodes, UTF-8.
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var names: [String] = []
  fileprivate(set) var attributes: [Attribute] = []
  /// The parser stopped here; what follows is missing.
  fileprivate(set) var damage: Damage?
  /// The file asked for an external entity, which was not loaded.
  fileprivate(set) var refusesExternal = false

  var isEmpty: Bool { nodes.isEmpty }

  /// Local name of an element, "" for text.
  func name(_ node: Int) -> String {
    let index = nodes[node].name
    return index < 0 ? "" : names[Int(index)]
  }

  func isText(_ node: Int) -> Bool { nodes[node].isText }

  func attribute(_ name: String, of node: Int) -> String? {
    guard !nodes.isEmpty else { return nil }
    let element = nodes[node]
    guard !element.isText else { return nil }
    for index in Int(element.first)..<Int(element.first + element.count)
    where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// Indexes of all elements of these names, in order.
  func nodes(named names: Set<String>) -> [Int] {
    let isWanted = self.names.map(names.contains)
    return nodes.indices.filter { nodes[$0].name >= 0 && isWanted[Int(nodes[$0].name)] }
  }

  /// Indexes of the nodes directly inside.
  func children(of node: Int) -> Children { Children(tree: self, node: node) }

  /// Indexes of all nodes inside, in order.
  func descendants(of node: Int) -> Range<Int> {
    // A piece of which nothing could be read has no root.
    nodes.isEmpty ? 0..<0 : (node + 1)..<Int(nodes[node].end)
  }

  func parent(of node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent < 0 ? nil : parent
  }

  func textBytes(of node: Int) -> ArraySlice<UInt8> {
    let text = nodes[node]
    return bytes[Int(text.first)..<Int(text.first + text.count)]
  }

  /// Decoded bytes of the file that the node, or the start tag of an element, takes.
  func source(of node: Int) -> TextRange {
    TextRange(Int(nodes[node].source), Int(nodes[node].sourceEnd))
  }

  /// All text inside, white space as one space, trimmed.
  func text(of node: Int) -> String {
    var text = MappedText()
    if isText(node) { text.appendCollapsed(textBytes(of: node), source: source(of: node)) }
    for inner in descendants(of: node) where isText(inner) {
      text.appendCollapsed(textBytes(of: inner), source: source(of: inner))
    }
    text.trimEnd()
    return text.text
  }

  /// First element inside with this local name.
  func first(_ name: String, in node: Int) -> Int? {
    descendants(of: node).first { self.name($0) == name }
  }

  /// First element reached by taking the first child of each name.
  func first(path: [String], in node: Int) -> Int? {
    var current = node
    for name in path {
      guard let next = children(of: current).first(where: { self.name($0) == name }) else {
        return nil
      }
      current = next
    }
    return current
  }

  /// XPath of a node by local names: `/TEI/text/body/u[12]`.
  func address(of node: Int) -> String {
    var path: [Int] = []
    var current: Int? = isText(node) ? parent(of: node) : node
    while let element = current {
      path.append(element)
      current = parent(of: element)
    }
    guard !path.isEmpty else { return "/" }
    var address = ""
    for element in path.reversed() { appendStep(element, to: &address) }
    return address
  }

  /// Adds “/u[12]” to the address of the element around `element`.
  func appendStep(_ element: Int, to address: inout String) {
    address += "/"
    address += name(element)
    let ordinal = nodes[element].ordinal
    guard ordinal > 0 else { return }
    address += "["
    address += String(ordinal)
    address += "]"
  }

  struct Children: Sequence {
    let tree: XMLTree
    let node: Int

    func makeIterator() -> Iterator {
      let end = tree.isEmpty ? 0 : Int(tree.nodes[node].end)
      return Iterator(tree: tree, following: node + 1, end: end)
    }

    struct Iterator: IteratorProtocol {
      let tree: XMLTree
      var following: Int
      let end: Int

      mutating func next() -> Int? {
        guard following < end else { return nil }
        let current = following
        following = Int(tree.nodes[current].end)
        return current
      }
    }
  }
}

/// Builds a tree from the events of a parser, in order.
struct XMLTreeBuilder {
  private(set) var tree = XMLTree()
  /// A “<” that is text was hidden from the parser.
  var restoresSigns = false
  private var open: [Int] = []
  /// Names of the siblings of every open element, one level after the other.
  private var siblings: [SiblingCount] = []
  /// Where the level of each open element's children begins in `siblings`.
  private var levels: [Int] = []
  private var nameIndexes: [String: Int32] = [:]

  private struct SiblingCount {
    let name: Int32
    let first: Int
    var count: Int32
  }

  var depth: Int { open.count }

  /// Makes room for the nodes and the text of a page of `length` bytes.
  mutating func reserve(forPageOf length: Int) {
    tree.nodes.reserveCapacity(length / 32)
    tree.attributes.reserveCapacity(length / 64)
    tree.bytes.reserveCapacity(length / 2)
  }

  mutating func nameIndex(_ name: String) -> Int32 {
    if let index = nameIndexes[name] { return index }
    let index = Int32(tree.names.count)
    tree.names.append(name)
    nameIndexes[name] = index
    return index
  }

  mutating func start(_ name: Int32, source: TextRange) {
    let node = tree.nodes.count
    tree.nodes.append(
      XMLTree.Node(
        name: name, parent: Int32(open.last ?? -1), end: Int32(node + 1),
        ordinal: ordinal(of: name, node: node), first: Int32(tree.attributes.count), count: 0,
        source: Int32(source.start), sourceEnd: Int32(source.end)))
    open.append(node)
    levels.append(siblings.count)
  }

  private mutating func ordinal(of name: Int32, node: Int) -> Int32 {
    guard let level = levels.last else { return 0 }
    guard let index = siblings[level...].firstIndex(where: { $0.name == name }) else {
      siblings.append(SiblingCount(name: name, first: node, count: 1))
      return 0
    }
    siblings[index].count += 1
    tree.nodes[siblings[index].first].ordinal = 1
    return siblings[index].count
  }

  /// An attribute of the element that was started last.
  mutating func attribute(_ name: String, _ value: String) {
    guard let node = open.last else { return }
    tree.attributes.append(XMLTree.Attribute(name: name, value: value))
    tree.nodes[node].count += 1
  }

  mutating func end() {
    guard let node = open.popLast() else { return }
    if let level = levels.popLast() { siblings.removeSubrange(level...) }
    tree.nodes[node].end = Int32(tree.nodes.count)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, source: TextRange) {
    guard let parent = open.last, !text.isEmpty else { return }
    let node = tree.nodes.count
    tree.nodes.append(
      XMLTree.Node(
        name: -1, parent: Int32(parent), end: Int32(node + 1), ordinal: 0,
        first: Int32(tree.bytes.count), count: Int32(text.count), source: Int32(source.start),
        sourceEnd: Int32(source.end)))
    tree.bytes.append(contentsOf: text)
    if restoresSigns {
      for index in (tree.bytes.count - text.count)..<tree.bytes.count
      where tree.bytes[index] == AttributeScan.sign {
        tree.bytes[index] = UInt8(ascii: "<")
      }
    }
  }

  mutating func damage(_ reason: String, at offset: Int, isHostile: Bool = false) {
    guard tree.damage == nil || isHostile else { return }
    tree.damage = XMLTree.Damage(reason: reason, offset: offset, isHostile: isHostile)
  }

  mutating func refuseExternal() { tree.refusesExternal = true }

  mutating func finish() -> XMLTree {
    while !open.isEmpty { end() }
    return tree
  }
}
