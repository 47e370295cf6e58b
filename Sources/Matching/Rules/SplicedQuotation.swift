import Documents
import Extraction

/// A quotation that runs on in the draft joins separate passages of the source, or of two speakers.
struct SplicedQuotation: ComparisonRule {
  static let identifier = "spliced-quotation"
  static let level = Level.error
  static let verdict = Verdict.altered
  static let remedy =
    "end the quotation and begin a second one, or mark the omission with an ellipsis"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let best = comparison.evidence.first else { return [] }
    return comparison.differences.filter { $0.kind == .splice }.map { difference in
      let words = DifferingWords(
        draft: DifferingWords.shown(comparison.draft.text[difference.draft]),
        source: DifferingWords.shown(best.context[difference.source]))
      let other = place(of: difference, in: comparison)
      let speaker = other?.speaker.flatMap { $0 == best.speaker ? nil : $0 }
      return comparison.finding(
        of: Self.self, .found(words, saidBy: speaker),
        spans: difference.draft.isEmpty ? nil : [difference.draft],
        evidence: [best] + (other.map { [$0] } ?? []))
    }
  }

  /// The piece of evidence that has these words of the draft and no others.
  private func place(of difference: Difference, in comparison: Comparison) -> Evidence? {
    guard !difference.draft.isEmpty else { return nil }
    return comparison.evidence.dropFirst().first { evidence in
      let words = evidence.edits.filter { $0.kind == .same }.map(\.draft)
      return !words.isEmpty && words.allSatisfy(difference.draft.contains)
    }
  }
}

extension Finding.Message {
  fileprivate static func found(
    _ words: DifferingWords, saidBy speaker: String?
  ) -> Finding.Message {
    let apart = { (words: String) -> String in
      if let speaker {
        return "“\(words)” was said by “\(speaker)”, apart from the rest of the quotation"
      }
      return "“\(words)” stands elsewhere in the source, apart from the rest of the quotation"
    }
    return words.message(
      added: { apart($0) },
      left: { "the quotation runs on over “\($0)”, which the source has between" },
      changed: { words, _ in apart(words) })
  }
}
