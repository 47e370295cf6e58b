/// A part of the extraction that can be left out, to measure what it is worth.
package enum Pass: UInt8, CaseIterable, Sendable {
  /// The words behind a quotation: “…,” said Lee.
  case wordsBehind
  /// The words in front of it: Lee said, “…”
  case wordsInFront
  /// A quotation goes on with the speaker of the one before it in the paragraph.
  case continuation
  /// A paragraph goes on with the speaker of the paragraph before.
  case carryOver
  /// The subject of the sentence before speaks.
  case precedingSubject
  /// Transcripts, block quotations, signatures, pull quotes.
  case layout
  /// Titles, scare quotes and partial quotations are told from whole utterances.
  case forms
  /// Reported speech without marks.
  case reportedSpeech
  /// "told OUTLET", "the outlet"
  case chains
  /// Pronouns to people.
  case antecedents
  /// "The senator", "the mayor, Ann Lee" to people.
  case descriptions
  /// Quotations inside quotations.
  case innerQuotations
  /// The draft's own assertions.
  case claims
}

/// The passes that run.
struct Passes: Sendable {
  private let left: UInt32

  init(without left: Set<Pass> = []) {
    self.left = left.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  func run(_ pass: Pass) -> Bool { left & (1 << UInt32(pass.rawValue)) == 0 }
}
