import Documents
import Extraction

/// What was hearsay at first is a fact later in the same draft.
struct DroppedHedge: DraftRule {
  static let identifier = "dropped-hedge"
  static let level = Level.warning
  static let remedy = "keep the hedge, or say who confirmed it"

  /// Rumours of a draft that are followed up; one with more is not read by anybody.
  private static let most = 100

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let hedging = Hedging(prose, context)
    guard !hedging.rumours.isEmpty, hedging.rumours.count <= Self.most else { return [] }
    return prose.sentences.compactMap { sentence in
      guard !sentence.isHeading, !prose.isSourced(sentence, context),
        Hedging.hedge(in: sentence, prose, context) == nil,
        !sentence.words.contains(where: { context.ruleWords.hedges.contains($0.hash) })
      else { return nil }
      let words = Hedging.content(of: sentence, from: sentence.range.start, prose, context)
      guard let rumour = hedging.rumour(behind: sentence, words),
        rumour.hedge.start < sentence.range.start
      else { return nil }
      let place = prose.statements(of: sentence).first
      return finding(
        .dropped(
          prose.document.shown(sentence.range), prose.document.shown(rumour.hedge),
          line: prose.document.line(of: rumour.hedge.start)), in: prose, statement: place,
        spans: place?.spans ?? [sentence.range])
    }
  }
}

extension Finding.Message {
  fileprivate static func dropped(
    _ words: String, _ hedge: String, line: Int
  ) -> Finding.Message {
    "“\(words)” is told as a fact, and line \(line) has “\(hedge)”"
  }
}
