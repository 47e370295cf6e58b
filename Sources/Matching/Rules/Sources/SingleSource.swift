import Documents
import Extraction
import Indexing

/// Several documents support the claim, and all are one outlet’s or copies of one report.
struct SingleSource: SourceRule {
  static let identifier = "single-source"
  static let level = Level.warning
  static let remedy = "find a second, independent source, or the record itself"

  /// Share of a claim that a supporting sentence has at least.
  private static let share = 0.75

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.drafts.flatMap { draft in
      draft.comparisons.compactMap { comparison in
        guard comparison.isClaim, comparison.isSupported, let best = comparison.evidence.first,
          let outlet = best.document.metadata.publisher, !credits(outlet, comparison.statement),
          best.voice == nil, best.speaker == nil
        else { return nil }
        let supporting = comparison.evidence.filter { $0.score >= Self.share }
        // Another outlet, or a text that is nobody's report, is a second source, unless it is a copy.
        let isAlone = supporting.allSatisfy { evidence in
          evidence.document.metadata.publisher.map(Outlet.folded) == Outlet.folded(outlet)
            || isCopy(evidence, best, survey.families)
        }
        guard isAlone, Set(supporting.map(\.document.id)).count > 1 else { return nil }
        return finding(
          .one(outlet), in: draft.document, statement: comparison.statement,
          spans: comparison.statement.spans, evidence: supporting)
      }
    }
  }

  /// The documents are copies, or the sentences are: a report may be one paragraph of a page.
  private func isCopy(_ one: Evidence, _ other: Evidence, _ families: SourceFamilies) -> Bool {
    if let family = families.number(of: one.document),
      family == families.number(of: other.document)
    {
      return true
    }
    guard let first = one.ranges.first, let second = other.ranges.first else { return false }
    return Word.words(in: one.context, range: first).map(\.hash)
      == Word.words(in: other.context, range: second).map(\.hash)
  }

  /// The draft names the outlet as its source.
  private func credits(_ outlet: String, _ statement: Statement) -> Bool {
    statement.attribution.chain.contains {
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
