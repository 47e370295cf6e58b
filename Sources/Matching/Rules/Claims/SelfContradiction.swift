import Documents
import Extraction

/// Two sentences of the draft cannot both be true.
struct SelfContradiction: DraftRule {
  static let identifier = "self-contradiction"
  static let level = Level.warning
  static let remedy = "find out which is right"

  /// Things of one kind, and dated events, that are compared with each other at most.
  private static let most = 200

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let sentences = prose.sentences.filter { !$0.isHeading && $0.words.count < 200 }
    return numbers(sentences, prose, context) + dates(sentences, prose, context)
      + denials(sentences, prose, context)
  }

  private func numbers(
    _ sentences: [Prose.Sentence], _ prose: Prose, _ context: RuleContext
  ) -> [Finding] {
    let all = sentences.flatMap { CountedThing.all(in: $0, prose, context) }
    return Dictionary(grouping: all) { $0.unit.base }.values.flatMap { things in
      let things = things.prefix(Self.most)
      return things.indices.compactMap { index -> Finding? in
        guard let earlier = things[..<index].first(where: { $0.contradicts(things[index]) }) else {
          return nil
        }
        return finding(prose, things[index].range, earlier.range)
      }
    }.sorted { ($0.spans.first ?? TextRange(0, 0)) < ($1.spans.first ?? TextRange(0, 0)) }
  }

  private func dates(
    _ sentences: [Prose.Sentence], _ prose: Prose, _ context: RuleContext
  ) -> [Finding] {
    var known: [(event: DatedEvent, sentence: [ContentWord], place: TextRange)] = []
    var findings: [Finding] = []
    for sentence in sentences where sentence.words.contains(where: \.hasDigit) {
      let text = WordText(sentence.words, in: prose.document.text, range: sentence.range)
      let words = ContentWord.words(in: text, text.words.indices, context.words)
      for event in DatedEvent.events(in: text, text.words.indices, context.words) {
        let place = text.range(of: event.date.words)
        guard !prose.isQuoted(place) else { continue }
        let other = known.first { earlier in
          !sentence.range.contains(earlier.place)
            && earlier.event.date.conflicts(with: event.date)
            && Self.sameWords(earlier.sentence, words)
        }
        if let other { findings.append(finding(prose, place, other.place)) }
        if known.count < Self.most { known.append((event, words, place)) }
      }
    }
    return findings
  }

  /// Four fifths of the longer sentence’s content, without its figures: not only the same event, but the
  /// same thing said of it.
  private static func sameWords(_ one: [ContentWord], _ other: [ContentWord]) -> Bool {
    let (one, other) = (Set(one.filter { !$0.hasDigit }), Set(other.filter { !$0.hasDigit }))
    let shared = one.count { word in other.contains { $0.isAkin(to: word) } }
    return shared >= 3 && shared * 5 >= max(one.count, other.count) * 4
  }

  /// The same words, once with a “not” and once without.
  private func denials(
    _ sentences: [Prose.Sentence], _ prose: Prose, _ context: RuleContext
  ) -> [Finding] {
    var known: [Set<String>: (denies: Bool, place: TextRange)] = [:]
    var findings: [Finding] = []
    for sentence in sentences
    where !prose.isQuoted(sentence.range) && !prose.isSourced(sentence, context) {
      let text = WordText(sentence.words, in: prose.document.text, range: sentence.range)
      let negators = sentence.words.filter { context.words.negators.contains($0.hash) }
      let words = Set(
        ContentWord.words(
          in: text, text.words.indices.filter { !negators.contains(text.words[$0]) },
          context.words
        ).map(\.base))
      guard words.count >= 3 else { continue }
      let denies = negators.count % 2 == 1
      if let earlier = known[words], earlier.denies != denies {
        findings.append(finding(prose, sentence.range, earlier.place))
      } else if known[words] == nil {
        known[words] = (denies, sentence.range)
      }
    }
    return findings
  }

  private func finding(_ prose: Prose, _ place: TextRange, _ earlier: TextRange) -> Finding {
    let line = prose.document.line(of: earlier.start)
    let statement = prose.sentence(at: place.start)
      .flatMap { prose.statements(of: prose.sentences[$0]).first { $0.extent.contains(place) } }
    return finding(
      .both(prose.document.shown(place), prose.document.shown(earlier), line: line), in: prose,
      statement: statement, spans: [place])
  }
}

extension Finding.Message {
  fileprivate static func both(_ words: String, _ earlier: String, line: Int) -> Finding.Message {
    "“\(words)” cannot stand beside “\(earlier)” in line \(line)"
  }
}
