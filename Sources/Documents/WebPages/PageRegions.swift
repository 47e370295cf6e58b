/// The parts of a page that its markup names: navigation, comments, related stories, hidden text.
struct PageRegions: Sendable {
  /// Role that the element itself asks for, by node.
  private(set) var named: [BlockRole?]
  /// Nodes that are named like the body of an article.
  private(set) var bodies: [Int] = []

  init(_ tree: XMLTree) {
    named = [BlockRole?](repeating: nil, count: tree.nodes.count)
    var classes = ClassNames()
    let elements = tree.names.map { Self.elements[$0] }
    let isInline = tree.names.map { Self.inline.contains($0) }
    for node in tree.nodes.indices where !tree.isText(node) {
      let name = Int(tree.nodes[node].name)
      if let known = elements[name] {
        named[node] = known
        continue
      }
      guard tree.nodes[node].count > 0 else { continue }
      named[node] = region(node, in: tree, isInline: isInline[name], &classes)
    }
  }

  private mutating func region(
    _ node: Int, in tree: XMLTree, isInline: Bool, _ classes: inout ClassNames
  ) -> BlockRole? {
    let element = tree.nodes[node]
    var found: BlockRole?
    for attribute in tree.attributes[Int(element.first)..<Int(element.first + element.count)] {
      switch attribute.name {
      case "hidden": return .hidden
      case "aria-hidden" where attribute.value == "true": return .hidden
      case "style" where Self.hides(attribute.value): return .hidden
      case "itemprop" where attribute.value.contains("articleBody"): bodies.append(node)
      case "role" where !isInline: found = Self.ariaRoles[attribute.value.lowercased()] ?? found
      case "class" where !isInline, "id" where !isInline:
        let meaning = classes.meaning(attribute.value)
        if meaning.isBody { bodies.append(node) }
        found = found ?? meaning.region ?? (meaning.isByline ? .byline : nil)
      default: break
      }
    }
    return found
  }

  private static func hides(_ style: String) -> Bool {
    // A value that begins with “n” or “h”: few styles have one.
    var afterColon = false
    let mayHide = style.utf8.contains { byte in
      if byte == 0x20 { return false }
      defer { afterColon = byte == UInt8(ascii: ":") }
      return afterColon && (byte | 0x20 == UInt8(ascii: "n") || byte | 0x20 == UInt8(ascii: "h"))
    }
    guard mayHide else { return false }
    let plain = style.lowercased().filter { $0 != " " }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  private static let elements: [String: BlockRole] = [
    "nav": .navigation, "template": .hidden, "noscript": .hidden, "dialog": .hidden,
    "footer": .boilerplate, "menu": .navigation,
  ]

  private static let ariaRoles: [String: BlockRole] = [
    "navigation": .navigation, "banner": .navigation, "search": .navigation, "menu": .navigation,
    "menubar": .navigation, "toolbar": .navigation, "complementary": .related,
    "contentinfo": .boilerplate, "dialog": .boilerplate, "alertdialog": .boilerplate,
    "alert": .boilerplate, "tablist": .navigation,
  ]

  /// Elements that stand inside a sentence: their class says how they look.
  private static let inline: Set<String> = [
    "a", "span", "b", "i", "em", "strong", "font", "sup", "sub", "small", "u", "img", "br", "time",
    "html", "body", "cite", "q", "abbr", "mark", "s", "input", "meta", "link", "script", "main",
  ]
}
