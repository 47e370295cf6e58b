/// `<meta>` and `<link>` of a page, by lower-case name.
struct MetaTags {
  private var values: [String: String] = [:]
  /// `<link rel=canonical>`, http or https only.
  private(set) var canonical: String?

  init(_ tree: XMLTree) {
    for node in tree.nodes(named: ["meta", "link"]) {
      switch tree.name(node) {
      case "meta":
        let key = ["property", "name", "itemprop", "http-equiv"].lazy
          .compactMap { tree.attribute($0, of: node) }.first?.lowercased()
        guard let key, let content = tree.attribute("content", of: node) else { continue }
        let value = HTMLText.plain(content)
        if !value.isEmpty, values[key] == nil { values[key] = value }
      case "link":
        guard canonical == nil, tree.attribute("rel", of: node)?.lowercased() == "canonical"
        else { continue }
        canonical = tree.attribute("href", of: node).flatMap(WebAddress.safe)
      default: break
      }
    }
  }

  subscript(_ name: String) -> String? { values[name] }

  var date: String? {
    let names = [
      "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
      "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
      "citation_publication_date", "citation_date", "pubdate", "publish-date", "publishdate",
      "publish_date", "article.published", "published", "date",
    ]
    return names.lazy.compactMap { values[$0].flatMap { DateWords.machineDate($0) } }.first
  }

  var lastChange: String? {
    let names = ["article:modified_time", "og:updated_time", "last-modified", "datemodified"]
    return names.lazy.compactMap { values[$0].flatMap { DateWords.machineDate($0) } }.first
  }

  /// Names as the meta elements give them, the surest first.
  var authors: [String] {
    let names = [
      "author", "article:author", "dc.creator", "citation_author", "byl", "parsely-author",
      "sailthru.author",
    ]
    let labelled = ["1", "2"].compactMap { number in
      values["twitter:label\(number)"].flatMap {
        Byline.isLabel($0) ? values["twitter:data\(number)"] : nil
      }
    }
    return names.compactMap { name in
      values[name].map { name == "citation_author" ? Self.inSpeakingOrder($0) : $0 }
    } + labelled
  }

  /// “Roe, Jane” → “Jane Roe”, as libraries list names.
  private static func inSpeakingOrder(_ name: String) -> String {
    let parts = name.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2, parts.allSatisfy({ $0.split(separator: " ").count <= 2 }) else {
      return name
    }
    return "\(parts[1]) \(parts[0])"
  }

  /// “/2021/03/02/” in the page's address.
  var addressDate: String? {
    guard let address = canonical ?? values["og:url"] else { return nil }
    let parts = address.split(separator: "/")
    for index in parts.indices where parts[index].count == 4 && index + 2 < parts.endIndex {
      let day = parts[index + 2].prefix { $0.isNumber }
      guard day.count <= 2 else { continue }
      let text = "\(parts[index])-\(parts[index + 1])-\(day)"
      if let date = DateWords.machineDate(text) { return date }
    }
    return nil
  }
}

/// Text of an attribute as a person reads it.
enum HTMLText {
  /// References resolved, white space as single spaces, no control characters.
  static func plain(_ value: String) -> String {
    var text = MappedText()
    text.appendCollapsed(
      Array(value.utf8)[...], source: TextRange(0, value.utf8.count))
    text.trimEnd()
    return CharacterReferences.resolved(text).text
  }
}
