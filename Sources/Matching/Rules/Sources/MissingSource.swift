import Extraction

/// The draft cites an outlet of which no document is at hand.
struct MissingSource: SourceRule {
  static let identifier = "missing-source"
  static let level = Level.warning
  static let remedy = "add the document to the corpus"

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.drafts.flatMap { draft in
      draft.citedOutlets(context).compactMap { cited in
        guard !survey.documents.contains(where: { $0.isOf(cited.name, context) }) else {
          return nil
        }
        return finding(
          .missing(cited.name), in: draft.document, statement: cited.statement,
          spans: [cited.link.range])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ outlet: String) -> Finding.Message {
    "no document of “\(outlet)” is in the corpus"
  }
}
