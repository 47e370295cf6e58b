package import Documents

/// Finds what a document says that somebody said. Does not throw: text that cannot be understood
/// yields fewer statements, never an error.
package struct Extractor: Sendable {
  private let lexicon: Lexicon
  private let passes: Passes

  /// Extracts with the words of a language; passes are left out to measure what they are worth.
  package init(_ lexicon: Lexicon, without left: Set<Pass> = []) {
    self.lexicon = lexicon
    passes = Passes(without: left)
  }

  /// Runs the passes, in order.
  package func analysis(of document: Document) -> Analysis {
    let draft = Draft(document, lexicon: lexicon, passes: passes)
    let attributions = Attributions(draft)
    let worthiness = CheckWorthiness(draft: draft)
    let main = draft.sentences.prefix { draft.paragraphs[$0.paragraph].role != .pullQuote }
    let worths = draft.sentences.map { worthiness.worth(of: $0.cells) }
    let statements = Statements(draft, attributions, lexicon, worths: worths).all
    return Analysis(
      statements: statements, sentences: main.map { draft.range(ofCells: $0.cells) },
      worths: Array(worths.prefix(main.count)),
      weasels: Weasels(draft: draft, table: lexicon.weasels).all(), markFaults: draft.faults)
  }
}
