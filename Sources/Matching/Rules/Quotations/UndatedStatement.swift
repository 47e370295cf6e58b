import Documents
import Extraction

/// A statement “recently” made: nobody can look it up.
struct UndatedStatement: DraftRule {
  static let identifier = "undated-statement"
  static let level = Level.warning
  static let remedy = "say when and where it was said"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.flatMap { sentence -> [Finding] in
      let places = prose.places(of: context.ruleWords[.occasion], in: sentence)
      guard !places.isEmpty, !isDated(sentence, context) else { return [] }
      return places.prefix(1).map { place in
        finding(
          .undated(prose.document.shown(place)), in: prose,
          statement: prose.statements(of: sentence).first, spans: [place])
      }
    }
  }

  /// A weekday, a month or a year stands in the sentence.
  private func isDated(_ sentence: Prose.Sentence, _ context: RuleContext) -> Bool {
    sentence.words.contains { word in
      word.isCapitalised
        && (context.words.months[word.hash] != nil
          || context.ruleWords.weekdays.contains(word.hash))
        || word.hasDigit && word.range.count == 4
    }
  }
}

extension Finding.Message {
  fileprivate static func undated(_ words: String) -> Finding.Message {
    "“\(words)” does not tell when and where"
  }
}
