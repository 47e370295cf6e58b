import Documents
import Extraction

/// Two hedges on one statement.
struct StackedHedges: DraftRule {
  static let identifier = "stacked-hedges"
  static let level = Level.note
  static let remedy = "keep the source and drop the adverb"

  /// Words between two hedges that still weaken the same thing.
  private static let near = 3

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    prose.sentences.flatMap { sentence -> [Finding] in
      let hedges = sentence.words.indices.filter { index in
        context.ruleWords.hedges.contains(sentence.words[index].hash)
          && !prose.isQuoted(sentence.words[index].range)
      }
      let pairs = zip(hedges, hedges.dropFirst()).filter { $1 - $0 <= Self.near }
      if let (one, other) = pairs.first {
        let (first, second) = (sentence.words[one].range, sentence.words[other].range)
        return [
          finding(
            .both(prose.document.shown(first), prose.document.shown(second)), in: prose,
            statement: prose.statements(of: sentence).first, spans: [first.union(second)])
        ]
      }
      return hearsay(in: sentence, prose, context)
    }
  }

  /// “reportedly …, according to the police”: the source says it, so the adverb says nothing.
  private func hearsay(
    in sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> [Finding] {
    for statement in prose.statements(of: sentence) where statement.form == nil {
      guard let speaker = statement.attribution.speaker else { continue }
      for span in statement.spans where sentence.range.contains(span) {
        let hedge = sentence.words.first { word in
          span.contains(word.range) && context.ruleWords.hearsay.contains(word.hash)
            && !prose.isQuoted(word.range) && !speaker.range.overlaps(word.range)
        }
        guard let hedge else { continue }
        return [
          finding(
            .sourced(prose.document.shown(hedge.range), prose.document.shown(speaker.range)),
            in: prose, statement: statement, spans: [hedge.range])
        ]
      }
    }
    return []
  }
}

extension Finding.Message {
  fileprivate static func both(_ one: String, _ other: String) -> Finding.Message {
    "“\(one)” and “\(other)” weaken one statement twice"
  }
  fileprivate static func sourced(_ hedge: String, _ source: String) -> Finding.Message {
    "“\(hedge)” weakens what has a source, “\(source)”"
  }
}
