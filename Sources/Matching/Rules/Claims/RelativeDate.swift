import Documents
import Extraction

/// “On Tuesday”, “last year”, in a draft without a date to count from.
struct RelativeDate: DraftRule {
  static let identifier = "relative-date"
  static let level = Level.warning
  static let remedy = "give the date, here or for the whole draft"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    guard (prose.document.metadata.date ?? context.statedDate) == nil else { return [] }
    // One date at the top settles them all, so each phrase is told once.
    var seen: Set<String> = []
    return prose.sentences.flatMap { sentence in
      prose.places(of: context.ruleWords[.relative], in: sentence).compactMap { place in
        let words = prose.document.text[place]
        guard seen.insert(Folding.folded(words)).inserted else { return nil }
        return finding(
          .relative(prose.document.shown(place)), in: prose,
          statement: prose.statements(of: sentence).first { $0.extent.contains(place) },
          spans: [place])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func relative(_ words: String) -> Finding.Message {
    "“\(words)” hangs on a date that the draft does not give"
  }
}
