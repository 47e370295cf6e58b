/// What a page says about itself, each value from the most trustworthy place that gives one.
struct PageMetadata {
  private(set) var values = Metadata()
  /// The body as JSON-LD carries it; places are decoded bytes of the page.
  private(set) var articleBody: MappedText?
  /// When the page was last changed: its date where nothing else gives one.
  private(set) var lastChange: String?
  /// What could not be understood.
  private(set) var problems: [String] = []

  init(_ tree: XMLTree, _ classes: inout ClassNames) {
    guard !tree.isEmpty else { return }
    let linked = LinkedData(tree)
    problems = linked.problems
    articleBody = linked.articleBody
    let metas = MetaTags(tree)
    let visible = VisibleMetadata(tree, &classes)
    values.title = Self.title(linked, metas, visible)
    values.byline = Self.byline(linked, metas, visible)
    values.date =
      linked.date ?? metas.date ?? visible.dateBesideHeading ?? metas.addressDate
      ?? visible.firstDate
    lastChange = linked.lastChange ?? metas.lastChange
    values.publisher =
      metas["og:site_name"] ?? linked.publisher ?? metas["citation_journal_title"]
      ?? metas["application-name"]
    values.language =
      visible.language ?? linked.language ?? metas["og:locale"] ?? metas["content-language"]
    values.url = metas.canonical ?? metas["og:url"].flatMap(WebAddress.safe) ?? linked.url
  }

  private static func title(
    _ linked: LinkedData, _ metas: MetaTags, _ visible: VisibleMetadata
  ) -> String? {
    let site = metas["og:site_name"] ?? linked.publisher
    let stated =
      linked.headline ?? metas["og:title"] ?? metas["twitter:title"] ?? metas["dc.title"]
      ?? metas["citation_title"] ?? metas["parsely-title"]
    let title = (stated ?? visible.title).map { PageTitle.withoutSite($0, site: site) }
    guard let heading = visible.heading, let title else { return title ?? visible.heading }
    // What stands over the article counts before what was written for search engines.
    return visible.headingCount == 1 && PageTitle.isHeadline(heading, beside: title)
      ? heading : title
  }

  private static func byline(
    _ linked: LinkedData, _ metas: MetaTags, _ visible: VisibleMetadata
  ) -> String? {
    let names = (linked.authors + metas.authors + visible.authors).compactMap(PageByline.names)
    // Where the site itself is named as the writer, another place may name a person.
    let sites = [metas["og:site_name"], linked.publisher].compactMap { $0?.lowercased() }
    return names.first { !sites.contains($0.lowercased()) } ?? names.first
  }
}

/// A title as pages give it.
enum PageTitle {
  /// UTF-8 bytes of the longest heading that is taken for a headline.
  private static let longestHeadline = 160

  /// The heading is the page's own title: it shares words with the stated one, or is a phrase itself.
  static func isHeadline(_ heading: String, beside title: String) -> Bool {
    // A headline is not a paragraph.
    guard heading.utf8.count <= longestHeadline else { return false }
    let words = Set(heading.lowercased().split { !($0.isLetter || $0.isNumber) })
    let stated = Set(title.lowercased().split { !($0.isLetter || $0.isNumber) })
    let shared = words.intersection(stated).count
    return shared * 2 >= min(words.count, stated.count) && words.count >= 2 || words.count >= 5
  }

  /// “Headline | The Site” → “Headline”: the part after the last separator is cut when it is the site's
  /// name, or when no name is known and it is the shorter part.
  static func withoutSite(_ title: String, site: String?) -> String {
    for separator in [" | ", " – ", " — ", " - ", " » ", " :: ", " · "] {
      guard let mark = separator.utf8.dropFirst().first, title.utf8.contains(mark) else { continue }
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      if let site {
        let isSite =
          last.lowercased().contains(site.lowercased())
          || site.lowercased().contains(last.lowercased())
        if isSite { return rest }
      } else if separator == " | " || last.split(separator: " ").count <= 4,
        rest.split(separator: " ").count > 3
      {
        return rest
      }
    }
    return title
  }
}

/// A byline as pages give it.
enum PageByline {
  /// The names without “By”; nil for an address, an empty value, or something too long to be names.
  static func names(_ value: String) -> String? {
    var text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if Byline.isLabel(text) { return nil }
    if let byline = Byline(text) {
      text = byline.names
    } else if text.lowercased().hasPrefix("by ") {
      text.removeFirst(3)
    }
    while let first = text.first, ",;:|-–— ".contains(first) { text.removeFirst() }
    while let last = text.last, "*,;|".contains(last) || last.isWhitespace { text.removeLast() }
    guard !text.isEmpty, text.count <= 200, !text.hasPrefix("http"), !text.hasPrefix("@"),
      !text.hasSuffix(":"), text.contains(where: \.isLetter),
      text.count(where: \.isNumber) <= 2
    else { return nil }
    return text
  }
}
