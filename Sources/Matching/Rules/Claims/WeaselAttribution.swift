import Documents
import Extraction

/// Words that claim a source without naming one.
struct WeaselAttribution: DraftRule {
  static let identifier = "weasel-attribution"
  static let level = Level.warning
  static let remedy = "name who says so"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.flatMap { sentence in
      sentence.weasels.filter(\.kind.claimsSource).compactMap { weasel in
        guard !isSourced(sentence, weasel.range, prose) else { return nil }
        return finding(
          .weasel(prose.document.shown(weasel.range)), in: prose,
          statement: said(behind: weasel.range, in: sentence, prose), spans: [weasel.range])
      }
    }
  }

  /// What the phrase makes hearsay: the statement of its sentence that begins nearest behind it.
  private func said(
    behind range: TextRange, in sentence: Prose.Sentence, _ prose: Prose
  ) -> Statement? {
    prose.statements(of: sentence)
      .filter { $0.form == nil && sentence.range.contains($0.extent) }
      .min { left, right in
        (left.extent.end <= range.start ? 1 : 0, left.extent.start)
          < (right.extent.end <= range.start ? 1 : 0, right.extent.start)
      }
  }

  /// The sentence names a source for what it says: then its doubt is a second one, not the only one.
  private func isSourced(
    _ sentence: Prose.Sentence, _ range: TextRange, _ prose: Prose
  ) -> Bool {
    prose.statements(of: sentence).contains { statement in
      let named = statement.attribution.chain.contains {
        $0.kind == .named || $0.kind == .institution
      }
      let speaker = statement.attribution.speaker
      return named || speaker?.name != nil
        || (speaker.map { !$0.range.overlaps(range) && $0.kind == .described } ?? false)
    }
  }
}

extension Finding.Message {
  fileprivate static func weasel(_ words: String) -> Finding.Message {
    "“\(words)” claims a source and names none"
  }
}
