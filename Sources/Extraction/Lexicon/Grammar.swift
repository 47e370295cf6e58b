/// How a language builds sentences, as `grammar.tsv` says.
struct Grammar: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// All nouns have capitals: a capital alone makes no name.
  static let capitalNouns = Grammar(rawValue: 1)
  /// The verb is the second part of the sentence: a subject may stand behind it.
  static let verbSecond = Grammar(rawValue: 2)
  /// The cue may stand inside the marks: « Oui, a dit Lebrun, mais … »
  static let incise = Grammar(rawValue: 4)
  /// A dash at the beginning of a paragraph opens direct speech.
  static let dialogueDash = Grammar(rawValue: 8)

  /// A full stop behind a number makes it an ordinal: "am 7. November", "Benedikt XVI. sagte".
  static let ordinalStop = Grammar(rawValue: 16)

  /// Months have no capitals: "le 7 novembre".
  static let smallMonths = Grammar(rawValue: 32)

  private enum Feature: String, CaseIterable {
    case capitalNouns = "capital-nouns"
    case verbSecond = "verb-second"
    case incise
    case dialogueDash = "dialogue-dash"
    case ordinalStop = "ordinal-stop"
    case smallMonths = "small-months"

    var grammar: Grammar {
      switch self {
      case .capitalNouns: .capitalNouns
      case .verbSecond: .verbSecond
      case .incise: .incise
      case .dialogueDash: .dialogueDash
      case .ordinalStop: .ordinalStop
      case .smallMonths: .smallMonths
      }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads the table; a language without one is built like English.
  init(_ file: LexiconFile?) throws(LexiconError) {
    self = []
    for row in file?.rows ?? [] { formUnion(try row.value("word", as: Feature.self).grammar) }
  }
}
