import Extraction
import Testing

@testable import Matching

/// Claims beside a source that comes with the question and so is known to be about it.
@Suite struct GivenSourcesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let claim: String
    let source: String
    let isContradicted: Bool
    var testDescription: String { claim }

    init(_ claim: String, _ source: String, _ isContradicted: Bool) {
      self.claim = claim
      self.source = source
      self.isContradicted = isContradicted
    }
  }

  @Test(arguments: [
    // A pronoun stands for the name that the claim begins with.
    Case("Ada Byrne rowed in twelve regattas.", "She rowed in nine regattas for the club.", true),
    Case(
      "Ada Byrne moved to the island in 1971.", "In 1969, she moved with her sister.", true),
    Case("The keeper rowed in the last regatta in 1971.", "She left the coast in 1969.", false),
    // Things are counted, measures compared only where more agrees.
    Case(
      "The night ferry has carried four bands.", "Three bands have played on the old boat.", true),
    Case(
      "The walk to the lighthouse is nine miles.",
      "Sailors saw the lamp from thirteen miles away.", false),
    // A claim about several things may mean another of them.
    Case(
      "Ada Byrne trained young rowers, wrote about tides and boats, opened two schools for pilots and sold maps in Hull.",
      "Ada Byrne trained young rowers in Oakham and wrote about tides and boats.", false),
  ])
  func slotsNeedLess(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(
      "There is no evidence that dredging harms the oysters of the bay.",
      "Dredging is the main cause of the severe losses among the oysters of the bay.", true),
    Case(
      "Dredging plays an insignificant role in the loss of oysters.",
      "There is a broad consensus that dredging caused most of the loss of oysters.", true),
    Case(
      "Dredging does not harm oysters in the bay.", "Dredging harms the oysters of every bay.",
      true),
    // Doubt, a question or another denial affirms nothing.
    Case(
      "There is no evidence that dredging harms the oysters of the bay.",
      "It is unclear whether dredging is the main cause of the losses among the oysters of the bay.",
      false),
    Case(
      "Dredging plays an insignificant role in the loss of oysters.",
      "The loss of oysters was never caused by dredging, most of which was major work.", false),
    // Smallness is no denial.
    Case(
      "A tiny boat left the bay with the oysters.", "A small boat left the bay with the oysters.",
      false),
  ])
  func dismissalsMeetAffirmations(_ example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let desk = try Desk([])
    let matcher = try desk.matcher.asking([.init(id: "e", text: example.source)])
    let question = try BareQuestion(id: "q", claim: example.claim)
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    #expect((desk.judgement(comparison).verdict == .contradicted) == example.isContradicted)
  }

  @Test func looksAtFewOfTheDatesOfAHostileClaim() throws {
    let claim = (0..<400).map { "in \(1600 + $0) the pier burned" }.joined(separator: " and ")
    let desk = try Desk("In 1900 the pier burned. In 1950 the pier burned and was built again.")
    let text = WordText(claim)
    let events = DatedEvent.events(in: text, text.words.indices, desk.matcher.words)
    #expect(events.count == 16)
    #expect(try desk.comparison(claim: claim).conflicts.count <= 4)
  }
}
