/// Finer things a word can be: asked of few words, by the passes for reported speech and claims.
struct WordTraits: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Names of the traits as the tables spell them, in the order of their bits.
  static let names = [
    "hearsay", "assertive", "viewpoint", "comparative", "evaluative", "telling", "superlative",
    "prediction", "past", "carrying", "interview", "quantifier", "attributive", "tag",
    "subjunctive", "bare", "vague", "universal", "change", "event", "subject", "period", "opine",
    "addressed", "oblique", "weakening", "weak", "thing", "postposed", "impersonal", "sourcing",
    "reflexive", "placing", "conditional", "opining", "clausal",
    "asking",
  ]

  /// "reportedly": somebody said so, nobody knows who.
  static let hearsay = WordTraits(rawValue: 1 << 0)
  /// admit, deny: takes a noun as what is reported.
  static let assertive = WordTraits(rawValue: 1 << 1)
  /// "in their view"
  static let viewpoint = WordTraits(rawValue: 1 << 2)
  /// "as the report observed"
  static let comparative = WordTraits(rawValue: 1 << 3)
  /// Tells what the writer thinks of something.
  static let evaluative = WordTraits(rawValue: 1 << 4)
  /// tell, inform: who is told stands right behind.
  static let telling = WordTraits(rawValue: 1 << 5)
  static let superlative = WordTraits(rawValue: 1 << 6)
  /// "likely", "expected": about what has not happened.
  static let prediction = WordTraits(rawValue: 1 << 7)
  /// Ends as a past tense does.
  static let past = WordTraits(rawValue: 1 << 8)
  /// reported by, published by: the agent is an outlet that carries another's words.
  static let carrying = WordTraits(rawValue: 1 << 9)

  /// "in an interview with": an outlet follows.
  static let interview = WordTraits(rawValue: 1 << 10)

  /// many, some: people by themselves.
  static let quantifier = WordTraits(rawValue: 1 << 11)

  /// "close to the regime": goes with the noun before it.
  static let attributive = WordTraits(rawValue: 1 << 12)

  /// German "so": names a source behind a quotation only.
  static let tag = WordTraits(rawValue: 1 << 13)

  /// German sei, habe: the form of reported speech.
  static let subjunctive = WordTraits(rawValue: 1 << 14)

  /// "sources": says nothing of who it is.
  static let bare = WordTraits(rawValue: 1 << 15)

  /// Begins a phrase of `weasels.tsv`.
  static let vague = WordTraits(rawValue: 1 << 16)
  /// "all", "never": holds of every case or of none.
  static let universal = WordTraits(rawValue: 1 << 17)
  /// "rose", "more than": an amount beside another one.
  static let change = WordTraits(rawValue: 1 << 18)
  /// A past form: something has happened.
  static let event = WordTraits(rawValue: 1 << 19)
  /// Taxes, deaths, schools: what records are kept of.
  static let subject = WordTraits(rawValue: 1 << 20)
  /// "years", "since": how long, since when.
  static let period = WordTraits(rawValue: 1 << 21)
  /// "should", "great": what somebody thinks or wants.
  static let opine = WordTraits(rawValue: 1 << 22)
  /// "you": talks to the reader.
  static let addressed = WordTraits(rawValue: 1 << 23)
  /// German den, dem, des, ihm: the form of no subject.
  static let oblique = WordTraits(rawValue: 1 << 24)

  /// German der: the form of no subject before a word that is `weak`.
  static let weakening = WordTraits(rawValue: 1 << 25)

  /// "der britischen": an adjective ending that a masculine subject does not take.
  static let weak = WordTraits(rawValue: 1 << 26)

  /// A noun for something that cannot speak.
  static let thing = WordTraits(rawValue: 1 << 27)

  /// German zufolge: the source stands before it.
  static let postposed = WordTraits(rawValue: 1 << 28)

  /// "heißt es": the subject is nobody.
  static let impersonal = WordTraits(rawValue: 1 << 29)

  /// German nach: names a source together with a noun of `viewpoint` ("nach Angaben").
  static let sourcing = WordTraits(rawValue: 1 << 30)

  /// sich, eigenen: of the subject itself.
  static let reflexive = WordTraits(rawValue: 1 << 31)

  /// im, auf: leads to a place, or to where something appeared.
  static let placing = WordTraits(rawValue: 1 << 32)

  /// hätte, würde: reports only behind a sentence that does.
  static let conditional = WordTraits(rawValue: 1 << 33)

  /// German für: "Für Lehmann ist das …" tells Lehmann's opinion.
  static let opining = WordTraits(rawValue: 1 << 34)

  /// say, think: governs a clause, with or without "that", and no noun.
  static let clausal = WordTraits(rawValue: 1 << 35)

  /// ask, urge: a question or a request follows who is asked.
  static let asking = WordTraits(rawValue: 1 << 36)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The trait that a table spells `name`; nil when there is none.
  init?(name: some StringProtocol) {
    guard let bit = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: 1 << UInt64(bit))
  }
}
