/// Consecutive blocks of one speaker.
package struct Turn: Sendable, Hashable {
  package let speaker: Speaker
  /// UTF-8 bytes into `Document.text`.
  package let range: TextRange
  /// Indexes into `Document.blocks`.
  package let blocks: Range<Int>
}
