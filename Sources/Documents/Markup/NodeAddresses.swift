/// Addresses of many nodes of one tree in order: most have the element around them in common.
struct NodeAddresses {
  private var parent: Int?
  private var parentAddress = ""

  /// The same as `XMLTree.address(of:)`.
  mutating func address(of node: Int, in tree: XMLTree) -> String {
    guard !tree.isText(node), let parent = tree.parent(of: node) else {
      return tree.address(of: node)
    }
    if parent != self.parent {
      self.parent = parent
      parentAddress = tree.address(of: parent)
    }
    var address = parentAddress
    tree.appendStep(node, to: &address)
    return address
  }
}
