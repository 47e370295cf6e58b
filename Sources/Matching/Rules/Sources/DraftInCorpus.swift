import Indexing
import Documents

/// The corpus holds the draft itself, or a published copy of it.
struct DraftInCorpus: SourceRule {
  static let identifier = "draft-in-corpus"
  static let level = Level.error
  static let remedy = "take the copy out of the corpus: the draft would confirm itself"

  /// Share of the draft that a source has, word for word. A source that the draft quotes at length has
  /// less.
  private static let share = 0.6

  func findings(in survey: SourceSurvey, _ context: RuleContext) -> [Finding] {
    survey.drafts.flatMap { draft in
      let same = survey.documents.filter { $0.sha256 == draft.document.sha256 }.map(\.path)
      var sketch = TextSketch()
      for block in draft.document.blocks where block.role.isMainText {
        sketch.add(draft.document.text[block.range])
      }
      let copies = survey.used.filter { sketch.share(in: $0.sketch) >= Self.share }
        .map(\.document.path)
      var seen: Set<String> = []
      return (same + copies).filter { seen.insert($0).inserted }
        .map { finding(.copy($0), in: draft.document) }
    }
  }
}

extension Finding.Message {
  fileprivate static func copy(_ path: String) -> Finding.Message {
    "“\(path)” is this draft, or a copy of it"
  }
}
