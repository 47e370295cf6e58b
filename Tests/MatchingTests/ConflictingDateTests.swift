import Extraction
import Testing

@testable import Matching

@Suite struct ConflictingDateTests {
  @Test(
    arguments: [
      ("2013", 2013, nil, nil), ("4 May 2016", 2016, 5, 4), ("May 4, 2016", 2016, 5, 4),
      ("May 2016", 2016, 5, nil), ("4 May", nil, 5, 4), ("Sept 8th", nil, 9, 8),
    ] as [(String, Int?, Int?, Int?)])
  func readsDates(_ words: String, _ year: Int?, _ month: Int?, _ day: Int?) throws {
    let classes = try WordClasses(Lexicon(language: "en"))
    let text = WordText("It opened on \(words) there")
    let dates = DateMention.dates(in: text, text.words.indices, classes)
    #expect(dates.map(\.year) == [year])
    #expect(dates.map(\.month) == [month])
    #expect(dates.map(\.day) == [day])
  }

  @Test(arguments: [
    ("de", "am 7. November 2026", 7), ("fr", "le 7 novembre 2026", 7),
    ("fr", "le 1er novembre 2026", 1), ("es", "el 7 de noviembre de 2026", 7),
  ])
  func readsDatesOfOtherLanguages(_ language: String, _ words: String, _ day: Int) throws {
    let classes = try WordClasses(Lexicon(language: language))
    let text = WordText(words)
    let dates = DateMention.dates(in: text, text.words.indices, classes)
    #expect(dates.map(\.year) == [2026])
    #expect(dates.map(\.month) == [11])
    #expect(dates.map(\.day) == [day])
  }

  @Test(
    arguments: [
      ("fr", "le 7 novembre", nil, 7), ("es", "el 7 de noviembre", nil, 7),
      ("fr", "en novembre 2026", 2026, nil), ("es", "en noviembre de 2026", 2026, nil),
      ("de", "am 7. November", nil, 7), ("de", "im November 2026", 2026, nil),
    ] as [(String, String, Int?, Int?)])
  func readsDatesWithoutAYear(
    _ language: String, _ words: String, _ year: Int?, _ day: Int?
  ) throws {
    let classes = try WordClasses(Lexicon(language: language))
    let text = WordText(words)
    let dates = DateMention.dates(in: text, text.words.indices, classes)
    #expect(dates.map(\.year) == [year])
    #expect(dates.map(\.month) == [11])
    #expect(dates.map(\.day) == [day])
  }

  @Test(arguments: ["we may go", "12 people", "1,200 tons", "3016 boats", "may 4 of them go"])
  func takesNothingElseForADate(_ words: String) throws {
    let classes = try WordClasses(Lexicon(language: "en"))
    let text = WordText(words)
    #expect(DateMention.dates(in: text, text.words.indices, classes).isEmpty)
  }

  @Test(arguments: [
    ("The town grew after the 2013 opening of the Lindal tunnel.", true),
    ("The Lindal tunnel was opened in 2013 by the king.", true),
    ("The town grew after the 2016 opening of the Lindal tunnel.", false),
    ("The town grew after the 2013 opening of the Harrow tunnel.", false),
    ("In 2013 the town had nine thousand people and no tunnel.", false),
    ("The Lindal tunnel is the longest of the country.", false),
  ])
  func speaksOfTheSameEventOnly(_ claim: String, _ fires: Bool) throws {
    let desk = try Desk("On 4 May 2016 the king came to the opening of the Lindal tunnel.")
    let judgement = desk.judgement(try desk.comparison(claim: claim))
    #expect(judgement.rules.contains("conflicting-date") == fires)
    #expect((judgement.verdict == .contradicted) == fires)
  }

  @Test func isQuietWhenOneSourceAgrees() throws {
    let desk = try Desk([
      ("a", nil, ["On 4 May 2016 the king came to the opening of the Lindal tunnel."]),
      ("b", nil, ["The opening of the Lindal tunnel was in 2013."]),
    ])
    let comparison = try desk.comparison(
      claim: "They met at the 2013 opening of the Lindal tunnel.")
    #expect(desk.judgement(comparison).rules == ["disagreeing-sources"])
  }

  @Test func supportsAClaimThatASourceMakes() throws {
    let desk = try Desk("On 4 May 2016 the king came to the opening of the Lindal tunnel.")
    let comparison = try desk.comparison(
      claim: "The king came to the opening of the Lindal tunnel on 4 May 2016.")
    #expect(desk.judgement(comparison).verdict == .supported)
    let other = try desk.comparison(
      claim: "The king did not come to the opening of the Lindal tunnel.")
    #expect(desk.judgement(other).verdict != .supported)
    #expect(desk.judgement(try desk.comparison(claim: "Whales sing.")).verdict == .notFound)
  }
}
