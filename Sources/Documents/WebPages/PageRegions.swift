/// The parts of a page that its markup names: navigation, comments, related stories, hidden text.
struct PageRegions: Sendable {
  /// Role that the element itself asks for, by node.
  private(set) var named: [BlockRole?]
  /// Nodes that are named like the body of an article.
  private(set) var bodies: [Int] = []

  init(_ tree: XMLTree, _ classes: inout ClassNames) {
    named = [BlockRole?](repeating: nil, count: tree.nodes.count)
    let attributes = tree.attributeNames.map { Attribute(rawValue: $0) }
    let elements = tree.names.map { Self.elements[$0] }
    let isInline = tree.names.map { Self.inline.contains($0) }
    for node in tree.nodes.indices where !tree.isText(node) {
      let name = Int(tree.nodes[node].name)
      if let known = elements[name] {
        named[node] = known
        continue
      }
      guard tree.nodes[node].count > 0 else { continue }
      named[node] = region(
        node, in: tree, isInline: isInline[name], attributes, &classes)
    }
  }

  /// The attributes that say what part an element is.
  private enum Attribute: String {
    case hidden
    case ariaHidden = "aria-hidden"
    case style
    case itemprop
    case role
    case className = "class"
    case id
  }

  private mutating func region(
    _ node: Int, in tree: XMLTree, isInline: Bool, _ attributes: [Attribute?],
    _ classes: inout ClassNames
  ) -> BlockRole? {
    var found: BlockRole?
    for index in tree.attributeIndexes(of: node) {
      let attribute = tree.attributes[index]
      guard let kind = attributes[Int(attribute.name)] else { continue }
      let value = tree.value(of: attribute)
      switch kind {
      case .hidden: return .hidden
      case .ariaHidden where value.elementsEqual("true".utf8): return .hidden
      case .style where Self.hides(value): return .hidden
      case .itemprop where String(decoding: value, as: UTF8.self).contains("articleBody"):
        bodies.append(node)
      case .role where !isInline:
        found = Self.ariaRoles[String(decoding: value, as: UTF8.self).lowercased()] ?? found
      case .className where !isInline, .id where !isInline:
        let meaning = classes.meaning(value)
        if meaning.isBody { bodies.append(node) }
        found = found ?? meaning.region ?? (meaning.isByline ? .byline : nil)
      default: break
      }
    }
    return found
  }

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    // A value that begins with “n” or “h”: few styles have one.
    var afterColon = false
    let mayHide = style.contains { byte in
      if byte == 0x20 { return false }
      defer { afterColon = byte == UInt8(ascii: ":") }
      return afterColon && (byte | 0x20 == UInt8(ascii: "n") || byte | 0x20 == UInt8(ascii: "h"))
    }
    guard mayHide else { return false }
    let plain = String(decoding: style, as: UTF8.self).lowercased().filter { $0 != " " }
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
