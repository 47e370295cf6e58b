/// Dates as people and formats write them, as `YYYY-MM-DD`.
enum DateWords {
  /// The date of a line that holds a date and little else (“Published: March 3, 2021, 10:15 am”).
  static func date(ofLine line: String, language: String? = nil) -> String? {
    guard line.utf8.count <= 90, let found = find(in: line, language: language) else { return nil }
    return found.unused.allSatisfy { words[$0] != nil } ? found.date : nil
  }

  /// The month of a line that holds nothing else (“November 2015”), as `YYYY-MM`.
  static func month(ofLine line: String) -> String? {
    guard line.utf8.count <= 40 else { return nil }
    let parts = LineWords.lowercased(line)
    guard parts.count == 2, let month = months[parts[0]], parts[1].count == 4,
      let year = Int(parts[1]), (1000...2999).contains(year)
    else { return nil }
    return "\(year)-\(two(month))"
  }

  /// The line begins with a word such as “posted” or “updated”, and so a date in it is its page's.
  static func announcesDate(_ line: String) -> Bool {
    guard let first = LineWords.lowercased(String(line.prefix(40))).first else { return false }
    return words[first] == true
  }

  /// The first date in a text, written with a month's name, in figures or as ISO 8601. Figures that
  /// may mean two days are read by the custom of `language`, and are none where it is unknown.
  static func firstDate(in text: String, language: String? = nil) -> String? {
    find(in: text, language: language)?.date
  }

  /// A date of a machine format: ISO 8601, RFC 822, `YYYYMMDDThhmmssZ`, or written with a month's name.
  static func machineDate(_ text: String) -> String? { machineDate(text, language: nil) }

  /// The same, with figures read by the custom of a language (“3/4/2025”).
  static func machineDate(_ text: String, language: String?) -> String? {
    let text = text.trimmingPrefix { $0.isWhitespace }
    let digits = text.prefix { $0.isNumber && $0.isASCII }
    if digits.count == 8, let date = compact(digits) { return date }
    return firstDate(in: String(text), language: language)
      ?? (digits.count == 4 && text.count <= 7 ? partial(String(text)) : nil)
  }

  private static func compact(_ digits: Substring) -> String? {
    let text = String(digits)
    guard let value = Int(text) else { return nil }
    return iso(value / 10_000, value / 100 % 100, value % 100)
  }

  /// `YYYY` or `YYYY-MM`.
  private static func partial(_ text: String) -> String? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, (1000...2999).contains(year) else { return nil }
    guard parts.count == 2, (1...12).contains(parts[1]) else {
      return parts.count == 1 ? String(year) : nil
    }
    return "\(year)-\(two(parts[1]))"
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in WordTable("months").rows where row.count == 2 { months[row[0]] = Int(row[1]) }
    return months
  }()

  /// Words that may stand beside a date in a date line; true for those that announce one.
  private static let words: [String: Bool] = {
    var words: [String: Bool] = [:]
    for row in WordTable("date-words").rows { words[row[0]] = row.count == 2 && row[1] == "yes" }
    return words
  }()

  private static func find(
    in text: String, language: String?
  ) -> (date: String, unused: [String])? {
    let words = LineWords.lowercased(text)
    let dayFirst = putsDayFirst(text, language)
    for index in words.indices {
      if let (date, count) = date(words, at: index, dayFirst) {
        var unused = Array(words[..<index])
        unused += words[(index + count)...].filter { Int($0) == nil }
        return (date, unused)
      }
    }
    return nil
  }

  /// A date that begins at `index`, with the number of words it takes.
  private static func date(
    _ words: [String], at index: Int, _ dayFirst: Bool?
  ) -> (String, Int)? {
    func word(_ step: Int) -> String { index + step < words.count ? words[index + step] : "" }
    func number(_ step: Int) -> Int? { Int(ordinalFree(word(step))) }
    if word(0).count == 4, let year = number(0), let month = number(1), word(1).count == 2,
      let day = Int(word(2).prefix(2)), let date = iso(year, month, day)
    {
      return (date, 3)
    }
    if let month = months[word(0)] {
      if let day = number(1), let year = number(2), word(2).count == 4,
        let date = iso(year, month, day)
      {
        return (date, 3)
      }
      return nil
    }
    guard let day = number(0), day <= 31 else { return nil }
    if let second = Int(word(1)), word(1).count <= 2, let year = Int(word(2)), word(2).count == 4 {
      return numeric(day, second, year, dayFirst).map { ($0, 3) }
    }
    let step = word(1) == "of" || word(1) == "de" ? 2 : 1
    if let month = months[word(step)] {
      let gap = word(step + 1) == "de" ? 1 : 0
      if let year = number(step + 1 + gap), word(step + 1 + gap).count == 4,
        let date = iso(year, month, day)
      {
        return (date, step + 2 + gap)
      }
    }
    return nil
  }

  /// “17.05.2021”, “2/24/2026”; “3/4/2025” means two days and is none unless the custom is known.
  private static func numeric(
    _ first: Int, _ second: Int, _ year: Int, _ dayFirst: Bool?
  ) -> String? {
    if first > 12 || first == second { return iso(year, second, first) }
    if second > 12 { return iso(year, first, second) }
    return dayFirst.flatMap { $0 ? iso(year, second, first) : iso(year, first, second) }
  }

  /// The day stands before the month: where full stops divide them (“3.4.2025”), and in most languages
  /// other than the English of the United States; nil for English of no country.
  private static func putsDayFirst(_ text: String, _ language: String?) -> Bool? {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    let dot = UInt8(ascii: ".")
    for index in bytes.indices.dropFirst(2) where bytes[index] == dot && isDigit(index + 1) {
      let isSecond = bytes[index - 2] == dot || index > 2 && bytes[index - 3] == dot
      if isSecond, isDigit(index - 1) { return true }
    }
    guard let tag = language?.lowercased().replacing("_", with: "-") else { return nil }
    if tag == "en-us" { return false }
    return tag == "en" || tag.isEmpty ? nil : true
  }

  /// “3rd” → “3”.
  private static func ordinalFree(_ word: String) -> String {
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty, ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return word
    }
    return String(digits)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
