import Documents
import Extraction

/// Somebody without a name gives an opinion, not information.
struct AnonymousOpinion: DraftRule {
  static let identifier = "anonymous-opinion"
  static let level = Level.warning
  static let remedy = "name the source, or cut the opinion"

  /// Judging words that make an opinion of what may be information: one is in every other sentence.
  private static let fewest = 2

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.compactMap { statement in
      guard statement.form?.reportsSpeech != false,
        let source = unnamed(statement, prose, context),
        isOpinion(statement, prose.document, context)
      else { return nil }
      return finding(
        .opinion(prose.document.shown(source.range)), in: prose, statement: statement,
        spans: [source.range])
    }
  }

  private func unnamed(
    _ statement: Statement, _ prose: Prose, _ context: RuleContext
  ) -> Mention? {
    if let speaker = statement.attribution.speaker, speaker.kind == .bare { return speaker }
    return Unnamed(statement, prose, context)?.mention
  }

  /// The verb is one of thinking, or the words judge.
  private func isOpinion(
    _ statement: Statement, _ draft: Document, _ context: RuleContext
  ) -> Bool {
    if let cue = statement.attribution.cue {
      let verb = Tokenizer.tokens(in: draft.text, range: cue.range).map(\.hash)
      if context.ruleWords[.opinion].occur(in: verb) { return true }
    }
    let judging = statement.spans.reduce(0) { sum, span in
      sum
        + Tokenizer.tokens(in: draft.text, range: span)
        .count { context.ruleWords.evaluative.contains($0.hash) }
    }
    return judging >= Self.fewest
  }
}

extension Finding.Message {
  fileprivate static func opinion(_ source: String) -> Finding.Message {
    "“\(source)” gives an opinion, and nobody answers for it by name"
  }
}
