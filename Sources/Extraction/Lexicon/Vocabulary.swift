/// The tables of a language as one list of words with classes: the typed view behind `Lexicon`.
struct Vocabulary {
  private(set) var words: [(word: String, classes: WordClasses, cue: Int16)] = []
  private(set) var cues: [Cue.Tone] = []
  private(set) var suffixes: [(ending: [UInt8], classes: WordClasses)] = []

  /// Reads the tables that are there; a language needs none but `cues`.
  init(_ files: [String: LexiconFile]) throws(LexiconError) {
    if let file = files["cues"] { try addCues(file) }
    if let file = files["words"] { try addWords(file) }
    if let file = files["suffixes"] {
      for row in file.rows { suffixes.append((Array(row["word"].utf8), try classes(row))) }
    }
    if let file = files["nouns"] { try addNouns(file) }
    if let file = files["titles"] { try addGendered(file, .honorific) }
    if let file = files["given-names"] { try addGendered(file, .given) }
    if let file = files["abbreviations"] {
      for row in file.rows { words.append((row["word"], .dotted, -1)) }
    }
    for (name, classes) in Self.plainTables {
      for row in files[name]?.rows ?? [] { words.append((row["word"], classes, -1)) }
    }
  }

  /// Tables of one column.
  private static let plainTables: [(String, WordClasses)] = [
    ("cue-nouns", .cueNoun), ("labels", .label), ("places", .place), ("hedges", .hedge),
  ]

  private enum CueClass: String, CaseIterable {
    case speech, naming, thought, showing, manner, source
  }

  private mutating func addCues(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows {
      let tone = try row.value("tone", as: Cue.Tone.self)
      let name = try row.value("class", as: CueClass.self).rawValue
      let kind = WordClasses(name: name) ?? []
      let cue = Int16(cues.count)
      cues.append(tone)
      for (column, form) in [
        ("finite", WordClasses.finite), ("gerund", .gerund), ("participle", .participle),
      ] as [(Substring, WordClasses)] {
        for word in row[column].split(separator: "|") {
          words.append((String(word), kind.union(form), cue))
        }
      }
    }
  }

  private mutating func addWords(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows { words.append((row["word"], try classes(row), -1)) }
  }

  private func classes(_ row: LexiconFile.Row) throws(LexiconError) -> WordClasses {
    var classes: WordClasses = []
    for name in row["classes"].split(separator: "|") {
      guard let named = WordClasses(name: name) else {
        throw row.malformed("“\(name)” is not a class", remedy: "see README.md beside the table")
      }
      classes.formUnion(named)
    }
    return classes
  }

  private enum NounKind: String, CaseIterable {
    case person, group, institution, outlet, document
  }

  private mutating func addNouns(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows {
      let kind = try row.value("kind", as: NounKind.self).rawValue
      words.append((row["word"], WordClasses(name: kind) ?? [], -1))
    }
  }

  private enum Gender: String, CaseIterable {
    case masculine, feminine, either
  }

  private mutating func addGendered(
    _ file: LexiconFile, _ kind: WordClasses
  ) throws(LexiconError) {
    for row in file.rows {
      var classes = kind
      switch try row.value("gender", as: Gender.self) {
      case .masculine: classes.insert(.masculine)
      case .feminine: classes.insert(.feminine)
      case .either: break
      }
      words.append((row["word"], classes, -1))
    }
  }
}
