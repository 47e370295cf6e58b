import Documents
import Extraction

/// Something that can be checked, and nobody who says it.
struct UnattributedClaim: DraftRule {
  static let identifier = "unattributed-claim"
  static let level = Level.warning
  static let remedy = "add the source, or confirm it and waive this"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let least = Double(context.settings.thresholds.claimWorth) / 100
    return prose.sentences.compactMap { sentence in
      guard sentence.worth >= least || isOnRecord(sentence, prose, context),
        isOwnVoice(sentence, prose, context)
      else { return nil }
      let claim = prose.statements(of: sentence).first(where: \.isOwnVoice)
      if case .claim(let content)? = claim?.kind, content.status == .prediction { return nil }
      let range = claim?.extent ?? sentence.range
      return finding(
        .nobody(prose.document.shown(range)),
        level: sentence.worth < least || isBackground(claim) ? .note : nil, in: prose,
        statement: claim ?? prose.statements(of: sentence).first,
        spans: claim?.spans ?? [sentence.range])
    }
  }

  /// Who is first, rare or largest, and what a body is for or against, can be looked up, whatever else the
  /// sentence says.
  private func isOnRecord(
    _ sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> Bool {
    let words = context.ruleWords
    if !prose.places(of: words[.superlative], in: sentence).isEmpty { return true }
    guard let stance = prose.places(of: words[.policy], in: sentence).first else { return false }
    return sentence.words.contains { word in
      word.range.end <= stance.start && words.bodies.contains(word.hash)
    }
  }

  /// An assertion of the article's text: no heading, no quotation, nobody who says it.
  private func isOwnVoice(
    _ sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> Bool {
    // “It is said that” is `weasel-attribution`'s.
    guard let role = sentence.block?.role, role == .paragraph || role == .listItem,
      !sentence.weasels.contains(where: \.kind.claimsSource),
      !prose.isSourced(sentence, context)
    else { return false }
    return prose.statements(of: sentence).contains { statement in
      statement.isOwnVoice || statement.form == nil && statement.parent == nil
    } && !prose.statements(of: sentence).contains { $0.form?.reportsSpeech == true }
  }

  /// Without a figure, a date or a name there is less to look up.
  private func isBackground(_ claim: Statement?) -> Bool {
    guard case .claim(let content)? = claim?.kind else { return false }
    return content.status == .background
  }
}

extension Finding.Message {
  fileprivate static func nobody(_ words: String) -> Finding.Message {
    "“\(words)” can be checked, and nobody is named who says so"
  }
}
