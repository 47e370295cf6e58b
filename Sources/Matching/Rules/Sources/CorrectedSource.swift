import Indexing
import Extraction

/// A source that a statement rests on carries a correction, or was withdrawn.
struct CorrectedSource: SourceRule {
  static let identifier = "corrected-source"
  static let level = Level.error
  static let remedy = "read the correction, and use the corrected text"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    let corrected = Dictionary(
      survey.used.compactMap { used in used.correction.map { (used.document, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard !corrected.isEmpty else { return [] }
    return survey.drafts.flatMap { draft in
      draft.supported.compactMap { statement, evidence in
        guard let first = evidence.first, let words = corrected[first.document] else {
          return nil
        }
        return finding(
          .corrected(first.document.path, words), in: draft.document, statement: statement,
          spans: statement.spans, evidence: [first])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func corrected(_ path: String, _ words: String) -> Finding.Message {
    "“\(path)” was corrected: “\(words)”"
  }
}
