/// What the class and the identifier of an element say, looked up once for every different value.
struct ClassNames {
  /// What one attribute value means.
  struct Meaning: Sendable {
    /// Part of a page that its words name.
    var region: BlockRole?
    var isByline = false
    var isSpeaker = false
    /// Named like the body of an article.
    var isBody = false
  }

  private var known: [String: Meaning] = [:]

  mutating func meaning(_ value: String) -> Meaning {
    if let found = known[value] { return found }
    let found = Self.read(value)
    known[value] = found
    return found
  }

  private static let words: [String: String] = {
    var words: [String: String] = [:]
    for row in WordTable("regions").rows where row.count >= 2 { words[row[0]] = row[1] }
    return words
  }()

  /// The first word, or pair of words, that names a region decides.
  static func read(_ value: String) -> Meaning {
    var meaning = Meaning()
    // “hidden md:block”: hidden on small screens only.
    let isResponsive = value.utf8.contains(UInt8(ascii: ":"))
    for parts in names(in: value) {
      if parts.count == 1, hiding.contains(parts[0]), !isResponsive {
        meaning.region = meaning.region ?? .hidden
      }
      if parts.first == "speaker" { meaning.isSpeaker = true }
      if parts == ["author"] || parts == ["author", "name"] { meaning.isByline = true }
      // “has-sidebar”, “with-comments”, “no-nav”: says something of the page, not of the part.
      if let first = parts.first, prefixes.contains(first) { continue }
      for index in parts.indices {
        let pair = index + 1 < parts.count ? words["\(parts[index])-\(parts[index + 1])"] : nil
        switch pair ?? words[parts[index]] {
        case "body": meaning.isBody = true
        case "byline": meaning.isByline = true
        case let name?: meaning.region = meaning.region ?? BlockRole(rawValue: name)
        case nil: break
        }
      }
    }
    return meaning
  }

  /// Names that hide an element when they stand alone.
  private static let hiding: Set<String> = ["hidden", "invisible", "visuallyhidden", "offscreen"]

  private static let prefixes: Set<String> = ["has", "with", "no", "without", "is", "not"]

  /// “relatedPosts_v2 wide” → [related, posts, v2], [wide].
  static func names(in value: String) -> [[String]] {
    var names: [[String]] = []
    var parts: [String] = []
    var part: [UInt8] = []
    func endPart() {
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
      part.removeAll(keepingCapacity: true)
    }
    func endName() {
      endPart()
      if !parts.isEmpty { names.append(parts) }
      parts = []
    }
    var previousIsLower = false
    for byte in value.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
      if MappedText.isSpace(byte) {
        endName()
      } else if !isUpper && !isLower || isUpper && previousIsLower {
        endPart()
      }
      if isUpper { part.append(byte | 0x20) }
      if isLower { part.append(byte) }
      previousIsLower = isLower
    }
    endName()
    return names
  }
}
