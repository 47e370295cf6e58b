/// Addresses of many nodes of one tree: most have the elements around them in common.
///
/// An address that would grow long is the element's number in its file, `(//p)[12]`, so that a page
/// which nests a thousand deep does not fill the memory with the names of its elements.
struct NodeAddresses {
  private var known: [Int: String] = [:]
  /// For each node, how many elements of its name begin up to it; counted when it is first asked for.
  private var numbers: [Int32] = []

  /// UTF-8 bytes of the longest address by steps, and of the longest name in any address.
  private static let longest = 400
  private static let longestName = 60

  /// The same as `XMLTree.address(of:)`, or short where that would be long.
  mutating func address(of node: Int, in tree: XMLTree) -> String {
    guard !tree.isEmpty else { return "/" }
    let element = tree.isText(node) ? tree.parent(of: node) ?? node : node
    guard let parent = tree.parent(of: element) else { return tree.address(of: element) }
    guard var address = around(parent, in: tree) else { return numbered(element, in: tree) }
    tree.appendStep(element, to: &address)
    return address.utf8.count <= Self.longest ? address : numbered(element, in: tree)
  }

  /// Made from the outside in, each element once; nil when it would be too long.
  private mutating func around(_ node: Int, in tree: XMLTree) -> String? {
    if let address = known[node] { return address.isEmpty ? nil : address }
    var missing: [Int] = [node]
    var address = ""
    while let last = missing.last, let parent = tree.parent(of: last) {
      if let found = known[parent] {
        guard !found.isEmpty else {
          known[node] = ""
          return nil
        }
        address = found
        break
      }
      missing.append(parent)
    }
    for element in missing.reversed() {
      tree.appendStep(element, to: &address)
      // Nothing inside has a shorter one; an empty string says so.
      known[element] = address.utf8.count <= Self.longest ? address : ""
      guard address.utf8.count <= Self.longest else {
        known[node] = ""
        return nil
      }
    }
    return address
  }

  private mutating func numbered(_ node: Int, in tree: XMLTree) -> String {
    if numbers.isEmpty { numbers = Self.numbers(in: tree) }
    let name = tree.name(node)
    guard name.utf8.count <= Self.longestName else { return "(//*)[\(node + 1)]" }
    return "(//\(name))[\(numbers[node])]"
  }

  private static func numbers(in tree: XMLTree) -> [Int32] {
    var counts = [Int32](repeating: 0, count: tree.names.count)
    return tree.nodes.map { node in
      guard node.name >= 0 else { return 0 }
      counts[Int(node.name)] += 1
      return counts[Int(node.name)]
    }
  }
}
