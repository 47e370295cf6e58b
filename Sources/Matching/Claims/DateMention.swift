import Documents

/// A date as a text gives it: a year, a month, a day of a month, or any of them together.
struct DateMention: Hashable {
  let year: Int?
  /// 1…12.
  let month: Int?
  let day: Int?
  /// Indexes of its words.
  let words: Range<Int>

  /// Every date among the words `range` that has a year or a month with a day.
  static func dates(in text: WordText, _ range: Range<Int>, _ classes: WordClasses) -> [DateMention]
  {
    var dates: [DateMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let date = date(in: text, at: index, before: range.upperBound, classes) {
        dates.append(date)
        index = date.words.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Both say when, and not the same: the finest part that both give differs, or a coarser one.
  func conflicts(with other: DateMention) -> Bool {
    if let year, let otherYear = other.year, year != otherYear { return true }
    if let month, let otherMonth = other.month, month != otherMonth { return true }
    guard month != nil, month == other.month, let day, let otherDay = other.day else {
      return false
    }
    return day != otherDay
  }

  private static func date(
    in text: WordText, at index: Int, before end: Int, _ classes: WordClasses
  ) -> DateMention? {
    func name(_ index: Int) -> Int? {
      index < end ? classes.months[text.words[index].hash] : nil
    }
    func month(_ index: Int) -> Int? {
      index < end && text.words[index].isCapitalised ? name(index) : nil
    }
    func afterLink(_ index: Int) -> Int {
      index < end && classes.dateLinks.contains(text.words[index].hash) ? index + 1 : index
    }
    func day(_ index: Int) -> Int? {
      number(text, index, before: end).flatMap { (1...31).contains($0) ? $0 : nil }
    }
    func year(_ index: Int) -> Int? { self.year(text, index, before: end) }
    // “7 novembre 2026”, “7 de noviembre de 2026”: without a capital only between day and year.
    let named = afterLink(index + 1)
    let dated = afterLink(named + 1)
    if let day = day(index), let month = name(named), let year = year(dated) {
      return DateMention(year: year, month: month, day: day, words: index..<(dated + 1))
    }
    if let day = day(index), let month = month(index + 1) {
      let year = year(index + 2)
      return DateMention(
        year: year, month: month, day: day, words: index..<(index + (year == nil ? 2 : 3)))
    }
    if let month = month(index) {
      if let day = day(index + 1) {
        let year = year(index + 2)
        return DateMention(
          year: year, month: month, day: day, words: index..<(index + (year == nil ? 2 : 3)))
      }
      guard let year = year(index + 1) else { return nil }
      return DateMention(year: year, month: month, day: nil, words: index..<(index + 2))
    }
    return year(index).map {
      DateMention(year: $0, month: nil, day: nil, words: index..<(index + 1))
    }
  }

  /// A number in figures, an ordinal ending left out ("8th", "1er").
  private static func number(_ text: WordText, _ index: Int, before end: Int) -> Int? {
    guard index < end, text.words[index].hasDigit else { return nil }
    var word = Substring(text.lowercased(index))
    for ending in ["st", "nd", "rd", "th", "er"] where word.hasSuffix(ending) {
      word = word.dropLast(2)
    }
    return Int(word)
  }

  /// Four figures from 1500 to 2100.
  private static func year(_ text: WordText, _ index: Int, before end: Int) -> Int? {
    guard index < end, text.words[index].range.count == 4,
      let value = number(text, index, before: end), (1500...2100).contains(value)
    else { return nil }
    return value
  }
}
