package import Documents

/// Everything the extractor found in one document.
package struct Analysis: Sendable {
  /// In the order of their first word.
  package let statements: [Statement]
  /// Sentences of the main text, ascending.
  package let sentences: [TextRange]
  /// Marks that had no partner or stood the wrong way, and how they were understood.
  package let markFaults: [MarkFault]

  package init(statements: [Statement], sentences: [TextRange], markFaults: [MarkFault]) {
    self.statements = statements
    self.sentences = sentences
    self.markFaults = markFaults
  }
}

/// A quotation mark that had to be repaired.
package struct MarkFault: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// No closing mark before the paragraph ends; the quotation was taken to end there.
    case unclosed
    /// A closing mark without an opening one.
    case unopened
    /// Straight and curly marks in one pair, or a mark turned the wrong way.
    case mixed
  }

  package let kind: Kind
  package let range: TextRange

  package init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
