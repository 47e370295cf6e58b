import Extraction

/// Several documents fit what the draft cites.
struct AmbiguousSource: SourceRule {
  static let identifier = "ambiguous-source"
  static let level = Level.warning
  static let remedy = "say which: the title, or the date"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.drafts.flatMap { draft in
      draft.citedOutlets(context).compactMap { cited in
        let fitting = survey.documents.filter { $0.isOf(cited.name, context) }
        // Where the words themselves were found, it is plain which document is meant.
        let found = draft.supported.contains { statement, evidence in
          evidence.contains { fitting.contains($0.document) }
            && statement.attribution.chain.contains { $0.name == cited.name }
        }
        guard fitting.count > 1, !found else { return nil }
        return finding(
          .several(cited.name, fitting.count), in: draft.document, statement: cited.statement,
          spans: [cited.link.range])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func several(_ outlet: String, _ count: Int) -> Finding.Message {
    "“\(outlet)” can be any of \(count) documents of the corpus"
  }
}
