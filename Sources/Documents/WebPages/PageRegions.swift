/// The parts of a page that its markup names: navigation, comments, related stories, hidden text.
struct PageRegions: Sendable {
  private let regions: [Int: BlockRole]

  static let none = PageRegions()

  private init() { regions = [:] }

  /// `weights` are paragraph bytes inside each node: a part that holds most of the page's paragraphs is
  /// the page, whatever its class says.
  init(_ tree: XMLTree, weights: [Int32]) {
    var regions: [Int: BlockRole] = [:]
    var cache: [String: BlockRole?] = [:]
    let total = weights.first ?? 0
    for node in tree.nodes.indices where !tree.isText(node) {
      guard let found = Self.named(node, in: tree, &cache) else { continue }
      let isForced = found == .hidden && tree.name(node) != "div"
      if isForced || Int(weights[node]) * 2 < Int(total) || total == 0 { regions[node] = found }
    }
    self.regions = regions
  }

  func region(of node: Int) -> BlockRole? { regions[node] }

  private static func named(
    _ node: Int, in tree: XMLTree, _ cache: inout [String: BlockRole?]
  ) -> BlockRole? {
    let name = tree.name(node)
    if let known = elements[name] { return known }
    if isHidden(node, in: tree) { return .hidden }
    if inline.contains(name) { return nil }
    if let role = tree.attribute("role", of: node), let known = ariaRoles[role.lowercased()] {
      return known
    }
    for key in ["class", "id"] {
      guard let value = tree.attribute(key, of: node), !value.isEmpty else { continue }
      if let known = cache[value] {
        if let known { return known }
        continue
      }
      let found = RegionWords.region(of: value)
      cache[value] = found
      if let found { return found }
    }
    return nil
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

  private static func isHidden(_ node: Int, in tree: XMLTree) -> Bool {
    let element = tree.nodes[node]
    guard element.count > 0 else { return false }
    for attribute in tree.attributes[Int(element.first)..<Int(element.first + element.count)] {
      switch attribute.name {
      case "hidden": return true
      case "aria-hidden" where attribute.value == "true": return true
      case "style":
        let style = attribute.value.lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }
}

/// What the words of a class or an identifier say about a part of a page, from Lists/regions.tsv.
enum RegionWords {
  private static let words: [String: BlockRole] = {
    var words: [String: BlockRole] = [:]
    for row in WordTable("regions").rows where row.count >= 2 {
      words[row[0]] = BlockRole(rawValue: row[1])
    }
    return words
  }()

  /// The region of the first word, or pair of words, that names one.
  static func region(of value: String) -> BlockRole? {
    for name in value.split(whereSeparator: \.isWhitespace) {
      let parts = Self.parts(of: name)
      // “has-sidebar”, “with-comments”, “no-nav”: says something of the page, not of the part.
      if let first = parts.first, ["has", "with", "no", "without", "is"].contains(first) {
        continue
      }
      for index in parts.indices {
        if let region = words[parts[index]] { return region }
        if index + 1 < parts.count, let region = words["\(parts[index])-\(parts[index + 1])"] {
          return region
        }
      }
    }
    return nil
  }

  /// “relatedPosts_v2” → related, posts, v2.
  static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var previousIsLower = false
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      let isUpper = scalar.properties.isUppercase
      if !isLetter || isUpper && previousIsLower {
        if !part.isEmpty { parts.append(part.lowercased()) }
        part = ""
      }
      if isLetter { part.unicodeScalars.append(scalar) }
      previousIsLower = isLetter && !isUpper
    }
    if !part.isEmpty { parts.append(part.lowercased()) }
    return parts
  }
}
