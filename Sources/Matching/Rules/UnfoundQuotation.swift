import Documents
import Extraction

/// No passage of the corpus has these words.
struct UnfoundQuotation: ComparisonRule {
  static let identifier = "unfound-quotation"
  static let level = Level.error
  static let verdict = Verdict.notFound
  static let remedy = "add the source to the corpus, or paraphrase"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard case .quotation(let form) = comparison.statement.kind, form.reportsSpeech,
      comparison.hasCorpus, comparison.evidence.isEmpty
    else { return [] }
    let words = DifferingWords.shown(comparison.draft.text[comparison.statement.spans[0]])
    let name = comparison.statement.attribution.speaker?.name
    let isMissing = !comparison.knowsSpeaker
    return [
      comparison.finding(
        of: Self.self,
        isMissing
          ? .unfound(words, noSourceOf: name) : .unfound(words, nearest: comparison.nearest),
        level: isMissing ? .warning : Self.level,
        evidence: comparison.nearest.map { [$0] } ?? [])
    ]
  }
}

extension Finding.Message {
  fileprivate static func unfound(_ words: String, nearest: Evidence?) -> Finding.Message {
    guard let nearest, let range = nearest.ranges.max(by: { $0.count < $1.count }) else {
      return "no source says “\(words)”"
    }
    let closest = DifferingWords.shown(nearest.context[range])
    return "no source says “\(words)”; the nearest says “\(closest)”"
  }

  fileprivate static func unfound(_ words: String, noSourceOf name: String?) -> Finding.Message {
    guard let name else {
      return "no source says “\(words)”, and the draft names nobody whose words could be looked up"
    }
    return "no source says “\(words)”, and no source has words of \(name)"
  }
}
