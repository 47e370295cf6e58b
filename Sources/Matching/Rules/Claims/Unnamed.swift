import Documents
import Extraction

/// A speaker without a name, as the rules about unnamed sources see it.
struct Unnamed {
  let mention: Mention
  /// More than one: “officials”, “analysts”.
  let isPlural: Bool

  /// Nil for a named speaker, a thing, and somebody whom the draft introduced before (“the official”).
  init?(_ statement: Statement, _ prose: Prose, _ context: RuleContext) {
    guard statement.parent == nil, let speaker = statement.attribution.speaker,
      speaker.name == nil, speaker.kind == .described || speaker.kind == .collective
    else { return nil }
    let words = Tokenizer.tokens(in: prose.document.text, range: speaker.range).map(\.hash)
    isPlural = words.contains(where: context.ruleWords.groups.contains)
    let isPerson = words.contains(where: context.words.people.contains)
    guard isPerson || speaker.kind == .collective, let first = words.first,
      !context.words.definites.contains(first)
    else { return nil }
    mention = speaker
  }

  /// “Some observers believe”: that is `weasel-attribution`'s.
  func isWeasel(in prose: Prose) -> Bool {
    prose.weasels(near: mention.range).contains {
      $0.kind.claimsSource && $0.range.overlaps(mention.range)
    }
  }
}
