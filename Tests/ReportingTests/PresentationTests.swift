import Documents
import Extraction
import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct PresentationTests {
  private let presentation = Presentation(FerryReport.report, ReportingOptions())

  @Test func findingsOfAStatementAreOneItemGravestFirst() throws {
    let item = try #require(presentation.drafts[0].items.first { $0.statement?.id == "s5" })
    #expect(item.findings.map(\.rule) == ["bare-source", "second-hand-claim"])
    #expect(item.level == .error)
  }

  @Test func itemsStandInTheOrderOfTheDraftAndAreNumberedThroughTheRun() {
    let starts = presentation.drafts[0].items.map(\.spans[0].start)
    #expect(starts == starts.sorted())
    let two = Presentation(
      Report(
        drafts: [FerryReport.draft, FerryReport.draft], corpus: FerryReport.corpus, findings: [],
        problems: []), ReportingOptions())
    let numbers = two.drafts.flatMap(\.items).map(\.number)
    #expect(numbers == Array(1...numbers.count))
  }

  @Test func aVerifiedStatementIsAnItemAndAnUnknownClaimIsNone() {
    let items = presentation.drafts[0].items
    #expect(items.contains { $0.statement?.id == "s8" && $0.style == .verified })
    #expect(!items.contains { $0.statement?.id == "s4" })
  }

  @Test func anchorsStayWhenTextAboveChanges() throws {
    let anchors = presentation.drafts[0].items.map(\.anchor)
    let again = Presentation(FerryReport.report, ReportingOptions())
    #expect(again.drafts[0].items.map(\.anchor) == anchors)
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func sourcingCountsWhoStandsBehindTheDraft() {
    let sourcing = Sourcing(FerryReport.draft)
    #expect(sourcing.quotationCount == 7)
    #expect(sourcing.namedCount == 5)
    #expect(sourcing.attributedCount == 10)
    #expect(sourcing.claimCount == 2)
    #expect(sourcing.groups.first == Sourcing.Group(backing: .named, count: 5))
    #expect(
      sourcing.groups.contains { $0.backing == .outlet("Elmsworth Courier") && $0.count == 2 })
    #expect(sourcing.groups.reduce(0) { $0 + $1.count } == sourcing.attributedCount)
  }

  @Test func redactionKeepsVerdictsAndCounts() {
    let redacted = Presentation(FerryReport.report, ReportingOptions(redacts: true))
    #expect(redacted.verdicts.map(\.count) == presentation.verdicts.map(\.count))
    #expect(redacted.itemCount == presentation.itemCount)
    #expect(redacted.drafts[0].items.flatMap(\.evidence).allSatisfy { $0.context.isEmpty })
  }
}
