import Documents

/// What a date in a sentence dates: the words that tell which event it is.
struct DatedEvent {
  /// Words on either side of the date that may belong to the event.
  private static let span = 8
  /// Words that two sentences must share to speak of one event.
  private static let sharedWords = 3
  private static let share = 0.6
  private static let unnamedShare = 0.7

  /// Events that are looked at in one sentence; only hostile ones have more.
  private static let limit = 16

  let date: DateMention
  let words: [ContentWord]

  /// The events of the sentence `range`. “the 2022 collapse of X” dates what follows; “X collapsed in
  /// 2022” dates the clause around it.
  static func events(in text: WordText, _ range: Range<Int>, _ classes: WordClasses) -> [DatedEvent]
  {
    DateMention.dates(in: text, range, classes).prefix(limit).map { date in
      // A determiner before the date: no preposition, so that the date is an attribute.
      let isBefore =
        date.words.count == 1 && range.contains(date.words.lowerBound - 1)
        && classes.determiners.contains(text.words[date.words.lowerBound - 1].hash)
      let after = run(text, from: date.words.upperBound, through: range.upperBound)
      let before = isBefore ? [] : reversedRun(text, from: date.words.lowerBound, range)
      return DatedEvent(
        date: date, words: ContentWord.words(in: text, before + after, classes))
    }
  }

  private static func run(_ text: WordText, from start: Int, through end: Int) -> [Int] {
    var indexes: [Int] = []
    for index in start..<max(start, min(end, start + span)) {
      if index > start, text.startsClause(index) { break }
      indexes.append(index)
    }
    return indexes
  }

  private static func reversedRun(_ text: WordText, from end: Int, _ range: Range<Int>) -> [Int] {
    var indexes: [Int] = []
    for index in stride(from: end - 1, through: max(range.lowerBound, end - span), by: -1) {
      indexes.append(index)
      if text.startsClause(index) { break }
    }
    return indexes.reversed()
  }

  /// Both dates stand with a word that means the same.
  func sharesWord(with other: DatedEvent) -> Bool {
    words.contains { !$0.hasDigit && $0.isAkin(toAnyOf: other.words) }
  }

  /// The sentence whose content words these are speaks of this event: it has every name and enough of
  /// the other words.
  func isMentioned(by sentence: [ContentWord]) -> Bool {
    let unique = Set(words.filter { !$0.hasDigit })
    let found = unique.filter { word in sentence.contains { $0.isAkin(to: word) } }
    // Without a name to hold on to, more of the other words must agree.
    let isNamed = unique.contains(where: \.isName)
    return unique.allSatisfy { !$0.isName || found.contains($0) }
      && found.count >= (isNamed ? Self.sharedWords : Self.sharedWords + 1)
      && Double(found.count) >= (isNamed ? Self.share : Self.unnamedShare) * Double(unique.count)
  }
}
