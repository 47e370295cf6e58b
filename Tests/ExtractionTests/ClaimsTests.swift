import Extraction
import Testing

/// The draft's own assertions, with what can be checked in them.
@Suite struct ClaimsTests {
  @Test func readsFiguresDatesAndNames() throws {
    let found = Extracted(
      "On 3 March 2021 Northern Rail cut 4,000 jobs and 12.5 percent of trains.")
    let claim = try #require(found.claims.first?.claim)
    #expect(claim.dates.map(found.words) == ["3 March 2021"])
    #expect(claim.figures.map(found.words) == ["4,000 jobs", "12.5 percent"])
    #expect(claim.names.map(found.words) == ["Northern Rail"])
    #expect(claim.status == .fact)
    #expect(!claim.isNegated)
  }

  @Test(arguments: [
    ("fr", "Le pont de Lille a été fermé le 7 novembre par le conseil.", "7 novembre"),
    ("es", "El puente de Lugo fue cerrado el 7 de noviembre por el consejo.", "7 de noviembre"),
    ("de", "Die Brücke in Ulm wurde am 7. November 2026 geschlossen.", "7. November 2026"),
  ])
  func readsDatesOfOtherLanguages(_ language: String, _ text: String, _ date: String) throws {
    let found = Extracted(text, language: language)
    let claim = try #require(found.claims.first?.claim)
    #expect(claim.dates.map(found.words) == [date])
  }

  @Test(arguments: [
    ("The council has not approved the plan of 2019.", true),
    ("The council approved the plan of 2019.", false),
  ])
  func readsPolarity(_ text: String, _ isNegated: Bool) {
    #expect(Extracted(text).claims.first?.claim.isNegated == isNegated)
  }

  @Test(arguments: [
    ("The tax will fall.", Claim.Status.prediction),
    ("The plan is dangerous and foolish.", .opinion),
    ("Sweden joined the union in 1995.", .fact),
    ("The road runs through a wide valley.", .background),
  ])
  func tellsWhatKindOfAssertionItIs(_ text: String, _ status: Claim.Status) {
    #expect(Extracted(text).claims.first?.claim.status == status)
  }

  @Test(arguments: [
    "Is the road closed?", "By: Ann Lee", "|", "Loading your audio player...", "“No,” Lee said.",
    "Lee said that the road was closed.",
  ])
  func makesNoClaimOfOtherThings(_ text: String) {
    #expect(Extracted(text).claims.isEmpty)
  }

  @Test func readsComparativesAndSuperlatives() throws {
    let found = Extracted("The largest mill doubled its output and now makes more than Ely.")
    let claim = try #require(found.claims.first?.claim)
    #expect(claim.comparisons.map(found.words) == ["largest"])
    #expect(claim.comparatives.map(found.words) == ["doubled", "more", "than"])
  }

  @Test(arguments: [
    ("Unemployment fell to 4.2 percent in 2019.", "We should all be proud of this town."),
    ("The city cut 300 jobs last year.", "Would you please come to the podium?"),
    ("Roe voted against the bill three times.", "I think it is a wonderful idea."),
  ])
  func aRecordedFactIsWorthMoreThanAnOpinion(_ fact: String, _ opinion: String) throws {
    let (one, other) = (Extracted(fact).analysis.worths, Extracted(opinion).analysis.worths)
    #expect(try #require(one.first) > 0.5)
    #expect(try #require(other.first) < 0.2)
  }

  @Test func everySentenceHasAWorthFromZeroToOne() {
    let found = Extracted("Lee cut 40 jobs. “It hurts,” he said.\n\nWhy? In 2019 Roe left.")
    #expect(found.analysis.worths.count == found.analysis.sentences.count)
    #expect(found.analysis.worths.allSatisfy { (0...1).contains($0) })
    #expect(
      found.claims.map(\.claim.worth) == [found.analysis.worths[0], found.analysis.worths[3]])
  }
}
