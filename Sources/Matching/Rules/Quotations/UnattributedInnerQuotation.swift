import Documents
import Extraction

/// A quotation inside a quotation, and nobody to say whose it is.
struct UnattributedInnerQuotation: DraftRule {
  static let identifier = "unattributed-inner-quotation"
  static let level = Level.warning
  static let remedy = "say whose words the speaker repeats"

  /// Fewer words are a term rather than something that was said.
  private static let fewest = 3

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.analysis.statements.compactMap { statement in
      guard statement.parent != nil else { return nil }
      let speaker = statement.attribution.speaker
      let isNobody =
        speaker == nil || speaker?.kind == .pronoun && isUnknown(speaker, prose, context)
      guard isNobody else { return nil }
      let count = Tokenizer.tokens(in: prose.document.text, range: statement.spans[0]).count
      guard count >= Self.fewest || statement.attribution.cue != nil else { return nil }
      return finding(
        .inner(prose.document.shown(statement.spans[0])), in: prose, statement: statement,
        spans: statement.spans)
    }
  }

  /// “They told us”: somebody, but who?
  private func isUnknown(
    _ speaker: Mention?, _ prose: Prose, _ context: RuleContext
  ) -> Bool {
    guard let speaker, speaker.name == nil else { return false }
    let words = Tokenizer.tokens(in: prose.document.text, range: speaker.range).map(\.hash)
    return context.ruleWords[.somebody].occur(in: words)
  }
}

extension Finding.Message {
  fileprivate static func inner(_ words: String) -> Finding.Message {
    "nobody is named for “\(words)”, which the speaker repeats"
  }
}
