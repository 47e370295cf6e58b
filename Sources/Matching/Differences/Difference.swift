package import Documents

/// One place where a quotation and its source differ, and what that means.
///
/// Every difference has one kind, so that rules that look at kinds never speak twice of one place.
package struct Difference: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Only a filler, a repetition or a contraction differs.
    case cleaning
    /// Only the spelling of a word or of a number differs.
    case spelling
    /// The source's letters are those of the draft's words, badly read: “counci1”.
    case damage
    /// Words that the draft marks as its own by brackets.
    case bracketed
    /// A negator, or a word for its opposite.
    case negation
    /// A number, in figures or words, or a date.
    case number
    /// A proper name.
    case name
    /// The source is less sure than the draft.
    case certainty
    /// Other words.
    case wording
    /// The same words at another place.
    case order
    /// A whole stretch between the words is not in the draft, and no mark says so.
    case splice
    /// A marked cut, or the beginning or end of the quotation, leaves out what turns the sense.
    case cut
    /// The source asks the words, supposes them or reports them as somebody else’s.
    case frame
    /// A marked cut that is longer than a reader expects, or hides a question or another speaker.
    case omission
  }

  package let kind: Kind
  /// UTF-8 bytes into the draft's `Document.text`; empty where words are missing.
  package let draft: TextRange
  /// UTF-8 bytes into the context of the first piece of evidence; likewise.
  package let source: TextRange

  package init(kind: Kind, draft: TextRange, source: TextRange) {
    self.kind = kind
    self.draft = draft
    self.source = source
  }
}

extension Difference.Kind {
  /// The words themselves differ, so that one of two sources has them wrong.
  static let otherWords: Set<Self> = [.negation, .number, .name, .certainty, .wording]
}
