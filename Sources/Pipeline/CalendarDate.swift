/// A day as settings write it, `YYYY-MM-DD` (ISO 8601).
package enum CalendarDate {
  /// The text names a day that there is.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), month > 0,
      day > 0
    else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return month <= 12 && day <= days[month - 1]
  }

  /// Days from one day to another, both `YYYY-MM-DD`; nil when one of them is no day.
  package static func days(from first: String, to last: String) -> Int? {
    guard isValid(first), isValid(last) else { return nil }
    return dayNumber(last) - dayNumber(first)
  }

  /// Days since 1 March of the year 0: years that begin in March keep the leap day at the end
  /// (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013).
  private static func dayNumber(_ text: String) -> Int {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1
  }
}
