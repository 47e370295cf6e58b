import Documents
import Extraction

/// The same words are given to two people.
struct ConflictingSpeakers: DraftRule {
  static let identifier = "conflicting-speakers"
  static let level = Level.error
  static let remedy = "look at the notes: one of the two did not say it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    QuotedTwice(prose).pairs.compactMap { pair in
      guard let one = pair.first.attribution.speaker?.name,
        let other = pair.second.attribution.speaker?.name,
        context.words.names.compare(one, other) == .different
      else { return nil }
      return finding(
        .both(other, one), in: prose, statement: pair.second, spans: pair.second.spans)
    }
  }
}

extension Finding.Message {
  fileprivate static func both(_ name: String, _ other: String) -> Finding.Message {
    "“\(name)” is given words that “\(other)” has said before"
  }
}
