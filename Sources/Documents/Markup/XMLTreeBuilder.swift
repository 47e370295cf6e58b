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
  /// Places in `siblings` of the names that an element with many different children holds beyond the
  /// first ones, by parent and name: a list of them all would take quadratic time.
  private var crowded: [Key: Int] = [:]
  private var nameIndexes: [String: Int32] = [:]
  private var attributeIndexes: [String: Int32] = [:]

  private struct Key: Hashable {
    let level: Int
    let name: Int32
  }

  /// Different names of one element's children that are looked through one by one.
  private static let few = 12

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
    tree.values.reserveCapacity(length / 8)
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
    let near = siblings[level...].prefix(Self.few)
    let known =
      near.firstIndex { $0.name == name }
      ?? (near.count == Self.few ? crowded[Key(level: level, name: name)] : nil)
    guard let index = known else {
      if near.count == Self.few { crowded[Key(level: level, name: name)] = siblings.count }
      siblings.append(SiblingCount(name: name, first: node, count: 1))
      return 0
    }
    siblings[index].count += 1
    tree.nodes[siblings[index].first].ordinal = 1
    return siblings[index].count
  }

  /// An attribute of the element that was started last.
  mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    guard let node = open.last else { return }
    tree.attributes.append(
      XMLTree.Attribute(
        name: name, first: Int32(tree.values.count), count: Int32(value.count)))
    tree.values.append(contentsOf: value)
    tree.nodes[node].count += 1
  }

  mutating func attributeIndex(_ name: String) -> Int32 {
    if let index = attributeIndexes[name] { return index }
    let index = Int32(tree.attributeNames.count)
    tree.attributeNames.append(name)
    attributeIndexes[name] = index
    return index
  }

  mutating func end() {
    guard let node = open.popLast() else { return }
    if let level = levels.popLast() {
      for sibling in siblings[level...].dropFirst(Self.few) {
        crowded[Key(level: level, name: sibling.name)] = nil
      }
      siblings.removeSubrange(level...)
    }
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
      where tree.bytes[index] == MarkupScan.sign {
        tree.bytes[index] = UInt8(ascii: "<")
      }
    }
  }

  mutating func damage(_ reason: String, at offset: Int, isHostile: Bool = false) {
    guard tree.damage == nil || isHostile else { return }
    tree.damage = XMLTree.Damage(reason: reason, offset: offset, isHostile: isHostile)
  }

  mutating func restorePlaces(_ omissions: Omissions) { tree.restorePlaces(omissions) }

  mutating func refuseExternal() { tree.refusesExternal = true }

  mutating func finish() -> XMLTree {
    while !open.isEmpty { end() }
    return tree
  }
}
