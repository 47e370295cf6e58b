import Documents
import Extraction

/// Words that decide how a claim is compared with a source, see `claim-words.tsv`.
struct ClaimWords: Sendable {
  /// +1 for what rises, −1 for what falls.
  let directions: [UInt64: Int]
  /// failed, refused: the thing was not done.
  let failings: Set<UInt64>
  /// only, solely.
  let soles: Set<UInt64>
  let pronouns: Set<UInt64>
  let auxiliaries: Set<UInt64>
  let locatives: Set<UInt64>
  /// All prepositions, those of place too.
  let prepositions: Set<UInt64>
  /// insignificant, tiny: make little of a thing.
  let belittling: Set<UInt64>
  /// little, tiny: the same before a noun of `links` only.
  let slight: Set<UInt64>
  /// hoax, disproved: say that a thing is not so.
  let discrediting: Set<UInt64>
  /// evidence, correlation: nouns for what ties two things together.
  let links: Set<UInt64>
  /// consensus, unequivocal, primarily: stress that a thing is so.
  let emphatic: Set<UInt64>
  /// however, claimed, whether: leave a thing open.
  let doubting: Set<UInt64>
  /// since, until: a date behind them begins or ends something.
  let limits: Set<UInt64>
  /// years, metres, percent: what is measured rather than counted.
  let measures: Set<UInt64>
  /// no: denies the noun behind it.
  let denying: Set<UInt64>
  /// nothing: denies a link where a word of `relations` follows.
  let nothing: Set<UInt64>
  let relations: Set<UInt64>
  /// of: may stand between a month and its year.
  let monthLinks: Set<UInt64>
  /// born, died: what the first and the second date of a life in brackets stand for.
  let births: Set<UInt64>
  let deaths: Set<UInt64>
  let lowerBounds: Phrases
  let upperBounds: Phrases
  let approximations: Phrases

  init(_ table: LexiconFile) {
    func rows(_ kind: String) -> [String] {
      table.rows.filter { $0["kind"] == kind }.map { $0["words"] }
    }
    func words(_ kind: String) -> Set<UInt64> { Set(rows(kind).map(Folding.hash)) }
    directions = Dictionary(
      words("up").map { ($0, 1) } + words("down").map { ($0, -1) },
      uniquingKeysWith: { first, _ in first })
    failings = words("failing")
    soles = words("sole")
    pronouns = words("pronoun")
    auxiliaries = words("auxiliary")
    locatives = words("locative")
    limits = words("limit")
    measures = words("measure")
    denying = words("denying")
    nothing = words("nothing")
    relations = words("relation")
    monthLinks = words("month-link")
    births = words("birth")
    deaths = words("death")
    belittling = words("belittling")
    slight = words("slight")
    discrediting = words("discrediting")
    links = words("link")
    emphatic = words("emphatic")
    doubting = words("doubting")
    prepositions = words("preposition").union(words("locative"))
    lowerBounds = Phrases(rows("lower-bound"))
    upperBounds = Phrases(rows("upper-bound"))
    approximations = Phrases(rows("approximate"))
  }
}
