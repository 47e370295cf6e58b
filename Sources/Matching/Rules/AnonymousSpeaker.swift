import Documents
import Extraction

/// The speaker of a quotation is a person without a name.
struct AnonymousSpeaker: DraftRule {
  static let identifier = "anonymous-speaker"
  static let level = Level.warning
  static let remedy = "name the speaker, or say why the name is withheld and find a second source"

  func findings(
    in draft: Document, _ analysis: Analysis, _ context: RuleContext
  ) -> [Finding] {
    analysis.statements.compactMap { statement in
      guard statement.form?.reportsSpeech == true, let speaker = statement.attribution.speaker,
        speaker.kind == .described, speaker.name == nil
      else { return nil }
      return finding(
        .anonymous(draft.shown(speaker.range)), in: draft, statement: statement,
        spans: [speaker.range] + statement.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func anonymous(_ speaker: String) -> Finding.Message {
    "“\(speaker)” has no name"
  }
}
