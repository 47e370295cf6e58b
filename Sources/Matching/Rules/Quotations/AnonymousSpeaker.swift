import Documents
import Extraction

/// The speaker of a quotation is a person without a name.
struct AnonymousSpeaker: DraftRule {
  static let identifier = "anonymous-speaker"
  static let level = Level.warning
  static let remedy = "name the speaker, or say why the name is withheld and find a second source"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let draft = prose.document
    let analysis = prose.analysis
    return analysis.statements.compactMap { statement in
      guard statement.form?.reportsSpeech == true, let speaker = statement.attribution.speaker,
        speaker.kind == .described, speaker.name == nil,
        isIntroduced(speaker.range, in: draft, context.words)
      else { return nil }
      return finding(
        .anonymous(draft.shown(speaker.range)), in: draft, statement: statement,
        spans: [speaker.range] + statement.spans)
    }
  }

  /// A person, and one who comes up here: "the official" is somebody the draft spoke of before.
  private func isIntroduced(
    _ mention: TextRange, in draft: Document, _ words: WordClasses
  ) -> Bool {
    let mentioned = Tokenizer.tokens(in: draft.text, range: mention).map(\.hash)
    guard let first = mentioned.first, !words.definites.contains(first) else { return false }
    return mentioned.contains(where: words.people.contains)
  }
}

extension Finding.Message {
  fileprivate static func anonymous(_ speaker: String) -> Finding.Message {
    "“\(speaker)” has no name"
  }
}
