package import Documents
package import Indexing

/// A place in a source that has words which somebody looked for.
package struct SearchHit: Sendable, Hashable {
  package let document: SourceDocument
  /// Address of the passage in its document.
  package let address: String
  /// Who says the words there; nil when the source does not tell.
  package let speaker: Speaker?
  /// The source's own words: the sentences that hold what was found.
  package let text: String
  /// The words that were looked for, UTF-8 bytes into `text`, ascending.
  package let ranges: [TextRange]
  /// Share of the words looked for that stand here, rare ones counting more, 0…1.
  package let score: Double

  package init(
    document: SourceDocument, address: String, speaker: Speaker?, text: String,
    ranges: [TextRange], score: Double
  ) {
    self.document = document
    self.address = address
    self.speaker = speaker
    self.text = text
    self.ranges = ranges
    self.score = score
  }
}
