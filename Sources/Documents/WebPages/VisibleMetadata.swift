/// Title, writer, date and language from the page's own elements.
struct VisibleMetadata {
  private(set) var language: String?
  /// `<title>`, but not that of a drawing.
  private(set) var title: String?
  /// The first `<h1>` with words.
  private(set) var heading: String?
  /// `<h1>` with words on the page.
  private(set) var headingCount = 0
  /// Named by `rel`, `itemprop` or class; before those that only a link or a vaguer class names.
  private var named: String?
  private var likely: String?
  private var linked: String?
  private var published: String?
  /// Of `<time>`, and of what is named like a date, before and after the heading.
  private var times = Dates()
  private var lines = Dates()

  private struct Dates {
    var first: String?
    var afterHeading: String?

    mutating func add(_ date: String?, isAfterHeading: Bool) {
      first = first ?? date
      if isAfterHeading { afterHeading = afterHeading ?? date }
    }
  }

  var authors: [String] { [named, likely, linked].compactMap { $0 } }

  /// The day the page states, or the first one after its heading.
  var dateBesideHeading: String? { published ?? times.afterHeading ?? lines.afterHeading }

  /// The first date on the page.
  var firstDate: String? { times.first ?? lines.first }

  /// Elements that are looked at for what they are, by name.
  private enum Element: String {
    case html, title, h1, time, a
  }

  init(_ tree: XMLTree, _ classes: inout ClassNames) {
    let elements = tree.names.map { Element(rawValue: $0) }
    for node in tree.nodes.indices where !tree.isText(node) {
      let element = elements[Int(tree.nodes[node].name)]
      if let element { add(element, node, in: tree) }
      guard tree.nodes[node].count > 0 else { continue }
      addNamed(node, in: tree, &classes)
    }
  }

  private mutating func add(_ element: Element, _ node: Int, in tree: XMLTree) {
    switch element {
    case .html:
      language =
        language ?? tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
    case .title:
      guard title == nil, tree.parent(of: node).map({ tree.name($0) != "svg" }) ?? true else {
        return
      }
      title = Self.words(of: node, in: tree)
    case .h1:
      guard let words = Self.words(of: node, in: tree), words != heading else { return }
      headingCount += 1
      heading = heading ?? words
    case .time:
      guard times.afterHeading == nil else { return }
      let value = tree.attribute("datetime", of: node) ?? tree.text(of: node)
      times.add(
        DateWords.machineDate(value, language: language), isAfterHeading: heading != nil)
    case .a:
      guard linked == nil else { return }
      linked = Self.profile(node, in: tree).flatMap(PageByline.names)
    }
  }

  /// What an element's class, `rel` and `itemprop` name: the writer, or the date.
  private mutating func addNamed(_ node: Int, in tree: XMLTree, _ classes: inout ClassNames) {
    let size = Int(tree.nodes[node].end) - node
    guard size < 60 else { return }
    let name = tree.attributeBytes("class", of: node) ?? tree.attributeBytes("id", of: node)
    let meaning = name.map { classes.meaning($0) } ?? ClassNames.Meaning()
    let property = tree.attributeBytes("itemprop", of: node)
    if let property { addPublished(property, node, in: tree) }
    if meaning.isDate, size < 12 { addDate(node, in: tree) }
    guard named == nil else { return }
    let relation = tree.attributeBytes("rel", of: node)
    let isNamed = meaning.isByline || Self.isAuthor(property) || Self.isAuthor(relation)
    if isNamed || meaning.isAuthor && likely == nil { addAuthor(node, in: tree, isNamed: isNamed) }
  }

  private static func isAuthor(_ value: ArraySlice<UInt8>?) -> Bool {
    value.map { $0.count == 6 && $0.map { $0 | 0x20 }.elementsEqual("author".utf8) } ?? false
  }

  private mutating func addPublished(
    _ property: ArraySlice<UInt8>, _ node: Int, in tree: XMLTree
  ) {
    guard published == nil,
      String(decoding: property, as: UTF8.self).lowercased() == "datepublished"
    else { return }
    let value = tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
    published = DateWords.machineDate(value ?? tree.text(of: node), language: language)
  }

  private mutating func addDate(_ node: Int, in tree: XMLTree) {
    guard lines.afterHeading == nil else { return }
    let text = tree.text(of: node)
    guard text.utf8.count <= 80 else { return }
    lines.add(DateWords.firstDate(in: text, language: language), isAfterHeading: heading != nil)
  }

  private mutating func addAuthor(_ node: Int, in tree: XMLTree, isNamed: Bool) {
    guard let text = Self.words(of: node, in: tree), text.count <= 120,
      let names = PageByline.names(text)
    else { return }
    if isNamed { named = names } else if names.count <= 60 { likely = names }
  }

  private static func words(of node: Int, in tree: XMLTree) -> String? {
    HTMLText.plain(tree.text(of: node)).nonEmpty
  }

  /// The words of a link to a writer's page (“/author/jane-doe”).
  private static func profile(_ node: Int, in tree: XMLTree) -> String? {
    guard let address = tree.attributeBytes("href", of: node), address.count < 300,
      namesWriter(address), let text = words(of: node, in: tree), (4...60).contains(text.count)
    else { return nil }
    return text
  }

  /// A folder of the address, not its last part, is one for writers.
  private static func namesWriter(_ address: ArraySlice<UInt8>) -> Bool {
    var start = address.startIndex
    for offset in address.indices where address[offset] == UInt8(ascii: "/") {
      let folder = address[start..<offset]
      start = offset + 1
      guard folder.count >= 4, firstLetters.contains(folder[folder.startIndex]) else { continue }
      if start < address.endIndex, profiles.contains(String(decoding: folder, as: UTF8.self)) {
        return true
      }
    }
    return false
  }

  private static let profiles: Set<String> = Set(WordTable("writer-folders").rows.map { $0[0] })
  private static let firstLetters: Set<UInt8> = Set(profiles.compactMap { $0.utf8.first })
}

extension String {
  /// Nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
