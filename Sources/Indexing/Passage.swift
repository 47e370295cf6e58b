package import Documents

/// A stretch of a source that is searched as one: a block of a document, with who speaks in it.
package struct Passage: Sendable, Hashable {
  /// Row of the store; ascending in the order of document and text, so that `id ± 1` of the same
  /// document is the neighbour.
  package let id: Int64
  package let document: SourceDocument
  /// XPath, line, time or `passage` field; see `Block.address`.
  package let address: String
  package let role: BlockRole
  package let text: String
  /// Who speaks the whole passage: the turn of a transcript.
  package let speaker: Speaker?
  /// Who speaks parts of it: the quotations and reported speech inside.
  package let voices: [Voice]

  package init(
    id: Int64, document: SourceDocument, address: String, role: BlockRole, text: String,
    speaker: Speaker?, voices: [Voice]
  ) {
    self.id = id
    self.document = document
    self.address = address
    self.role = role
    self.text = text
    self.speaker = speaker
    self.voices = voices
  }
}

/// Speech inside a passage of a source, as the extractor understood it.
package struct Voice: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case quotation
    /// The source's own paraphrase of what somebody said.
    case indirect
  }

  package let kind: Kind
  /// UTF-8 bytes into `Passage.text`.
  package let range: TextRange
  /// Fullest name or description; nil when the source names nobody.
  package let speaker: String?

  package init(kind: Kind, range: TextRange, speaker: String?) {
    self.kind = kind
    self.range = range
    self.speaker = speaker
  }
}
