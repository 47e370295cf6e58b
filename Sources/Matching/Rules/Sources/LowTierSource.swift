import Indexing
import Documents
import Extraction

/// Only sources that the desk ranks low say so.
struct LowTierSource: SourceRule {
  static let identifier = "low-tier-source"
  static let level = Level.note
  static let remedy = "find the document that they copied"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    guard context.settings.outlets.contains(where: { $0.tier == .low }) else { return [] }
    return survey.drafts.flatMap { draft in
      draft.supported.compactMap { statement, evidence in
        let publishers = evidence.map(\.document.metadata.publisher)
        guard
          publishers.allSatisfy({ name in
            name.flatMap { context.settings.outlet(named: $0) }?.tier == .low
          }), let first = publishers.first ?? nil
        else { return nil }
        return finding(
          .low(first), in: draft.document, statement: statement, spans: statement.spans,
          evidence: evidence)
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func low(_ publisher: String) -> Finding.Message {
    "only sources of the lowest tier say so: “\(publisher)”"
  }
}
