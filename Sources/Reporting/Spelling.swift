package import Extraction
package import Matching

/// How levels, verdicts and kinds are shown to people.
extension Level {
  /// A sign that reads without colour.
  package var sign: String {
    switch self {
    case .note: "i"
    case .warning: "▲"
    case .error: "✕"
    }
  }
}

extension Verdict {
  /// The verdict for people.
  package var phrase: String { self == .notFound ? "not found" : word }

  /// A source stands behind the statement.
  package var isGood: Bool { self == .verified || self == .supported }
}

extension Statement.Kind {
  /// The draft's own assertion, behind which nobody else stands.
  var isClaim: Bool { if case .claim = self { true } else { false } }

  /// `quotation`, `indirect`, `claim`.
  package var word: String {
    switch self {
    case .quotation: "quotation"
    case .indirect: "indirect"
    case .claim: "claim"
    }
  }

  /// The same for people, with the form of a quotation where it is not the plain one.
  package var phrase: String {
    switch self {
    case .quotation(.direct): "quotation"
    case .quotation(.partial): "partial quotation"
    case .quotation(.block): "block quotation"
    case .quotation(.scare): "scare quotes"
    case .quotation(.title): "title in marks"
    case .indirect: "reported speech"
    case .claim: "claim"
    }
  }
}

extension SpeakerKind {
  /// The reader of the draft could find this person or body.
  package var isIdentified: Bool {
    switch self {
    case .named, .pronoun, .institution: true
    case .described, .collective, .bare: false
    }
  }
}

/// `1 error`, `2 errors`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
