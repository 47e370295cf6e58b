package import Documents

/// Everything the extractor found in one document.
package struct Analysis: Sendable {
  /// In the order of their first word.
  package let statements: [Statement]
  /// Sentences of the main text, ascending.
  package let sentences: [TextRange]
  /// How much each sentence is worth checking, 0…1, whoever says it; as many as `sentences`. What is
  /// between quotation marks does not count.
  package let worths: [Double]
  /// Phrases that name no source, belief or amount, ascending.
  package let weasels: [Weasel]
  /// Marks that had no partner or stood the wrong way, and how they were understood.
  package let markFaults: [MarkFault]

  package init(
    statements: [Statement], sentences: [TextRange], worths: [Double] = [], weasels: [Weasel] = [],
    markFaults: [MarkFault]
  ) {
    self.statements = statements
    self.sentences = sentences
    self.worths = worths
    self.weasels = weasels
    self.markFaults = markFaults
  }

  /// The sentence that the first byte of a stretch stands in; nil outside of the main text.
  package func sentence(at range: TextRange) -> TextRange? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].start <= range.start else { return nil }
    return sentences[low]
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
