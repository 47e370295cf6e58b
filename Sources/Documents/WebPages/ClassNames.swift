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
    /// Names the writer, somewhere on the page.
    var isAuthor = false
    /// Holds a date or a time.
    var isDate = false
  }

  /// By the hash of the value: two values of one hash are a coincidence that a page makes only
  /// against itself.
  private var known: [UInt64: Meaning] = [:]

  mutating func meaning(_ value: ArraySlice<UInt8>) -> Meaning {
    let hash = value.reduce(Self.emptyHash) { Self.added($1, to: $0) }
    if let found = known[hash] { return found }
    let found = Self.read(value)
    known[hash] = found
    return found
  }

  // MARK: Reading

  /// What one word, or a pair of words joined by a hyphen, says.
  private struct Word {
    var isBody = false
    var isByline = false
    var region: BlockRole?
    /// From the table of regions.
    var isListed = false
    /// Hides an element when it stands alone.
    var hides = false
    /// “has-sidebar”, “with-comments”, “no-nav”: says something of the page, not of the part.
    var isPrefix = false
  }

  /// By the hash of the word: values are read byte by byte, without making strings of their words.
  private static let words: [UInt64: Word] = {
    var words: [UInt64: Word] = [:]
    for row in WordTable("regions").rows where row.count >= 2 {
      var word = Word(isListed: true)
      switch row[1] {
      case "body": word.isBody = true
      case "byline": word.isByline = true
      case let name: word.region = BlockRole(rawValue: name)
      }
      words[hash(row[0])] = word
    }
    for name in ["hidden", "invisible", "visuallyhidden", "offscreen"] {
      words[hash(name), default: Word()].hides = true
    }
    for name in ["has", "with", "no", "without", "is", "not"] {
      words[hash(name), default: Word()].isPrefix = true
    }
    return words
  }()

  /// Which remainders of hashes occur at all: most words of a page are told by one look.
  private static let mayBeKnown: [Bool] = {
    var known = [Bool](repeating: false, count: 1 << 14)
    for hash in words.keys { known[Int(hash & 0x3FFF)] = true }
    return known
  }()

  private static func word(_ hash: UInt64) -> Word? {
    mayBeKnown[Int(hash & 0x3FFF)] ? words[hash] : nil
  }

  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let speaker = hash("speaker")
  private static let author = hash("author")
  private static let name = hash("name")
  private static let link = hash("link")
  private static let dates = [
    "date", "time", "published", "posted", "timestamp", "pubdate", "datetime",
  ].map(hash)

  /// 64-bit FNV-1a.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(emptyHash) { added($1, to: $0) }
  }

  private static func added(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// “relatedPosts_v2” is related, posts, v2: hashes of its words, and of each with the word before.
  private struct Name {
    var words: [UInt64] = []
    var pairs: [UInt64] = []
    private var word = emptyHash
    private var pair = emptyHash
    private var isInWord = false

    mutating func append(_ byte: UInt8) {
      if !isInWord {
        isInWord = true
        word = emptyHash
        pair = added(UInt8(ascii: "-"), to: words.last ?? emptyHash)
      }
      word = added(byte, to: word)
      pair = added(byte, to: pair)
    }

    mutating func endWord() {
      guard isInWord else { return }
      isInWord = false
      words.append(word)
      pairs.append(pair)
    }

    mutating func clear() {
      words.removeAll(keepingCapacity: true)
      pairs.removeAll(keepingCapacity: true)
    }
  }

  /// The first word, or pair of words, that names a region decides.
  static func read(_ value: ArraySlice<UInt8>) -> Meaning {
    var meaning = Meaning()
    var name = Name()
    // “hidden md:block”: hidden on small screens only.
    let isResponsive = value.contains(UInt8(ascii: ":"))
    for token in value.split(whereSeparator: MappedText.isSpace) {
      var previousIsLower = false
      for byte in token.prefix(handwritten(token)) {
        let isUpper = (0x41...0x5A).contains(byte)
        let isLower = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
        if !isUpper && !isLower || isUpper && previousIsLower { name.endWord() }
        if isUpper { name.append(byte | 0x20) }
        if isLower { name.append(byte) }
        previousIsLower = isLower
      }
      name.endWord()
      add(name, to: &meaning, isResponsive: isResponsive)
      name.clear()
    }
    return meaning
  }

  /// Bytes before the mark that a build tool added: “Article_date__0aODL” is Article, date.
  private static func handwritten(_ token: ArraySlice<UInt8>) -> Int {
    guard token.count > 8 else { return token.count }
    let tail = token.suffix(7)
    guard tail.prefix(2).elementsEqual("__".utf8) else { return token.count }
    let isMixed = tail.dropFirst(2).contains {
      !(0x61...0x7A).contains($0) && $0 != 0x2D && $0 != 0x5F
    }
    return isMixed ? token.count - 7 : token.count
  }

  private static func add(_ name: Name, to meaning: inout Meaning, isResponsive: Bool) {
    guard let first = name.words.first else { return }
    if first == speaker { meaning.isSpeaker = true }
    if first == author, name.words.count == 1 || name.words.count == 2 && name.words[1] == Self.name
    {
      meaning.isByline = true
    }
    if let last = name.words.last {
      let isName = (last == Self.name || last == link) && name.words.contains(author)
      if last == author || isName { meaning.isAuthor = true }
      if dates.contains(last) { meaning.isDate = true }
    }
    let firstWord = word(first)
    if name.words.count == 1, firstWord?.hides == true, !isResponsive {
      meaning.region = meaning.region ?? .hidden
    }
    if firstWord?.isPrefix == true { return }
    for index in name.words.indices {
      let pair = index + 1 < name.words.count ? word(name.pairs[index + 1]) : nil
      let found = pair?.isListed == true ? pair : word(name.words[index])
      guard let found else { continue }
      if found.isBody { meaning.isBody = true }
      if found.isByline { meaning.isByline = true }
      meaning.region = meaning.region ?? found.region
    }
  }
}
