import Documents
import Extraction

/// First, largest, only, unprecedented, and nobody to say so.
struct UnsupportedSuperlative: DraftRule {
  static let identifier = "unsupported-superlative"
  static let level = Level.warning
  static let remedy = "say who counted, or soften it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.flatMap { sentence -> [Finding] in
      guard !sentence.isHeading, !prose.isSourced(sentence, context) else { return [] }
      let places = prose.places(of: context.ruleWords[.superlative], in: sentence)
      return places.prefix(1).map { place in
        finding(
          .superlative(prose.document.shown(place)), in: prose,
          statement: prose.statements(of: sentence).first { $0.extent.contains(place) },
          spans: [place])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func superlative(_ words: String) -> Finding.Message {
    "“\(words)” has no source"
  }
}
