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

  init(_ tree: XMLTree) {
    var classes = ClassNames()
    for node in tree.nodes.indices where !tree.isText(node) {
      switch tree.name(node) {
      case "html" where language == nil:
        language = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      case "title" where title == nil:
        guard tree.parent(of: node).map({ tree.name($0) != "svg" }) ?? true else { continue }
        title = Self.words(of: node, in: tree)
      case "h1":
        guard let words = Self.words(of: node, in: tree), words != heading else { continue }
        headingCount += 1
        heading = heading ?? words
      case "time" where times.afterHeading == nil:
        let value = tree.attribute("datetime", of: node) ?? tree.text(of: node)
        times.add(DateWords.machineDate(value), isAfterHeading: heading != nil)
      case "a" where linked == nil:
        linked = Self.profile(node, in: tree).flatMap(PageByline.names)
      default: break
      }
      guard tree.nodes[node].count > 0 else { continue }
      addAuthor(node, in: tree, &classes)
      addDate(node, in: tree, &classes)
    }
  }

  private mutating func addDate(_ node: Int, in tree: XMLTree, _ classes: inout ClassNames) {
    if published == nil, tree.attribute("itemprop", of: node)?.lowercased() == "datepublished" {
      let value = tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
      published = DateWords.machineDate(value ?? tree.text(of: node))
    }
    guard lines.afterHeading == nil, Int(tree.nodes[node].end) - node < 12,
      let name = tree.attribute("class", of: node) ?? tree.attribute("id", of: node),
      classes.meaning(name).isDate
    else { return }
    let text = tree.text(of: node)
    guard text.utf8.count <= 80 else { return }
    lines.add(DateWords.firstDate(in: text), isAfterHeading: heading != nil)
  }

  private static func words(of node: Int, in tree: XMLTree) -> String? {
    HTMLText.plain(tree.text(of: node)).nonEmpty
  }

  private mutating func addAuthor(_ node: Int, in tree: XMLTree, _ classes: inout ClassNames) {
    guard named == nil, Int(tree.nodes[node].end) - node < 60 else { return }
    let meaning = classes.meaning(tree.attribute("class", of: node) ?? "")
    let isNamed =
      meaning.isByline || tree.attribute("rel", of: node)?.lowercased() == "author"
      || tree.attribute("itemprop", of: node)?.lowercased() == "author"
    guard isNamed || meaning.isAuthor && likely == nil else { return }
    guard let text = Self.words(of: node, in: tree), text.count <= 120,
      let names = PageByline.names(text)
    else { return }
    if isNamed { named = names } else if names.count <= 60 { likely = names }
  }

  /// The words of a link to a writer's page (“/author/jane-doe”).
  private static func profile(_ node: Int, in tree: XMLTree) -> String? {
    guard let address = tree.attribute("href", of: node), address.utf8.count < 300,
      address.split(separator: "/").dropLast().contains(where: { profiles.contains($0) }),
      let text = words(of: node, in: tree), (4...60).contains(text.count)
    else { return nil }
    return text
  }

  private static let profiles: Set<Substring> = [
    "author", "authors", "contributor", "contributors", "writer", "writers", "reporter",
    "reporters", "journalist", "journalists", "autor", "auteur", "autore",
  ]
}

extension String {
  /// Nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
