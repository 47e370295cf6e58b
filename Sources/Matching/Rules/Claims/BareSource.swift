import Documents
import Extraction

/// A statement rests on “sources” of which nothing is said.
struct BareSource: DraftRule {
  static let identifier = "bare-source"
  static let level = Level.error
  static let remedy = "describe the source, name it, or cut the statement"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.statements.compactMap { statement in
      guard let speaker = statement.attribution.speaker, speaker.kind == .bare else { return nil }
      return finding(
        .bare(draft.shown(speaker.range)), in: draft, statement: statement, spans: [speaker.range])
    }
  }
}

extension Finding.Message {
  fileprivate static func bare(_ source: String) -> Finding.Message {
    "“\(source)” says nothing of who the source is"
  }
}
