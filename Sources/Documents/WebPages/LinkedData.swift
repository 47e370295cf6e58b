/// The `application/ld+json` scripts of a page (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var author: String?
  private(set) var date: String?
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var articleBody: MappedText?
  private(set) var problems: [String] = []

  init(_ tree: XMLTree) {
    var things: [JSONValue] = []
    for node in tree.nodes(named: ["script"])
    where tree.attribute("type", of: node)?.lowercased().hasPrefix("application/ld+json") == true {
      let script = Self.script(node, in: tree)
      guard script.hasInk else { continue }
      if let value = JSONValue.parse(script.bytes[...]) {
        Self.collect(value, script.map, into: &things)
      } else {
        problems.append("a JSON-LD script is not valid JSON, or nests too deep, and was ignored")
      }
    }
    let articles = things.filter(Self.isArticle)
    for article in articles { read(article) }
    publisher = publisher ?? articles.lazy.compactMap { Self.name($0["publisher"]) }.first
  }

  private mutating func read(_ article: JSONValue) {
    headline = headline ?? article["headline"]?.text.map(HTMLText.plain)?.nonEmpty
    author = author ?? Self.name(article["author"]) ?? Self.name(article["creator"])
    date = date ?? article["datePublished"]?.text.flatMap(DateWords.machineDate)
    language = language ?? article["inLanguage"]?.text
    url = url ?? article["url"]?.text.flatMap(WebAddress.safe)
    if articleBody == nil, let body = article["articleBody"]?.mapped, body.hasInk {
      articleBody = body
    }
  }

  private static func script(_ node: Int, in tree: XMLTree) -> MappedText {
    var script = MappedText()
    for inner in tree.descendants(of: node) where tree.isText(inner) {
      let bytes = tree.textBytes(of: inner)
      let source = tree.source(of: inner)
      if bytes.count == source.count {
        script.appendCopy(bytes, from: source.start)
      } else {
        script.append(bytes, for: source)
      }
    }
    return script
  }

  /// All objects of arrays and `@graph`s, with body text placed in the page.
  private static func collect(
    _ value: JSONValue, _ map: SourceMap, into things: inout [JSONValue]
  ) {
    for element in value.elements { collect(element, map, into: &things) }
    guard case .object(let members) = value else { return }
    things.append(
      .object(
        members.map { member in
          guard member.key == "articleBody", let body = member.value.mapped else { return member }
          return (member.key, .string(body.placed(through: map)))
        }))
    for key in ["@graph", "mainEntity"] {
      if let inner = value[key] { collect(inner, map, into: &things) }
    }
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    let types =
      [thing["@type"]?.text].compactMap { $0 }
      + (thing["@type"]?.elements.compactMap(\.text) ?? [])
    return types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
    }
  }

  /// A person's or organisation's name, or several joined.
  private static func name(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.text { return HTMLText.plain(text).nonEmpty }
    if let name = value["name"] { return Self.name(name) }
    let names = value.elements.prefix(12).compactMap { Self.name($0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
