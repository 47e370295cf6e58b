import Documents
import Extraction

/// The reader hears several sentences before learning who speaks.
struct LateAttribution: DraftRule {
  static let identifier = "late-attribution"
  static let level = Level.note
  static let remedy = "name the speaker after the first sentence"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let most = context.settings.thresholds.lateSentences
    var heard: String?
    return prose.analysis.statements.compactMap { statement in
      guard statement.form == .direct, statement.parent == nil else { return nil }
      let speaker = statement.attribution.speaker
      defer { heard = speaker?.name }
      guard let speaker, speaker.name == nil || speaker.name != heard,
        speaker.range.start > statement.spans[0].start
      else { return nil }
      let count = statement.spans.filter { $0.end <= speaker.range.start }
        .reduce(0) { $0 + sentences(in: $1, of: prose.document) }
      guard count > most else { return nil }
      return finding(
        .late(prose.document.shown(speaker.range), count), in: prose, statement: statement,
        spans: [speaker.range])
    }
  }

  private func sentences(in span: TextRange, of draft: Document) -> Int {
    let words = Word.words(in: draft.text, range: span)
    let text = WordText(words, in: draft.text, range: span)
    return words.indices.count { text.startsSentence($0) }
  }
}

extension Finding.Message {
  fileprivate static func late(_ speaker: String, _ count: Int) -> Finding.Message {
    "“\(speaker)” comes after \(count) sentences of quotation"
  }
}
