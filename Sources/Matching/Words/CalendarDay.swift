/// A day, counted, so that two can be compared.
struct CalendarDay: Sendable, Hashable {
  let year: Int
  /// 1…12.
  let month: Int
  let day: Int

  /// Reads `YYYY-MM-DD` (ISO 8601); nil for anything else and for coarser dates.
  init?(_ text: String?) {
    let parts = (text ?? "").utf8.prefix(10).split(separator: 0x2D).compactMap {
      Int(String($0) ?? "")
    }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]),
      (1...9999).contains(parts[0])
    else { return nil }
    (year, month, day) = (parts[0], parts[1], parts[2])
  }

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day of that number.
  init(number: Int) {
    let era = (10_000 * number + 14_780) / 3_652_425
    func rest(_ year: Int) -> Int { number - (365 * year + year / 4 - year / 100 + year / 400) }
    let shifted = rest(era) < 0 ? era - 1 : era
    let month = (100 * rest(shifted) + 52) / 3_060
    year = shifted + (month + 2) / 12
    self.month = (month + 2) % 12 + 1
    day = rest(shifted) - (month * 306 + 5) / 10 + 1
  }

  /// Days since 1 March of year 0 (Richards, Explanatory Supplement to the Astronomical Almanac, 2013,
  /// section 15.11, for the Gregorian calendar).
  var number: Int {
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (months * 306 + 5) / 10
      + day - 1
  }

  /// 1 (Monday) … 7. Day 0 was a Wednesday.
  var weekday: Int { (number + 2) % 7 + 1 }
}
