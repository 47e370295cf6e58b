import Documents

/// One word, number, mark or punctuation of a text, with everything the passes ask about it, so
/// that the text itself is read once.
struct Lexeme {
  enum Kind: UInt8 {
    case word
    case number
    /// Anything that can be a quotation mark, apostrophes at the edge of a word too.
    case mark
    case comma
    case semicolon
    case colon
    /// `.`, and its ideographic kin.
    case stop
    case question
    case exclamation
    case ellipsis
    case dash
    case open
    case close
    case other
  }

  struct Shape: OptionSet {
    let rawValue: UInt8
    static let capital = Shape(rawValue: 1)
    static let allCapitals = Shape(rawValue: 2)
    static let spaceBefore = Shape(rawValue: 4)
    static let spaceAfter = Shape(rawValue: 8)
    /// Ends in ’s; `hash` is that of the word without it.
    static let possessive = Shape(rawValue: 16)
    /// Its full stop belongs to it: an abbreviation, an initial.
    static let dotted = Shape(rawValue: 32)
    /// A later word of a phrase of the lexicon that an earlier lexeme stands for.
    static let inPhrase = Shape(rawValue: 64)
    /// A no-break or thin space stands on the inner side of a guillemet.
    static let narrow = Shape(rawValue: 128)
  }

  /// UTF-8 bytes.
  let start: Int32
  var end: Int32
  var hash: UInt64 = 0
  var classes: WordClasses = []
  var traits: WordTraits = []
  /// Index into `Lexicon.cues`, or -1.
  var cue: Int16 = -1
  var kind: Kind
  var shape: Shape
  /// The first scalar's value for marks, punctuation and dashes.
  var scalar: UInt16 = 0

  var range: TextRange { TextRange(Int(start), Int(end)) }
  var isWord: Bool { kind == .word || kind == .number }
  var isCapital: Bool { shape.contains(.capital) }
  /// Ends a clause whatever stands around it.
  var isTerminal: Bool { kind == .stop || kind == .question || kind == .exclamation }
  func has(_ classes: WordClasses) -> Bool { !self.classes.isDisjoint(with: classes) }
  func shows(_ traits: WordTraits) -> Bool { !self.traits.isDisjoint(with: traits) }
}

/// A stretch of the text between line ends or block borders: the largest thing a mark can pair in.
struct Paragraph {
  /// Indexes into the lexemes.
  let lexemes: Range<Int>
  let range: TextRange
  let role: BlockRole
  let speaker: Speaker?
  /// Index of the block in the document.
  let block: Int
}
