package import Documents
package import Indexing

/// A place in a source that speaks to a statement.
package struct Evidence: Sendable, Hashable {
  package let document: SourceDocument
  /// Address of the passage in its document.
  package let address: String
  package let role: BlockRole
  /// Who says these words in the source; nil when the source does not tell.
  package let speaker: String?
  /// Office or function of the speaker, when the source gives one.
  package let speakerRole: String?
  /// Whether the source itself quotes or paraphrases here; nil for plain text and transcript turns.
  package let voice: Voice.Kind?
  /// Text of the passage, with its neighbours where the match runs into them.
  package let context: String
  /// The matched stretches, UTF-8 bytes into `context`, ascending.
  package let ranges: [TextRange]
  /// Share of the statement's words that were found here, 0…1.
  package let score: Double
  /// Pairing of the words, in the order of the draft; empty for claims.
  package let edits: [Edit]

  package init(
    document: SourceDocument, address: String, role: BlockRole, speaker: String?,
    speakerRole: String? = nil, voice: Voice.Kind? = nil,
    context: String, ranges: [TextRange], score: Double, edits: [Edit]
  ) {
    self.document = document
    self.address = address
    self.role = role
    self.speaker = speaker
    self.speakerRole = speakerRole
    self.voice = voice
    self.context = context
    self.ranges = ranges
    self.score = score
    self.edits = edits
  }
}
