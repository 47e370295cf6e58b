import Documents
import Extraction

/// A number of a draft with what it counts: “12 people were killed”.
struct CountedThing {
  /// Words on each side that tell what is said of the things.
  private static let span = 8
  private static let sharedWords = 2
  private static let share = 0.5

  let value: String
  /// What is counted.
  let unit: ContentWord
  /// Other content words near it.
  let words: [ContentWord]
  /// The number and its unit, in the draft.
  let range: TextRange
  let sentence: TextRange
  /// Years and days of the sentence: what was counted at another time may be another number.
  let dates: [DateMention]

  /// Everything that a sentence counts, outside of quotation marks.
  static func all(
    in sentence: Prose.Sentence, _ prose: Prose, _ context: RuleContext
  ) -> [CountedThing] {
    let text = WordText(sentence.words, in: prose.document.text, range: sentence.range)
    let classes = context.words
    let dates = DateMention.dates(in: text, text.words.indices, classes)
    var found: [CountedThing] = []
    var index = 0
    while index < text.words.count {
      var end = index
      while end < text.words.count, classes.numbers.areAll(in: text, index..<(end + 1)) { end += 1 }
      guard end > index else {
        index += 1
        continue
      }
      defer { index = end }
      let place = text.range(of: index..<end)
      guard !dates.contains(where: { $0.words.overlaps(index..<end) }), !prose.isQuoted(place),
        let value = classes.numbers.numbers(in: text, index..<end).first, value != "1",
        end < text.words.count, !text.startsClause(end),
        let unit = ContentWord.words(in: text, [end], classes).first, !unit.hasDigit, !unit.isName,
        !context.ruleWords.units.contains(text.words[end].hash)
      else { continue }
      let around =
        Array(max(0, index - span)..<index)
        + Array((end + 1)..<max(end + 1, min(text.words.count, end + 1 + span)))
      found.append(
        CountedThing(
          value: value, unit: unit,
          words: ContentWord.words(in: text, around, classes).filter { !$0.hasDigit },
          range: place.union(text.words[end].range), sentence: sentence.range, dates: dates))
    }
    return found
  }

  /// The same things are counted, and the numbers differ.
  func contradicts(_ other: CountedThing) -> Bool {
    guard value != other.value, sentence != other.sentence, unit.base == other.unit.base,
      !dates.contains(where: { date in other.dates.contains { $0.conflicts(with: date) } }),
      words.filter(\.isName).allSatisfy({ other.words.contains($0) })
    else { return false }
    let shared = Set(words.filter { word in other.words.contains { $0.isAkin(to: word) } }).count
    let more = max(Set(words).count, Set(other.words).count)
    return shared >= Self.sharedWords && Double(shared) >= Self.share * Double(more)
  }
}
