import Documents
package import Extraction

/// Words that rules about a draft look for: the table `rule-words`, and classes of `words` that the
/// extractor reads too. A language without the table has rules that stay silent.
package struct RuleWords: Sendable {
  /// What a row of `rule-words` is for.
  enum Kind: String, CaseIterable, Sendable {
    /// embezzled, took bribes: an accusation.
    case accusation
    /// the Kremlin, Downing Street: a place that stands for those in it.
    case building
    /// Correction:, an earlier version of: the text was wrong once.
    case correction
    /// denied, declined to comment: the other side was asked.
    case response
    /// it, this, also: carries on from the sentence before.
    case carry
    /// recent, earlier, once: an occasion without a day.
    case occasion
    /// view, position: what an institution has instead of saying it.
    case stance
    /// opposed to, rules out: where a government or a body stands, which is on record somewhere.
    case policy
    /// recently, last week: a day that hangs on the day of publication.
    case relative
    /// dozens of, a number of: how many, without a number.
    case vague
    /// the first ever, unprecedented: nobody else.
    case superlative
    /// the first, the only: nobody else, when it stands before a word of this kind.
    case ordinal
    /// believes, fears: an opinion, and no information.
    case opinion
    /// admitted, claimed: a verb of saying that takes sides.
    case loaded
    /// said, told, according to: only report, whoever it is.
    case reporting
    /// up to, about: stands before a number and makes it a limit or a guess.
    case limit
    /// they, someone: somebody whom the reader does not know.
    case somebody
  }

  private let phrases: [Kind: Phrases]
  /// Words that judge: crucial, absurd, pragmatic.
  let evaluative: Set<UInt64>
  /// may, likely, reportedly: weaken a statement.
  let hedges: Set<UInt64>
  /// Those of them that make hearsay of it: reportedly, allegedly.
  let hearsay: Set<UInt64>
  /// Days of the week.
  let weekdays: Set<UInt64>
  /// Countries and capitals, which can stand for a government.
  let places: Phrases
  /// percent, acres, years: measures, of which many numbers stand in one text.
  let units: Set<UInt64>
  /// Nouns that can speak: people, bodies, documents.
  let speakers: Set<UInt64>
  /// Nouns for what is published, and where: report, study, paper.
  let documents: Set<UInt64>
  /// Nouns for what acts as one: government, committee, company.
  let bodies: Set<UInt64>
  /// Nouns for several people: officials, analysts.
  let groups: Set<UInt64>
  /// Nouns for one person: official, analyst.
  let persons: Set<UInt64>
  /// Given names, with the pronoun that fits: `masculine`, `feminine`, `either`.
  let genders: [UInt64: String]
  private let pronouns: [UInt64: String]

  /// - Throws: `LexiconError` when a table is malformed.
  package init(_ lexicon: Lexicon) throws(LexiconError) {
    var rows: [Kind: [String]] = [:]
    for row in try lexicon.table("rule-words").rows {
      rows[try row.value("kind", as: Kind.self), default: []].append(row["words"])
    }
    phrases = rows.mapValues(Phrases.init)
    let words = try lexicon.table("words").rows
    func classed(_ name: String) -> Set<UInt64> {
      Set(
        words.filter { $0["classes"].split(separator: "|").contains(Substring(name)) }
          .map { Folding.hash(of: $0["word"]) })
    }
    units = classed("unit").union(classed("time"))
    let weak = try lexicon.table("hedges").rows
    hedges = Set(weak.map { Folding.hash(of: $0["word"]) })
    hearsay = Set(
      weak.filter { $0["class"] == "hearsay" }.map { Folding.hash(of: $0["word"]) })
    evaluative = classed("evaluative")
    weekdays = classed("weekday")
    places = Phrases(try lexicon.table("places").rows.map { $0["word"] })
    let nounRows = try lexicon.table("nouns").rows
    func nouns(_ kinds: Set<String>) -> Set<UInt64> {
      Set(nounRows.filter { kinds.contains($0["kind"]) }.map { Folding.hash(of: $0["word"]) })
    }
    speakers = Set(nounRows.map { Folding.hash(of: $0["word"]) })
    documents = nouns(["document", "outlet"])
    bodies = nouns(["institution"])
    groups = nouns(["group", "bare"])
    persons = nouns(["person"])
    pronouns = Dictionary(
      ["masculine", "feminine"].flatMap { gender in classed(gender).map { ($0, gender) } },
      uniquingKeysWith: { first, _ in first })
    genders = Dictionary(
      try lexicon.table("given-names").rows.map {
        (Folding.hash(of: $0["word"]), $0["gender"])
      }, uniquingKeysWith: { first, _ in first })
  }

  /// `masculine` or `feminine` for a pronoun or a given name; nil where it can be either.
  func gender(of word: UInt64) -> String? { pronouns[word] ?? genders[word] }

  subscript(_ kind: Kind) -> Phrases { phrases[kind] ?? Phrases([]) }
}
