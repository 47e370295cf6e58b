import Testing

@testable import Matching

/// Days as numbers.
@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("2026-11-23", 1), ("2024-02-29", 4), ("1900-03-01", 4), ("2000-01-01", 6), ("1582-10-15", 5),
  ])
  func knowsTheDayOfTheWeek(_ text: String, _ weekday: Int) throws {
    #expect(try #require(CalendarDay(text)).weekday == weekday)
  }

  @Test func countsThereAndBack() throws {
    let first = try #require(CalendarDay("1896-02-27")).number
    for number in stride(from: first, to: first + 80_000, by: 17) {
      #expect(CalendarDay(number: number).number == number)
    }
  }

  @Test func countsOverTheEndOfFebruary() throws {
    let leap = try #require(CalendarDay("2024-03-01")).number
    #expect(CalendarDay(number: leap - 1) == CalendarDay("2024-02-29"))
    let plain = try #require(CalendarDay("2023-03-01")).number
    #expect(CalendarDay(number: plain - 1) == CalendarDay("2023-02-28"))
  }

  @Test(arguments: ["", "2024", "2024-05", "2024-13-01", "2024-00-10", "2024-01-32", "May 2024"])
  func readsNothingElse(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
