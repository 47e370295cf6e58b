import Documents
import Extraction

/// The headline is surer than the text.
struct OverstatedHeadline: DraftRule {
  static let identifier = "overstated-headline"
  static let level = Level.warning
  static let remedy = "give the headline the text’s doubt or its range"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    guard let headline = prose.headline else { return [] }
    if let hedge = droppedHedge(headline, prose, context) {
      return [
        finding(
          .surer(prose.document.shown(headline.range), prose.document.shown(hedge)), in: prose,
          statement: prose.statements(of: headline).first, spans: [headline.range])
      ]
    }
    return droppedRange(headline, prose, context).map { number, range in
      finding(
        .narrower(prose.document.shown(number), prose.document.shown(range)), in: prose,
        statement: prose.statements(of: headline).first, spans: [number])
    }
  }

  /// The hedge of a sentence that the headline repeats without one, and without a source.
  private func droppedHedge(
    _ headline: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> TextRange? {
    let isHedged =
      Hedging.hedge(in: headline, prose, context) != nil
      || headline.words.contains { context.ruleWords.hedges.contains($0.hash) }
    guard !isHedged, !prose.isSourced(headline, context) else { return nil }
    let words = Hedging.content(of: headline, from: headline.range.start, prose, context)
    guard words.count >= 2 else { return nil }
    return Hedging(prose, context).rumours.first { rumour in
      let own = rumour.sentenceWords
      let shared = Set(words.filter { word in own.contains { $0.isAkin(to: word) } }).count
      return shared >= 2 && shared * 3 >= Set(words).count * 2
    }?.hedge
  }

  /// “40 dead” over “between 30 and 40 dead”, “up to 40”, “about 40”.
  private func droppedRange(
    _ headline: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> [(number: TextRange, range: TextRange)] {
    let numbers = CountedNumber.all(in: headline, prose, context)
    guard !numbers.isEmpty else { return [] }
    let body = prose.sentences.filter { !$0.isHeading }
      .flatMap { CountedNumber.all(in: $0, prose, context) }
    return numbers.compactMap { number in
      let same = body.filter { $0.value == number.value }
      guard number.limit == nil, !same.isEmpty, same.allSatisfy({ $0.limit != nil }),
        let limit = same.first?.limit
      else { return nil }
      return (number.range, limit)
    }
  }
}

/// A number with the words that make it a limit or a guess.
private struct CountedNumber {
  let value: String
  let range: TextRange
  /// “up to 40”, “as many as 40”; nil for the number alone.
  let limit: TextRange?

  static func all(
    in sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> [CountedNumber] {
    let text = WordText(sentence.words, in: prose.document.text, range: sentence.range)
    return text.words.indices.compactMap { index in
      guard text.words[index].hasDigit,
        let value = context.words.numbers.numbers(in: text, index..<(index + 1)).first
      else { return nil }
      let hashes = sentence.hashes
      let limit = (max(0, index - 4)..<index).first { start in
        context.ruleWords[.limit].length(in: hashes, at: start) == index - start
      }
      let place = text.words[index].range
      return CountedNumber(
        value: value, range: place, limit: limit.map { text.words[$0].range.union(place) })
    }
  }
}

extension Finding.Message {
  fileprivate static func surer(_ headline: String, _ hedge: String) -> Finding.Message {
    "the headline says “\(headline)”, the text has “\(hedge)”"
  }
  fileprivate static func narrower(_ number: String, _ range: String) -> Finding.Message {
    "the headline says “\(number)”, the text “\(range)”"
  }
}
