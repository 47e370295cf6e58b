import Documents
import Extraction

/// Words between marks that a crowd is said to use.
struct CollectiveSpeaker: DraftRule {
  static let identifier = "collective-speaker"
  static let level = Level.warning
  static let remedy = "quote one person by name, or take the marks away"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.compactMap { statement in
      guard statement.form?.reportsSpeech == true, let speaker = statement.attribution.speaker,
        speaker.kind == .collective
      else { return nil }
      return finding(
        .crowd(prose.document.shown(speaker.range), prose.document.shown(statement.spans[0])),
        in: prose, statement: statement, spans: statement.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func crowd(_ speaker: String, _ words: String) -> Finding.Message {
    "“\(speaker)” did not say “\(words)” with one voice"
  }
}
