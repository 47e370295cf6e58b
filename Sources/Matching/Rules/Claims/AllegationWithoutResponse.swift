import Documents
import Extraction

/// Somebody is accused by name, and the draft does not tell what he says to it.
struct AllegationWithoutResponse: DraftRule {
  static let identifier = "allegation-without-response"
  static let level = Level.warning
  static let isOnByDefault = false
  static let remedy = "ask the person, and add the reply or that there was none"

  /// Words of a sentence; in a longer one nobody could tell who did what.
  private static let longest = 200

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let answered = Set(
      prose.sentences.filter { sentence in
        !prose.indexes(of: context.ruleWords[.response], in: sentence).isEmpty
      }.flatMap { $0.words.filter(\.isCapitalised).map(\.hash) })
    var told: Set<UInt64> = []
    return prose.sentences.filter { $0.words.count < Self.longest }.flatMap { sentence in
      prose.indexes(of: context.ruleWords[.accusation], in: sentence).compactMap { verb in
        // “Paul Meyer embezzled”: the name stands right before the verb, a few words between.
        guard
          let name = names(in: sentence, prose).last(where: { word in
            word.range.end <= sentence.words[verb.lowerBound].range.start
              && sentence.words[verb.lowerBound].range.start - word.range.end < 40
          }), !answered.contains(name.hash), told.insert(name.hash).inserted
        else { return nil }
        let place = sentence.words[verb.lowerBound].range.union(
          sentence.words[verb.upperBound - 1].range)
        return finding(
          .accused(prose.document.shown(name.range), prose.document.shown(place)), in: prose,
          statement: prose.statements(of: sentence).first { $0.extent.contains(place) },
          spans: [name.range.union(place)])
      }
    }
  }

  /// Words with a capital that do not begin the sentence, and names at its beginning.
  private func names(in sentence: Prose.Sentence, _ prose: Prose) -> [Word] {
    sentence.words.indices.filter { index in
      guard sentence.words[index].isCapitalised else { return false }
      return index > 0 || sentence.words.count > 1 && sentence.words[1].isCapitalised
    }.map { sentence.words[$0] }
  }
}

extension Finding.Message {
  fileprivate static func accused(_ name: String, _ verb: String) -> Finding.Message {
    "“\(name)” is said to have “\(verb)”, and no reply is told"
  }
}
