import Documents
import Extraction
import Indexing

/// A source says a part of the claim and leaves another part open.
struct PartlySupportedClaim: ComparisonRule {
  static let identifier = "partly-supported-claim"
  static let level = Level.note
  static let verdict = Verdict.unclear
  static let remedy = "find a source for the rest, or say only what the source says"

  /// Share of a claim that a sentence has at least, to speak of a part.
  private static let share = 0.6

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard case .claim = comparison.statement.kind, !comparison.isSupported,
      comparison.conflicts.isEmpty,
      let best = comparison.evidence.first, best.score >= Self.share
    else { return [] }
    let open = openWords(comparison, best, context.words)
    guard let first = open.first else { return [] }
    let words = open.map { comparison.draft.text[$0] }.joined(separator: ", ")
    return [
      comparison.finding(
        of: Self.self, .open(DifferingWords.shown(words)), spans: [first], evidence: [best])
    ]
  }

  /// Names and words of an exclusive kind in the claim that the sentence does not have.
  private func openWords(
    _ comparison: Comparison, _ best: Evidence, _ classes: WordClasses
  ) -> [TextRange] {
    let source = best.ranges.flatMap { range in
      let text = WordText(
        Word.words(in: best.context, range: range), in: best.context, range: range)
      return ContentWord.words(in: text, text.words.indices, classes)
    }
    return comparison.statement.spans.flatMap { span in
      let text = WordText(
        Word.words(in: comparison.draft.text, range: span), in: comparison.draft.text, range: span)
      return ContentWord.words(in: text, text.words.indices, classes)
        .filter { ($0.isName && !$0.hasDigit || $0.kind != nil) && !$0.isAkin(toAnyOf: source) }
        .map { text.range(of: $0.range) }
    }
  }
}

extension Finding.Message {
  fileprivate static func open(_ words: String) -> Finding.Message {
    "the nearest source says nothing of “\(words)”"
  }
}
