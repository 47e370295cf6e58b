import Documents
import Extraction

/// How many, without a number.
struct VagueQuantity: DraftRule {
  static let identifier = "vague-quantity"
  static let level = Level.note
  static let remedy = "give the figure and who counted"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.flatMap { sentence in
      prose.places(of: context.ruleWords[.vague], in: sentence).map { place in
        finding(
          .vague(prose.document.shown(place)), in: prose,
          statement: prose.statements(of: sentence).first { $0.extent.contains(place) },
          spans: [place])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func vague(_ words: String) -> Finding.Message {
    "“\(words)” hides how many"
  }
}
