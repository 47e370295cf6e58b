import Documents
import Extraction

/// The words are in a source, and somebody else says them there.
struct WrongSpeaker: ComparisonRule {
  static let identifier = "wrong-speaker"
  static let level = Level.error
  static let verdict = Verdict.misattributed
  static let remedy = "name the speaker that the source names"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard case .quotation = comparison.statement.kind, let best = comparison.evidence.first,
      let said = best.speaker,
      let speaker = comparison.statement.attribution.speaker,
      !comparison.statement.hasGuessedSpeaker(in: comparison.draft, context.words)
    else { return [] }
    let name = speaker.name ?? comparison.draft.text[speaker.range]
    let isNamed = speaker.name != nil && (speaker.kind == .named || speaker.kind == .pronoun)
    let isOther =
      context.words.roles.role(ofLabel: said) != nil
      ? comparison.isOtherRole && (isNamed || speaker.kind == .described)
      : isNamed && context.words.names.compare(name, said, role: best.speakerRole) == .different
    guard isOther else { return [] }
    return [
      comparison.finding(
        of: Self.self, .wrong(name, said), spans: [speaker.range] + comparison.statement.spans,
        evidence: [best])
    ]
  }
}

extension Finding.Message {
  fileprivate static func wrong(_ name: String, _ said: String) -> Finding.Message {
    "the draft gives these words to “\(name)”, the source to “\(said)”"
  }
}
