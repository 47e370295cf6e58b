import Documents
import Extraction
import Indexing

/// The source is less sure than the draft.
struct OverstatedCertainty: ComparisonRule {
  static let identifier = "overstated-certainty"
  static let level = Level.warning
  static let verdict = Verdict.unclear
  static let remedy = "restore the source’s reservation"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard comparison.isClaim, comparison.isSupported, let best = comparison.evidence.first,
      let range = best.ranges.first
    else { return [] }
    let draft = comparison.statement.spans.flatMap {
      Word.words(in: comparison.draft.text, range: $0)
    }
    let isHedged =
      !comparison.statement.hedges.isEmpty
      || draft.contains { context.words.hedges.contains($0.hash) }
    guard !isHedged, let hedge = hedge(in: best, range, draft, context.words) else { return [] }
    return [
      comparison.finding(of: Self.self, .hedged(best.context[hedge]), evidence: [best])
    ]
  }

  /// The word that weakens what the claim says: it stands inside a clause, right before a word of the claim
  /// (“may stop”, but not “may the record show”).
  private func hedge(
    in evidence: Evidence, _ range: TextRange, _ draft: [Word], _ classes: WordClasses
  ) -> TextRange? {
    let text = WordText(
      Word.words(in: evidence.context, range: range), in: evidence.context, range: range)
    let claim = Set(draft.map(\.stem))
    let index = text.words.indices.first { index in
      guard classes.hedges.contains(text.words[index].hash), !text.startsClause(index),
        let next = text.words[(index + 1)...].first(where: {
          !classes.functionWords.contains($0.hash)
        })
      else { return false }
      return claim.contains(next.stem)
    }
    return index.map { text.words[$0].range }
  }
}

extension Finding.Message {
  fileprivate static func hedged(_ word: String) -> Finding.Message {
    "the draft states it as a fact, the source says “\(word)”"
  }
}
