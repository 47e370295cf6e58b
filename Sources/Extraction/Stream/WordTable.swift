/// Words by hash, with open addressing: one probe a word while the text is read.
struct WordTable: Sendable {
  /// One line of the tables.
  struct Word: Sendable {
    /// Of one word or several.
    let text: String
    let classes: WordClasses
    var traits: WordTraits = []
    /// Index into `Lexicon.cues`, or -1.
    var cue: Int16 = -1
  }

  /// An ending and what it tells of an unlisted word.
  struct Suffix: Sendable {
    let ending: [UInt8]
    let classes: WordClasses
    let traits: WordTraits
  }

  /// A verb whose particle stands at the end of its clause: "teilte … mit", "brachte … zum
  /// Ausdruck".
  struct Separable: Sendable {
    let verb: String
    let particle: String
    let classes: WordClasses
    let traits: WordTraits
    let cue: Int16
  }

  /// What a verb becomes when its particle follows.
  struct Split: Sendable {
    /// Hashes of the words of the particle.
    let particle: [UInt64]
    /// Hash of the words that stand with the verb ("zeigte sich"), after the first.
    let rest: [UInt64]
    /// None: with this particle the verb reports nothing.
    let classes: WordClasses
    let traits: WordTraits
    let cue: Int16
    /// Next split of the same verb, or -1.
    let next: Int16
  }

  struct Entry: Sendable {
    var hash: UInt64 = 0
    var classes: WordClasses = []
    var traits: WordTraits = []
    /// Index into `Lexicon.cues`, or -1.
    var cue: Int16 = -1
    /// Index of the first phrase that begins with the word, or -1.
    var phrase: Int16 = -1
    /// Index of the first split of the verb, or -1.
    var split: Int16 = -1
  }

  /// A phrase of several words, and what it is.
  struct Phrase: Sendable {
    /// Hashes of the words after the first.
    let rest: [UInt64]
    let classes: WordClasses
    let traits: WordTraits
    let cue: Int16
    /// Next phrase with the same first word, or -1.
    let next: Int16
  }

  private var entries: [Entry] = []
  private(set) var phrases: [Phrase] = []
  private(set) var splits: [Split] = []
  private var mask = 0
  /// By the last byte of their ending, the longest first: it tells most.
  private let suffixes: [[Suffix]]
  /// Endings tell of words with a capital too: all nouns have one.
  let readsCapitals: Bool

  /// A table of the words of `entries`; the classes of a word listed twice are united.
  init(
    words: [Word],
    suffixes: [Suffix] = [], separable: [Separable] = [], readsCapitals: Bool = false
  ) {
    self.suffixes = Self.byLastByte(suffixes)
    self.readsCapitals = readsCapitals
    var merged: [UInt64: Entry] = [:]
    for word in Self.united(words) {
      let parts = word.text.split(separator: " ").map { Self.hash(of: String($0)) }
      guard let first = parts.first else { continue }
      var entry = merged[first] ?? Entry(hash: first)
      if parts.count == 1 {
        entry.classes.formUnion(word.classes)
        entry.traits.formUnion(word.traits)
        if word.cue >= 0, entry.cue < 0 { entry.cue = word.cue }
      } else {
        phrases.append(
          Phrase(
            rest: Array(parts.dropFirst()), classes: word.classes, traits: word.traits,
            cue: word.cue, next: entry.phrase))
        entry.phrase = Int16(phrases.count - 1)
      }
      merged[first] = entry
    }
    for verb in separable {
      let words = verb.verb.split(separator: " ").map { Self.hash(of: String($0)) }
      guard let first = words.first else { continue }
      var entry = merged[first] ?? Entry(hash: first)
      splits.append(
        Split(
          particle: verb.particle.split(separator: " ").map { Self.hash(of: String($0)) },
          rest: Array(words.dropFirst()), classes: verb.classes, traits: verb.traits,
          cue: verb.cue, next: entry.split))
      entry.split = Int16(splits.count - 1)
      merged[first] = entry
    }
    var size = 64
    while size < merged.count * 3 { size *= 2 }
    mask = size - 1
    entries = Array(repeating: Entry(), count: size)
    for (hash, entry) in merged.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while entries[slot].hash != 0 { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }

  private static func byLastByte(_ suffixes: [Suffix]) -> [[Suffix]] {
    var table: [[Suffix]] = Array(repeating: [], count: 256)
    for suffix in suffixes.sorted(by: { $0.ending.count > $1.ending.count }) {
      if let last = suffix.ending.last { table[Int(last)].append(suffix) }
    }
    return table
  }

  /// Phrases listed twice ("pointed out" is finite and participle) as one, in the order given.
  private static func united(_ words: [Word]) -> [Word] {
    var united: [Word] = []
    var places: [String: Int] = [:]
    for word in words {
      if word.text.contains(" "), let place = places[word.text] {
        let known = united[place]
        united[place] = Word(
          text: known.text, classes: known.classes.union(word.classes),
          traits: known.traits.union(word.traits), cue: known.cue >= 0 ? known.cue : word.cue)
      } else {
        places[word.text] = united.count
        united.append(word)
      }
    }
    return united
  }

  func entry(_ hash: UInt64) -> Entry? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].hash != 0 {
      if entries[slot].hash == hash { return entries[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// What the ending of an unlisted word tells of it.
  func suffix(
    of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Suffix? {
    guard end > start else { return nil }
    for suffix in suffixes[Int(bytes[end - 1])] where end - start > suffix.ending.count + 2 {
      let from = end - suffix.ending.count
      if suffix.ending.indices.allSatisfy({ bytes[from + $0] == suffix.ending[$0] }) {
        return suffix
      }
    }
    return nil
  }

  /// 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) of the word in lower case, curly apostrophes
  /// straight, invisible characters left out. Lower case covers ASCII, Latin-1, Greek and Cyrillic.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        let lower = byte &- 0x41 < 26 ? byte &+ 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        position += 1
        continue
      }
      let (scalar, length) = Scalar.decode(bytes, at: position)
      position += length
      for byte in Scalar.folded(scalar) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }

  static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { hash($0, 0, $0.count) }
  }
}
