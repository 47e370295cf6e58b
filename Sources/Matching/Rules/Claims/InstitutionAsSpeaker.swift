import Documents
import Extraction

/// A capital, a country or a building speaks or thinks.
struct InstitutionAsSpeaker: DraftRule {
  static let identifier = "institution-as-speaker"
  static let level = Level.note
  static let remedy = "say who spoke for it, and where"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let speaking = prose.analysis.statements.compactMap { statement -> Finding? in
      guard statement.parent == nil, let speaker = statement.attribution.speaker,
        isPlace(speaker.range, prose, context)
      else { return nil }
      return finding(
        .speaks(prose.document.shown(speaker.range)), in: prose, statement: statement,
        spans: [speaker.range])
    }
    return speaking + prose.sentences.flatMap { having(in: $0, prose, context) }
  }

  private func isPlace(_ range: TextRange, _ prose: Prose, _ context: RuleContext) -> Bool {
    let hashes = Tokenizer.tokens(in: prose.document.text, range: range).map(\.hash)
    guard !hashes.isEmpty else { return false }
    return [context.ruleWords.places, context.ruleWords[.building]].contains { phrases in
      phrases.length(in: hashes, at: 0) == hashes.count
    }
  }

  /// “Damascus’s view”: a possessive place with an opinion.
  private func having(
    in sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> [Finding] {
    zip(sentence.words, sentence.words.dropFirst()).compactMap { place, noun in
      guard place.isCapitalised, !prose.isQuoted(place.range),
        context.ruleWords[.stance].length(in: [noun.hash], at: 0) != nil
      else { return nil }
      var written = prose.document.text[place.range]
      guard let mark = written.lastIndex(where: { $0 == "’" || $0 == "'" }) else { return nil }
      written = String(written[..<mark])
      let hash = Folding.hash(of: written)
      guard context.ruleWords.places.length(in: [hash], at: 0) != nil else { return nil }
      let range = place.range.union(noun.range)
      return finding(
        .has(prose.document.shown(range)), in: prose,
        statement: prose.statements(of: sentence).first { $0.extent.contains(range) },
        spans: [range])
    }
  }
}

extension Finding.Message {
  fileprivate static func speaks(_ place: String) -> Finding.Message {
    "“\(place)” cannot speak; somebody there did"
  }
  fileprivate static func has(_ words: String) -> Finding.Message {
    "“\(words)” is nobody’s statement that could be found"
  }
}
