import Documents

/// A date as a text gives it: a decade, a year, a month, a day of a month, or several of them together.
struct DateMention: Hashable {
  /// The first year that is meant.
  let year: Int?
  /// Years that are meant: 1, 10 for “the 1950s”, 100 for “the 1800s”.
  let span: Int
  /// 1…12.
  let month: Int?
  let day: Int?
  /// Indexes of its words.
  let words: Range<Int>
  /// “may perish by 2030”: the clause says what may be, and dates nothing that happened.
  var isExpected = false
  /// “since 1850”, “by 1990”: when something begins or ends, not when it happens.
  var isLimit = false

  /// Words before a date that may say that it is only expected.
  private static let clause = 8

  /// Every date among the words `range` that has a year, or a month with a day or behind a preposition.
  static func dates(in text: WordText, _ range: Range<Int>, _ classes: WordClasses) -> [DateMention]
  {
    var dates: [DateMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if var date = date(in: text, at: index, before: range.upperBound, classes) {
        let before = range.lowerBound..<index
        date.isLimit =
          before.last.map { classes.claims.limits.contains(text.words[$0].hash) } ?? false
        date.isExpected = before.suffix(clause).contains {
          classes.possibilities.contains(text.words[$0].hash)
        }
        dates.append(date)
        index = date.words.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Years that are meant, first and last.
  var years: ClosedRange<Int>? { year.map { $0...($0 + span - 1) } }

  /// Both say when, and not the same: the finest part that both give differs, or a coarser one.
  func conflicts(with other: DateMention) -> Bool {
    if let years, let others = other.years, !years.overlaps(others) { return true }
    if let month, let otherMonth = other.month, month != otherMonth { return true }
    guard month != nil, month == other.month, let day, let otherDay = other.day else {
      return false
    }
    return day != otherDay
  }

  /// Both give a part that the other gives too, and none differs.
  func agrees(with other: DateMention) -> Bool {
    (year != nil && other.year != nil || month != nil && other.month != nil)
      && !conflicts(with: other)
  }

  private static func date(
    in text: WordText, at index: Int, before end: Int, _ classes: WordClasses
  ) -> DateMention? {
    func name(_ index: Int) -> Int? {
      index < end ? classes.months[text.words[index].hash] : nil
    }
    func month(_ index: Int) -> Int? {
      index < end && (classes.monthsAreSmall || text.words[index].isCapitalised)
        ? name(index) : nil
    }
    func afterLink(_ index: Int) -> Int {
      index < end && classes.dateLinks.contains(text.words[index].hash) ? index + 1 : index
    }
    func day(_ index: Int) -> Int? {
      number(text, index, before: end).flatMap { (1...31).contains($0) ? $0 : nil }
    }
    func year(_ index: Int, isDated: Bool = true) -> Int? {
      self.year(text, index, before: end, isDated: isDated)
    }
    // “7 novembre 2026”, “7 de noviembre de 2026”: between day and year whatever the capitals.
    let named = afterLink(index + 1)
    let dated = afterLink(named + 1)
    if let day = day(index), let month = name(named), let year = year(dated) {
      return DateMention(
        year: year, span: 1, month: month, day: day, words: index..<(dated + 1))
    }
    func date(_ month: Int, _ day: Int?, yearAt index: Int, from start: Int) -> DateMention? {
      let year = year(index)
      // “in May”, but not “May is”.
      let isPlaced =
        start > 0 && classes.claims.prepositions.contains(text.words[start - 1].hash)
      guard day != nil || year != nil || isPlaced else { return nil }
      return DateMention(
        year: year, span: 1, month: month, day: day,
        words: start..<(year == nil ? index : index + 1))
    }
    if let day = day(index), let month = month(named) {
      return date(month, day, yearAt: named + 1, from: index)
    }
    if let month = month(index) {
      // “noviembre de 2026”
      if !classes.dateLinks.isEmpty, let linked = year(afterLink(index + 1)) {
        return DateMention(
          year: linked, span: 1, month: month, day: nil,
          words: index..<(afterLink(index + 1) + 1))
      }
      if let day = day(index + 1) { return date(month, day, yearAt: index + 2, from: index) }
      let isOf = index + 1 < end && classes.claims.monthLinks.contains(text.words[index + 1].hash)
      let dated = date(month, nil, yearAt: index + (isOf ? 2 : 1), from: index)
      return isOf && dated?.year == nil
        ? date(month, nil, yearAt: index + 1, from: index) : dated
    }
    if let decade = decade(text, index, before: end) { return decade }
    let isDated =
      index > 0 && classes.claims.prepositions.contains(text.words[index - 1].hash)
      && !(index + 1 < end && text.isSpaced(before: index + 1)
        && !classes.functionWords.contains(text.words[index + 1].hash))
    return year(index, isDated: isDated).map {
      DateMention(year: $0, span: 1, month: nil, day: nil, words: index..<(index + 1))
    }
  }

  /// “1950s”, “1950's”; “1800s” is a century.
  private static func decade(_ text: WordText, _ index: Int, before end: Int) -> DateMention? {
    guard index < end, text.words[index].hasDigit else { return nil }
    let word = text.lowercased(index)
    let isApart = index + 1 < end && text.lowercased(index + 1) == "s"
    guard isApart || ["s", "'s", "’s"].contains(where: word.hasSuffix),
      let value = Int(word.prefix { $0.isASCII && $0.isNumber }), (1000...2100).contains(value),
      value % 10 == 0
    else { return nil }
    return DateMention(
      year: value, span: value % 100 == 0 ? 100 : 10, month: nil, day: nil,
      words: index..<(index + (isApart ? 2 : 1)))
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

  /// Four figures from 1500 to 2100; from 1000 on with a day or month, or as the end of “in 1217”.
  private static func year(
    _ text: WordText, _ index: Int, before end: Int, isDated: Bool
  ) -> Int? {
    guard index < end, text.words[index].range.count == 4,
      let value = number(text, index, before: end),
      ((isDated ? 1000 : 1500)...2100).contains(value)
    else { return nil }
    return value
  }
}
