/// The tables of a language as one list of words with classes: the typed view behind `Lexicon`.
struct Vocabulary {
  private(set) var words: [WordTable.Word] = []
  private(set) var cues: [Cue.Tone] = []
  private(set) var suffixes: [WordTable.Suffix] = []
  private(set) var separable: [WordTable.Separable] = []

  /// Reads the tables that are there; a language needs none but `cues`.
  init(_ files: [String: LexiconFile]) throws(LexiconError) {
    if let file = files["cues"] { try addCues(file) }
    if let file = files["words"] { try addWords(file) }
    if let file = files["suffixes"] {
      for row in file.rows {
        let named = try names(row["classes"], row)
        suffixes.append(
          WordTable.Suffix(
            ending: Array(row["word"].utf8), classes: named.0, traits: named.1))
      }
    }
    if let file = files["nouns"] { try addNouns(file) }
    if let file = files["hedges"] {
      for row in file.rows { words.append(word(row, .hedge, try names(row["class"], row))) }
    }
    if let file = files["titles"] { try addGendered(file, .honorific) }
    if let file = files["given-names"] { try addGendered(file, .given) }
    if let file = files["abbreviations"] {
      for row in file.rows { words.append(WordTable.Word(text: row["word"], classes: .dotted)) }
    }
    for row in files["checkable"]?.rows ?? [] {
      words.append(word(row, [], try names(row["classes"], row)))
    }
    for row in files["weasels"]?.rows ?? [] {
      let first = row["words"].prefix { $0 != " " }
      words.append(WordTable.Word(text: String(first), classes: [], traits: .vague))
    }
    for (name, classes) in Self.plainTables {
      for row in files[name]?.rows ?? [] {
        words.append(WordTable.Word(text: row["word"], classes: classes))
      }
    }
  }

  /// Tables of one column.
  private static let plainTables: [(String, WordClasses)] = [
    ("cue-nouns", .cueNoun), ("labels", .label), ("places", .place),
  ]

  /// A `silent` verb reports nothing with this particle ("findet … statt").
  private enum CueClass: String, CaseIterable {
    case speech, naming, thought, showing, manner, source, silent
  }

  private mutating func addCues(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows {
      let tone = try row.value("tone", as: Cue.Tone.self)
      let name = try row.value("class", as: CueClass.self).rawValue
      let kind = WordClasses(name: name) ?? []
      let cue = Int16(cues.count)
      cues.append(tone)
      let traits: WordTraits = tone == .factive || tone == .denying ? .assertive : []
      for (column, form) in kind.isEmpty
        ? []
        : [
          ("finite", WordClasses.finite), ("gerund", .gerund), ("participle", .participle),
        ] as [(Substring, WordClasses)]
      {
        for word in row[column].split(separator: "|") {
          words.append(
            WordTable.Word(
              text: String(word), classes: kind.union(form), traits: traits, cue: cue))
        }
      }
      let particle = row["particle"]
      guard !particle.isEmpty else { continue }
      for word in row["finite"].split(separator: "|") {
        guard word.hasPrefix(particle) else {
          throw row.malformed(
            "“\(word)” does not begin with “\(particle)”",
            remedy: "write the forms with their particle in front")
        }
        separable.append(
          WordTable.Separable(
            verb: word.dropFirst(particle.count).trimmed, particle: particle,
            classes: kind.isEmpty ? [] : kind.union(.finite), traits: traits, cue: cue))
      }
    }
  }

  private mutating func addWords(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows { words.append(word(row, [], try names(row["classes"], row))) }
  }

  private func word(
    _ row: LexiconFile.Row, _ kind: WordClasses, _ named: (WordClasses, WordTraits)
  ) -> WordTable.Word {
    WordTable.Word(text: row["word"], classes: kind.union(named.0), traits: named.1)
  }

  /// Classes and traits by the names in a column.
  private func names(
    _ value: String, _ row: LexiconFile.Row
  ) throws(LexiconError) -> (WordClasses, WordTraits) {
    var classes: WordClasses = []
    var traits: WordTraits = []
    for name in value.split(separator: "|") {
      if let named = WordClasses(name: name) {
        classes.formUnion(named)
      } else if let named = WordTraits(name: name) {
        traits.formUnion(named)
      } else {
        throw row.malformed("“\(name)” is not a class", remedy: "see README.md beside the table")
      }
    }
    return (classes, traits)
  }

  private enum NounKind: String, CaseIterable {
    case person, group, institution, outlet, document, bare
  }

  private mutating func addNouns(_ file: LexiconFile) throws(LexiconError) {
    for row in file.rows {
      let kind = try row.value("kind", as: NounKind.self)
      words.append(
        WordTable.Word(
          text: row["word"],
          classes: kind == .bare ? .group : WordClasses(name: kind.rawValue) ?? [],
          traits: kind == .bare ? .bare : []))
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
      words.append(WordTable.Word(text: row["word"], classes: classes))
    }
  }
}

extension Substring {
  /// Without the space that parts a verb from a particle of several words.
  fileprivate var trimmed: String { String(drop(while: { $0 == " " })) }
}
