package import Documents

/// What the draft says that somebody said, or asserts by itself.
package struct Statement: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Words between marks, or a block quotation.
    case quotation(QuotationForm)
    /// Reported speech without marks.
    case indirect
    /// The draft's own checkable assertion.
    case claim(Claim)
  }

  /// "s1", "s2" … in the order of the draft.
  package let id: String
  package let kind: Kind
  /// The words, without enclosing marks and not trimmed of punctuation; a split quotation has
  /// several. Ascending, never empty.
  package let spans: [TextRange]
  package let attribution: Attribution
  /// Words that weaken the statement ("reportedly"), outside quotation marks.
  package let hedges: [TextRange]
  /// Identifier of the quotation that this one stands inside of, for nested quotations.
  package let parent: String?

  package init(
    id: String, kind: Kind, spans: [TextRange], attribution: Attribution,
    hedges: [TextRange] = [], parent: String? = nil
  ) {
    precondition(!spans.isEmpty, "a statement has words")
    self.id = id
    self.kind = kind
    self.spans = spans
    self.attribution = attribution
    self.hedges = hedges
    self.parent = parent
  }

  /// From the first word to the last, with what stands between the parts.
  package var extent: TextRange { spans[0].union(spans[spans.count - 1]) }
}

/// What the marks of a quotation are for.
package enum QuotationForm: String, Sendable, Hashable {
  /// A whole utterance or clause.
  case direct
  /// Marked words inside the writer's own sentence.
  case partial
  /// A block quotation or a transcript turn.
  case block
  /// Marks that report no speech.
  case scare
  /// The name of a work, a person, a thing.
  case title

  /// Words that somebody is said to have used: what is looked up in the corpus.
  package var reportsSpeech: Bool { self != .scare && self != .title }
}
