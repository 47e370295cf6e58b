import Documents
import Extraction

/// The words reached the draft through another outlet.
struct SecondHandQuotation: DraftRule {
  static let identifier = "second-hand-quotation"
  static let level = Level.warning
  static let remedy = "get the original, or keep the credit and link it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.statements.compactMap { statement in
      guard statement.form?.reportsSpeech == true, statement.attribution.speaker != nil,
        let outlet = statement.attribution.chain.dropFirst().first
      else { return nil }
      return finding(
        .through(outlet.name), in: draft, statement: statement,
        spans: statement.spans + [outlet.range])
    }
  }
}

extension Finding.Message {
  fileprivate static func through(_ outlet: String) -> Finding.Message {
    "the words come through “\(outlet)”"
  }
}
