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
    /// Index into `attributeNames`.
    let name: Int32
    /// Where its value stands in `values`.
    let first: Int32
    let count: Int32
  }

  /// Why the tree does not hold everything.
  struct Damage: Sendable {
    let reason: String
    /// Decoded byte.
    let offset: Int
    /// The file grows without end when it is read: nothing in it is to be trusted.
    let isHostile: Bool
  }

  var nodes: [Node] = []
  /// Text of all text nodes, UTF-8.
  var bytes: [UInt8] = []
  var names: [String] = []
  var attributes: [Attribute] = []
  var attributeNames: [String] = []
  /// Values of all attributes, UTF-8: most are never asked for, so none is a string of its own.
  var values: [UInt8] = []
  /// The parser stopped here; what follows is missing.
  var damage: Damage?
  /// The file asked for an external entity, which was not loaded.
  var refusesExternal = false

  var isEmpty: Bool { nodes.isEmpty }

  /// Local name of an element, "" for text.
  func name(_ node: Int) -> String {
    let index = nodes[node].name
    return index < 0 ? "" : names[Int(index)]
  }

  func isText(_ node: Int) -> Bool { nodes[node].isText }

  func attribute(_ name: String, of node: Int) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as UTF-8.
  func attributeBytes(_ name: String, of node: Int) -> ArraySlice<UInt8>? {
    for index in attributeIndexes(of: node)
    where attributeNames[Int(attributes[index].name)] == name {
      return value(of: attributes[index])
    }
    return nil
  }

  /// Indexes into `attributes`; none for text.
  func attributeIndexes(of node: Int) -> Range<Int> {
    guard !nodes.isEmpty, !nodes[node].isText else { return 0..<0 }
    return Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
  }

  func value(of attribute: Attribute) -> ArraySlice<UInt8> {
    values[Int(attribute.first)..<Int(attribute.first + attribute.count)]
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
