/// The `application/ld+json` scripts of a page (schema.org).
struct LinkedData {
  private(set) var headline: String?
  /// Of every article, in order; the first is not always a person.
  private(set) var authors: [String] = []
  private(set) var date: String?
  /// `dateModified` of an article.
  private(set) var lastChange: String?
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var articleBody: MappedText?
  private(set) var problems: [String] = []

  /// Names of the things that others refer to by `@id`.
  private var names: [String: String] = [:]

  init(_ tree: XMLTree) {
    var things: [JSONValue] = []
    var looseDate: String?
    for node in tree.nodes(named: ["script"])
    where tree.attribute("type", of: node)?.lowercased().hasPrefix("application/ld+json") == true {
      let script = Self.script(node, in: tree)
      guard script.hasInk else { continue }
      if let value = JSONValue.parse(script.bytes[...]) {
        Self.collect(value, script.map, into: &things)
      } else {
        looseDate = looseDate ?? Self.looseDate(in: script.text)
        problems.append("a JSON-LD script is not valid JSON, or nests too deep, and was ignored")
      }
    }
    for thing in things {
      guard let identifier = thing["@id"]?.text, let name = thing["name"]?.text else { continue }
      names[identifier] = names[identifier] ?? HTMLText.plain(name)
    }
    let articles = things.filter(Self.isArticle)
    for article in articles { read(article) }
    for article in articles where publisher == nil { publisher = name(article["publisher"]) }
    // A recipe, a guide, the page itself.
    date =
      date
      ?? things.lazy.compactMap { $0["datePublished"]?.text.flatMap { DateWords.machineDate($0) } }
      .first
      ?? looseDate
  }

  /// The value after `"datePublished":` in a script that is not valid JSON.
  private static func looseDate(in script: String) -> String? {
    guard let key = script.firstRange(of: "\"datePublished\"") else { return nil }
    let parts = script[key.upperBound...].prefix(80).split(separator: "\"")
    return parts.dropFirst().first.flatMap { DateWords.machineDate(String($0)) }
  }

  private mutating func read(_ article: JSONValue) {
    headline = headline ?? article["headline"]?.text.map(HTMLText.plain)?.nonEmpty
    if authors.count < 12, let author = name(article["author"]) ?? name(article["creator"]) {
      authors.append(author)
    }
    date = date ?? article["datePublished"]?.text.flatMap { DateWords.machineDate($0) }
    lastChange =
      lastChange ?? article["dateModified"]?.text.flatMap { DateWords.machineDate($0) }
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
  private func name(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.text { return HTMLText.plain(text).nonEmpty }
    if let name = value["name"] { return self.name(name) }
    if let identifier = value["@id"]?.text { return names[identifier]?.nonEmpty }
    let names = value.elements.prefix(12).compactMap { name($0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
