/// What a desk lets a writer take out of a quotation without a mark (`quotes.cleanup`).
package enum CleanupPolicy: String, Sendable, CaseIterable {
  /// Spelling and typography only: a filler, a repetition or a contraction changed is an alteration.
  case strict
  /// Fillers, repetitions and contractions too; each is noted.
  case standard
  /// The same, without a note.
  case lenient
}
