import Testing

@testable import Pipeline

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2026-11-23", "2000-02-29"]) func days(text: String) {
    #expect(CalendarDate.isValid(text))
  }

  @Test(arguments: [
    "2026-13-45", "2023-02-29", "1900-02-29", "yesterday", "2026-1-2", "", "2026-00-10", "20260102",
  ])
  func noDays(text: String) { #expect(!CalendarDate.isValid(text)) }
}
