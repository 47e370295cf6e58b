package import Documents

/// One step of the pairing of a statement's words with a passage's words.
package struct Edit: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case same
    /// Both sides have words, and they differ.
    case substituted
    /// Only the draft has the words.
    case inserted
    /// Only the source has the words.
    case deleted
    /// Only the source has them, and the draft marks the cut with an ellipsis.
    case elided
  }

  package let kind: Kind
  /// UTF-8 bytes into the draft's `Document.text`; empty at the place where words are missing.
  package let draft: TextRange
  /// UTF-8 bytes into `Evidence.context`; likewise.
  package let source: TextRange

  package init(kind: Kind, draft: TextRange, source: TextRange) {
    self.kind = kind
    self.draft = draft
    self.source = source
  }
}
