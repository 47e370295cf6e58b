import Extraction
import Testing

/// Phrases that name no source, belief or amount.
@Suite struct WeaselsTests {
  @Test(arguments: [
    ("Critics say the plan is weak.", ["Critics say"], [Weasel.Kind.source]),
    ("It is widely believed that the pier was sold.", ["It is widely believed"], [.belief]),
    ("Several towns were flooded.", ["Several"], [.quantity]),
    ("Ely has one of the oldest bridges.", ["one of the"], [.rank]),
    ("The bridge was probably built in 1804.", ["probably"], [.doubt]),
    ("Ann Lee sold the pier in 1804.", [], []),
    ("Lee said: “Many people say so.”", [], []),
  ])
  func finds(_ text: String, _ words: [String], _ kinds: [Weasel.Kind]) {
    let found = Extracted(text)
    #expect(found.analysis.weasels.map { found.words($0.range) } == words)
    #expect(found.analysis.weasels.map(\.kind) == kinds)
  }

  @Test func onlySourcesAndBeliefsStandWhereAnAttributionWould() {
    #expect(Weasel.Kind.allCases.filter(\.claimsSource) == [.source, .belief])
  }

  @Test func otherLanguagesHaveSourcesWithoutAKindColumn() {
    let found = Extracted("Kritiker sagen, der Plan sei schwach und teuer.", language: "de")
    #expect(found.analysis.weasels.allSatisfy { $0.kind == .source })
  }
}
