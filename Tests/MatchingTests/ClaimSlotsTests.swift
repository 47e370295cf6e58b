import Extraction
import Testing

@testable import Matching

/// What a claim and a source about the same thing give differently.
@Suite struct ClaimSlotsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let claim: String
    let source: String
    let rules: [String]
    var testDescription: String { claim }

    init(_ claim: String, _ source: String, _ rules: [String]) {
      self.claim = claim
      self.source = source
      self.rules = rules
    }
  }

  private static let verdicts: Set<String> = [
    "conflicting-number", "conflicting-date", "conflicting-name", "conflicting-place",
    "opposite-polarity", "contradicted-claim",
  ]

  @Test(arguments: [
    Case(
      "The council closed more than 150 schools in the Varden district.",
      "The council closed 149 schools in the Varden district.", ["conflicting-number"]),
    Case(
      "The council closed fewer than 150 schools in the Varden district.",
      "The council closed 149 schools in the Varden district.", []),
    Case(
      "The council closed about 150 schools in the Varden district.",
      "The council closed 149 schools in the Varden district.", []),
    Case(
      "The council spent 5.5 billion crowns on the Varden tunnel.",
      "The council spent 5.5 million crowns on the Varden tunnel.", ["conflicting-number"]),
    Case(
      "Anna Brodin was the 18th mayor of the town.", "Anna Brodin was the 19th mayor of the town.",
      ["conflicting-number"]),
    Case(
      "Anna Brodin is a Swedish engineer.", "Anna Brodin is a Danish engineer from the coast.",
      ["conflicting-place"]),
    Case(
      "Anna Brodin is a British engineer.", "Anna Brodin is a Welsh engineer from the coast.", []),
    Case(
      "The bridge over the Varden was built in the 1950s.",
      "The bridge over the Varden was built in 1954 by soldiers.", []),
    Case(
      "The bridge over the Varden was built in the 1950s.",
      "The bridge over the Varden was built in 1964 by soldiers.", ["conflicting-date"]),
    Case(
      "The bridge over the Varden was built in 1317.",
      "The bridge over the Varden was built in 1348, by soldiers.", ["conflicting-date"]),
    Case(
      "Anna Brodin died in 1931.", "Anna Brodin (4 May 1870 – 9 June 1934) was an engineer.",
      ["conflicting-date"]),
    Case(
      "The bridge over the Varden may fall by 2030.",
      "The bridge over the Varden fell in 2019 after a storm.", []),
    Case(
      "The bridge over the Varden has been open since 1954.",
      "The bridge over the Varden was open on 4 May 1960.", []),
    Case(
      "The inspectors did not approve the second crossing of the river.",
      "The inspectors approved the second crossing of the river.", ["opposite-polarity"]),
    Case(
      "The inspectors did not approve the second crossing of the river.",
      "The inspectors refused to approve the second crossing of the river.", []),
    Case(
      "The fee for the night ferry to the island rose in the winter.",
      "The fee for the night ferry to the island fell in the winter.", ["contradicted-claim"]),
    Case(
      "The bakery on the square closed 14 shops in the autumn.",
      "The council closed 9 schools in the Varden district.", []),
  ])
  func judges(_ example: Case) throws {
    let desk = try Desk(example.source)
    let found = desk.judgement(try desk.comparison(claim: example.claim)).rules
    #expect(found.filter(Self.verdicts.contains) == example.rules)
  }

  @Test func asksForLessOfWhatComesWithTheQuestion() throws {
    let desk = try Desk("Nothing of the kind.")
    let claim = "Anna Brodin was born in Hull and studied law in the capital."
    let source = "Anna Brodin was born in York."
    let asked = try desk.matcher.asking([.init(id: "e", text: source)])
    let question = try BareQuestion(id: "q", claim: claim)
    let given = try asked.comparison(for: question.statement, in: question.draft)
    #expect(!given.conflicts.isEmpty)
    let found = try Desk(source).comparison(claim: claim)
    #expect(found.conflicts.isEmpty)
  }
}
