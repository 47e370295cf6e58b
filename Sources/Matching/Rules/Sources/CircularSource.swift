import Indexing
import Extraction
import Documents

/// The only support comes from the draft's own house, or names it as its source.
struct CircularSource: SourceRule {
  static let identifier = "circular-source"
  static let level = Level.error
  static let remedy = "go to the origin: this source has it from you"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.drafts.flatMap { draft -> [Finding] in
      guard let publisher = draft.document.metadata.publisher else { return [] }
      return draft.supported.compactMap { statement, evidence in
        guard evidence.allSatisfy({ Self.comes($0, from: publisher, context) }),
          let first = evidence.first
        else { return nil }
        return finding(
          .circular(first.document.path, publisher), in: draft.document, statement: statement,
          spans: statement.spans, evidence: evidence)
      }
    }
  }

  /// Published by the same house, or credited to it in the passage itself.
  private static func comes(
    _ evidence: Evidence, from publisher: String, _ context: RuleContext
  ) -> Bool {
    let own = evidence.document.metadata.publisher
    if let own, Outlet.folded(own) == Outlet.folded(publisher) { return true }
    if let own, let house = context.settings.outlet(named: publisher)?.publisher,
      context.settings.outlet(named: own)?.publisher == house
    {
      return true
    }
    let name = Phrases(hashes: Outlet.folded(publisher).map { Folding.hash(of: $0) })
    return name.occur(in: Tokenizer.tokens(in: evidence.context).map(\.hash))
  }
}

extension Finding.Message {
  fileprivate static func circular(_ path: String, _ publisher: String) -> Finding.Message {
    "the support in “\(path)” comes from “\(publisher)”, which prints this draft"
  }
}
