import Documents
import Extraction

/// Words that claim a source without naming one.
struct WeaselAttribution: DraftRule {
  static let identifier = "weasel-attribution"
  static let level = Level.warning
  static let remedy = "name who says so"

  func findings(
    in draft: Document, _ analysis: Analysis, _ context: RuleContext
  ) -> [Finding] {
    analysis.weasels.filter(\.kind.claimsSource).compactMap { weasel in
      guard let sentence = analysis.sentence(at: weasel.range),
        !isSourced(sentence, weasel.range, analysis)
      else { return nil }
      return finding(
        .weasel(draft.shown(weasel.range)), in: draft,
        statement: said(behind: weasel.range, in: sentence, analysis), spans: [weasel.range])
    }
  }

  /// What the phrase makes hearsay: the statement of its sentence that begins nearest behind it.
  private func said(
    behind range: TextRange, in sentence: TextRange, _ analysis: Analysis
  ) -> Statement? {
    analysis.statements
      .filter { $0.form == nil && sentence.contains($0.extent) }
      .min { left, right in
        (left.extent.end <= range.start ? 1 : 0, left.extent.start)
          < (right.extent.end <= range.start ? 1 : 0, right.extent.start)
      }
  }

  /// The sentence names a source for what it says: then its doubt is a second one, not the only one.
  private func isSourced(
    _ sentence: TextRange, _ range: TextRange, _ analysis: Analysis
  ) -> Bool {
    analysis.statements.contains { statement in
      guard
        statement.extent.overlaps(sentence) || statement.spans.contains(where: sentence.contains)
      else { return false }
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
