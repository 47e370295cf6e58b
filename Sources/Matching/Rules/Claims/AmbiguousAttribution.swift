import Documents
import Extraction

/// A sentence carries on from one that has a source: is it still the source's?
struct AmbiguousAttribution: DraftRule {
  static let identifier = "ambiguous-attribution"
  static let level = Level.note
  static let remedy = "name the source again, or make plain that it is the draft’s own"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    zip(prose.sentences, prose.sentences.dropFirst()).compactMap { before, sentence in
      guard sentence.block == before.block, !sentence.isHeading,
        let claim = prose.statements(of: sentence).first(where: \.isOwnVoice),
        let source = reported(before, prose),
        context.ruleWords[.carry].length(in: sentence.hashes, at: 0) != nil
      else { return nil }
      return finding(
        .carried(prose.document.shown(claim.extent), prose.document.shown(source)), in: prose,
        statement: claim, spans: claim.spans)
    }
  }

  /// Who says the sentence, where it reports without marks and not by a pronoun.
  private func reported(_ sentence: Prose.Sentence, _ prose: Prose) -> TextRange? {
    prose.statements(of: sentence).last { statement in
      guard case .indirect = statement.kind else { return false }
      return statement.attribution.speaker != nil && statement.parent == nil
    }?.attribution.speaker?.range
  }
}

extension Statement {
  /// The draft's own assertion.
  var isOwnVoice: Bool { if case .claim = kind { true } else { false } }
}

extension Finding.Message {
  fileprivate static func carried(_ words: String, _ source: String) -> Finding.Message {
    "“\(words)” may be the draft’s own or still that of “\(source)”"
  }
}
