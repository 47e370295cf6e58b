import Documents
package import Extraction

/// What the words of a language do to the sense of a statement: the word lists of the rules, loaded
/// once a run.
package struct WordClasses: Sendable {
  /// not, never, no … and their contractions.
  let negators: Set<UInt64>
  /// Negators that stand after the verb which they deny: “nicht”, “pas”.
  let postponed: Set<UInt64>
  /// except, without, unless: turn the sense of what follows.
  let exceptions: Set<UInt64>
  /// if, unless, whether … that make what follows a condition.
  let conditions: Set<UInt64>
  /// say, think, believe … whose content a negator denies.
  let opinionVerbs: Set<UInt64>
  /// say, find, show: opinion verbs that tell nothing of how sure the speaker is.
  let plainVerbs: Set<UInt64>
  /// deny, doubt …: deny their content by themselves.
  let denials: Set<UInt64>
  let opposites: [UInt64: Set<UInt64>]
  /// Words of one class say the same amount.
  let quantifiers: [UInt64: String]
  let fillers: Phrases
  let softeners: Phrases
  let numbers: NumberWords
  let spelling: Spelling
  let damage: SourceDamage
  /// 1…12.
  let months: [UInt64: Int]
  /// 1 (Monday) … 7.
  let weekdays: [UInt64: Int]
  let frames: FrameWords
  let claims: ClaimWords
  let kinds: WordKinds
  /// may, reportedly: words that weaken a statement.
  let hedges: Set<UInt64>
  /// may, perhaps: hedges that are no hearsay.
  let possibilities: Set<UInt64>
  /// What somebody is in a proceeding or an interview.
  let roles: SpeakerRoles
  /// Words without content of their own.
  let functionWords: Set<UInt64>
  /// Words inside a date: “7 de noviembre de 2026”.
  let dateLinks: Set<UInt64>
  /// the, its, that …: what follows belongs to a noun.
  let determiners: Set<UInt64>
  /// The determiners that mean somebody who is known already: not "a" and "an".
  let definites: Set<UInt64>
  /// Nouns for people: official, diplomat, residents …
  let people: Set<UInt64>
  /// Nouns for bodies that speak for themselves: council, ministry.
  let institutions: Set<UInt64>
  /// Beginnings of lines that belong to a page, not to the article.
  let boilerplate: Phrases
  let names: SpeakerNames
  /// Every noun has a capital letter, which therefore is no sign of a name.
  let nounsHaveCapitals: Bool
  /// Months are written small: “7 novembre” is a date, where in English “7 may” need be none.
  let monthsAreSmall: Bool
  /// Spellings out of a contraction: "won't" is "will not".
  let contractions: [UInt64: [UInt64]]
  /// un-, in-, dis- …: make a word its opposite.
  let negatingPrefixes: [String]

  /// - Throws: `LexiconError` when a table is missing or malformed.
  package init(_ lexicon: Lexicon) throws(LexiconError) {
    let negation = try lexicon.table("negators").rows
    func words(_ kind: String) -> Set<UInt64> {
      Set(negation.filter { $0["kind"] == kind }.map { Folding.hash(of: $0["word"]) })
    }
    negators = words("negator")
    postponed = words("postponed")
    exceptions = words("exception")
    conditions = words("condition")
    opinionVerbs = words("opinion")
    plainVerbs = words("plain")
    denials = words("denial")
    negatingPrefixes = negation.filter { $0["kind"] == "prefix" }.map { $0["word"] }
    var opposites: [UInt64: Set<UInt64>] = [:]
    for row in try lexicon.table("antonyms").rows {
      let (one, other) = (Folding.hash(of: row["word"]), Folding.hash(of: row["opposite"]))
      opposites[one, default: []].insert(other)
      opposites[other, default: []].insert(one)
    }
    self.opposites = opposites
    quantifiers = Dictionary(
      try lexicon.table("quantifiers").rows.map { (Folding.hash(of: $0["word"]), $0["amount"]) },
      uniquingKeysWith: { first, _ in first })
    fillers = Phrases(try lexicon.table("fillers").rows.map { $0["words"] })
    softeners = Phrases(try lexicon.table("softeners").rows.map { $0["words"] })
    numbers = NumberWords(try lexicon.table("numbers"))
    spelling = Spelling(try lexicon.table("spelling"))
    damage = SourceDamage(try lexicon.table("lookalikes"))
    months = Dictionary(
      try lexicon.table("months").rows.map {
        (Folding.hash(of: $0["month"]), Int($0["number"]) ?? 0)
      }, uniquingKeysWith: { first, _ in first })
    dateLinks = Set(try lexicon.table("date-links").rows.map { Folding.hash(of: $0["word"]) })
    weekdays = Dictionary(
      try lexicon.table("weekdays").rows.map {
        (Folding.hash(of: $0["day"]), Int($0["number"]) ?? 0)
      }, uniquingKeysWith: { first, _ in first })
    frames = FrameWords(try lexicon.table("frames"))
    claims = ClaimWords(try lexicon.table("claim-words"))
    kinds = WordKinds(try lexicon.table("kinds"))
    let weak = try lexicon.table("hedges").rows
    hedges = Set(weak.map { Folding.hash(of: $0["word"]) })
    possibilities = Set(
      weak.filter { $0["class"] != "hearsay" }.map { Folding.hash(of: $0["word"]) })
    let small = try lexicon.table("function-words").rows
    functionWords = Set(small.map { Folding.hash(of: $0["word"]) })
    determiners = Set(
      small.filter { ["determiner", "definite"].contains($0["kind"]) }
        .map { Folding.hash(of: $0["word"]) })
    definites = Set(
      small.filter { $0["kind"] == "definite" }.map { Folding.hash(of: $0["word"]) })
    institutions = Set(
      try lexicon.table("nouns").rows.filter { $0["kind"] == "institution" }
        .map { Folding.hash(of: $0["word"]) })
    people = Set(
      try lexicon.table("nouns").rows.filter { ["person", "group"].contains($0["kind"]) }
        .map { Folding.hash(of: $0["word"]) })
    boilerplate = Phrases(try lexicon.table("boilerplate").rows.map { $0["words"] })
    names = SpeakerNames(
      titles: try lexicon.table("titles"), nicknames: try lexicon.table("nicknames"),
      common: functionWords.union(people))
    roles = SpeakerRoles(try lexicon.table("roles"), small: functionWords, titles: names.titles)
    let grammar = try lexicon.table("grammar").rows.map { $0["word"] }
    nounsHaveCapitals = grammar.contains("capital-nouns")
    monthsAreSmall = grammar.contains("small-months")
    contractions = Dictionary(
      try lexicon.table("contractions").rows.map {
        (Folding.hash(of: $0["word"]), Tokenizer.tokens(in: $0["words"]).map(\.hash))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A set of phrases, looked up word by word.
struct Phrases: Sendable {
  private let byFirst: [UInt64: [[UInt64]]]

  init(_ phrases: [String]) {
    let hashes = phrases.map { Tokenizer.tokens(in: $0).map(\.hash) }.filter { !$0.isEmpty }
    byFirst = Dictionary(grouping: hashes) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// One phrase, by the hashes of its words.
  init(hashes: [UInt64]) { byFirst = hashes.first.map { [$0: [hashes]] } ?? [:] }

  /// Number of words of the longest phrase that begins at `index`, or nil.
  func length(in words: [UInt64], at index: Int) -> Int? {
    byFirst[words[index]]?.first { words[index...].starts(with: $0) }?.count
  }

  /// `words` without the phrases in them.
  func removed(from words: [UInt64]) -> [UInt64] {
    var kept: [UInt64] = []
    var index = 0
    while index < words.count {
      if let length = length(in: words, at: index) {
        index += length
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return kept
  }

  func occur(in words: [UInt64]) -> Bool {
    words.indices.contains { length(in: words, at: $0) != nil }
  }
}
