/// What a word can be, as the lexicon's tables say; a word may be several things.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Names of the classes as the tables spell them, in the order of their bits.
  static let names = [
    "pronoun", "third", "masculine", "feminine", "plural", "firstperson", "ly",
    "objectpronoun", "possessive", "determiner", "quoting", "preposition", "of", "by", "to",
    "definite",
    "ing", "attaching", "conjunction", "and", "subordinator", "that", "while", "relative", "wh",
    "auxiliary", "be", "have", "negation", "modal", "elision", "adverb", "time", "month",
    "weekday", "relativetime", "starter", "particle", "addressee", "suffix", "number", "unit",
    "verb", "person", "group", "institution", "outlet", "document", "honorific", "given", "place",
    "label", "finite", "gerund", "participle", "speech", "naming", "thought", "showing", "manner",
    "cuenoun", "hedge", "source", "dotted",
  ]

  /// The class that a table spells `name`; nil when there is none.
  init?(name: some StringProtocol) {
    guard let bit = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: 1 << UInt64(bit))
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let pronoun = WordClasses(rawValue: 1 << 0)
  static let third = WordClasses(rawValue: 1 << 1)
  static let masculine = WordClasses(rawValue: 1 << 2)
  static let feminine = WordClasses(rawValue: 1 << 3)
  static let plural = WordClasses(rawValue: 1 << 4)
  static let firstPerson = WordClasses(rawValue: 1 << 5)
  /// Ends in -ly.
  static let ly = WordClasses(rawValue: 1 << 6)
  static let objectPronoun = WordClasses(rawValue: 1 << 7)
  static let possessive = WordClasses(rawValue: 1 << 8)
  static let determiner = WordClasses(rawValue: 1 << 9)
  /// "was quoted as": whose subject speaks though the verb is passive.
  static let quoting = WordClasses(rawValue: 1 << 10)
  static let preposition = WordClasses(rawValue: 1 << 11)
  static let of = WordClasses(rawValue: 1 << 12)
  static let by = WordClasses(rawValue: 1 << 13)
  static let to = WordClasses(rawValue: 1 << 14)
  /// "the", "this": the noun behind has been spoken of.
  static let definite = WordClasses(rawValue: 1 << 15)
  /// Ends in -ing.
  static let ing = WordClasses(rawValue: 1 << 16)
  /// Prepositions that belong to a name before them: "of" apart, "for the agency".
  static let attaching = WordClasses(rawValue: 1 << 17)
  static let conjunction = WordClasses(rawValue: 1 << 18)
  static let and = WordClasses(rawValue: 1 << 19)
  static let subordinator = WordClasses(rawValue: 1 << 20)
  static let that = WordClasses(rawValue: 1 << 21)
  static let `while` = WordClasses(rawValue: 1 << 22)
  static let relative = WordClasses(rawValue: 1 << 23)
  static let wh = WordClasses(rawValue: 1 << 24)
  static let auxiliary = WordClasses(rawValue: 1 << 25)
  static let be = WordClasses(rawValue: 1 << 26)
  static let have = WordClasses(rawValue: 1 << 27)
  static let negation = WordClasses(rawValue: 1 << 28)
  static let modal = WordClasses(rawValue: 1 << 29)
  /// Written with an apostrophe in front: ’tis, ’em.
  static let elision = WordClasses(rawValue: 1 << 30)
  static let adverb = WordClasses(rawValue: 1 << 31)
  static let time = WordClasses(rawValue: 1 << 32)
  static let month = WordClasses(rawValue: 1 << 33)
  static let weekday = WordClasses(rawValue: 1 << 34)
  static let relativeTime = WordClasses(rawValue: 1 << 35)
  /// Begins a sentence after an abbreviation's full stop.
  static let starter = WordClasses(rawValue: 1 << 36)
  static let particle = WordClasses(rawValue: 1 << 37)
  static let addressee = WordClasses(rawValue: 1 << 38)
  static let suffix = WordClasses(rawValue: 1 << 39)
  static let number = WordClasses(rawValue: 1 << 40)
  static let unit = WordClasses(rawValue: 1 << 41)
  /// A finite verb that reports nothing.
  static let verb = WordClasses(rawValue: 1 << 42)
  static let person = WordClasses(rawValue: 1 << 43)
  static let group = WordClasses(rawValue: 1 << 44)
  static let institution = WordClasses(rawValue: 1 << 45)
  static let outlet = WordClasses(rawValue: 1 << 46)
  static let document = WordClasses(rawValue: 1 << 47)
  static let honorific = WordClasses(rawValue: 1 << 48)
  static let given = WordClasses(rawValue: 1 << 49)
  static let place = WordClasses(rawValue: 1 << 50)
  static let label = WordClasses(rawValue: 1 << 51)
  /// Forms of a reporting verb.
  static let finite = WordClasses(rawValue: 1 << 52)
  static let gerund = WordClasses(rawValue: 1 << 53)
  static let participle = WordClasses(rawValue: 1 << 54)
  /// Kinds of reporting verb.
  static let speech = WordClasses(rawValue: 1 << 55)
  static let naming = WordClasses(rawValue: 1 << 56)
  static let thought = WordClasses(rawValue: 1 << 57)
  static let showing = WordClasses(rawValue: 1 << 58)
  static let manner = WordClasses(rawValue: 1 << 59)
  static let cueNoun = WordClasses(rawValue: 1 << 60)
  static let hedge = WordClasses(rawValue: 1 << 61)
  /// "according to" and its kin: the speaker follows.
  static let source = WordClasses(rawValue: 1 << 62)
  static let dotted = WordClasses(rawValue: 1 << 63)

  static let noun: WordClasses = [.person, .group, .institution, .outlet, .document]
  static let anyCue: WordClasses = [.speech, .naming, .thought, .showing, .manner]
}
