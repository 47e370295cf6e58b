import Documents
import Extraction
import Indexing

/// Several documents support the claim, and all are one outlet’s or copies of one report.
struct SingleSource: ComparisonRule {
  static let identifier = "single-source"
  static let level = Level.warning
  static let verdict = Verdict.supported
  static let remedy = "find a second, independent source, or the record itself"

  /// Share of a claim that a supporting sentence has at least.
  private static let share = 0.75

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard comparison.isClaim, comparison.isSupported, let best = comparison.evidence.first,
      let outlet = best.document.metadata.publisher, !credits(outlet, comparison)
    else { return [] }
    let supporting = comparison.evidence.filter { $0.score >= Self.share }
    // Another outlet, or a text that is nobody's report, is a second source, unless it is a copy.
    let others = supporting.filter { evidence in
      evidence.document.metadata.publisher.map(Folding.folded) != Folding.folded(outlet)
        && !isCopy(evidence, best)
    }
    let copies = Set(supporting.map(\.document.id))
    guard others.isEmpty, copies.count > 1, best.voice == nil, best.speaker == nil else {
      return []
    }
    return [comparison.finding(of: Self.self, .one(outlet), evidence: supporting)]
  }

  private func isCopy(_ one: Evidence, _ other: Evidence) -> Bool {
    guard let first = one.ranges.first, let second = other.ranges.first else { return false }
    return Word.words(in: one.context, range: first).map(\.hash)
      == Word.words(in: other.context, range: second).map(\.hash)
  }

  /// The draft names the outlet as its source.
  private func credits(_ outlet: String, _ comparison: Comparison) -> Bool {
    comparison.statement.attribution.chain.contains {
      !Set(Word.words(in: $0.name).map(\.hash)).isDisjoint(
        with: Word.words(in: outlet).filter { $0.range.count > 3 }.map(\.hash))
    }
  }
}

extension Finding.Message {
  fileprivate static func one(_ outlet: String) -> Finding.Message {
    "only “\(outlet)” says so"
  }
}
