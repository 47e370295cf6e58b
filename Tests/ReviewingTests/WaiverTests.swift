import Documents
import Foundation
import Matching
import Pipeline
import Reporting
import ReviewDesk
import Testing

@testable import Reviewing

/// A decision to waive that also stands beside the draft, for every check to honour.
@Suite struct WaiverTests {
  private let time = ReviewDesk.time

  private func waivers(_ desk: ReviewDesk) throws -> [Waiver] {
    try WaiverFile.beside(try InputFile(contentsOf: desk.draftURL, path: "ferry.txt")).waivers
  }

  /// The findings on the altered quotation, after another check of the draft as it lies there.
  private func standings(_ desk: ReviewDesk) async throws -> [Standing] {
    var configuration = Configuration()
    configuration.corpus = [desk.folder.appending(path: "sources").path]
    let file = try InputFile(contentsOf: desk.draftURL, path: "ferry.txt")
    let report = try await verify([.success(file)], with: configuration)
    let item = Presentation(report, ReportingOptions()).drafts[0].items.first {
      $0.words(in: report.drafts[0].document.text).contains("eleven years")
    }
    return try #require(item).findings.map(\.standing)
  }

  @Test func everyCheckHonoursIt() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let item = try #require(review.item(saying: "eleven years"))
    #expect(try await standings(desk).allSatisfy { $0.isOpen })
    try review.decide(
      item.anchor, .waived, reason: "she says “eleven” now: call", wantsWaiver: true, by: "AB",
      at: time)
    #expect(try await standings(desk).allSatisfy { !$0.isOpen })
    let waiver = try #require(try waivers(desk).first)
    #expect(waiver.reason == "she says “eleven” now: call" && waiver.initials == "AB")
    let written = try #require(try review.state()[item].waivers)
    #expect(written.file == "ferry.txt.verbatim.yml")
  }

  @Test func undoingTakesItAwayAndLeavesOthers() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let item = try #require(review.item(saying: "eleven years"))
    let other = try #require(review.item(saying: "given up"))
    for item in [item, other] {
      try review.decide(
        item.anchor, .waived, reason: "agreed", wantsWaiver: true, by: "AB", at: time)
    }
    let before = try waivers(desk).count
    try review.undo(item.anchor, by: "AB", at: time)
    #expect(try waivers(desk).count < before)
    #expect(try await standings(desk).allSatisfy { $0.isOpen })
    #expect(try review.state()[item].waivers == nil)
    try review.undo(other.anchor, by: "AB", at: time)
    #expect(
      !FileManager.default.fileExists(atPath: desk.draftURL.path + WaiverFile.suffix),
      "an empty file goes")
  }

  @Test func anotherDecisionTakesItAwayAndItsUndoBringsItBack() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.decide(
      item.anchor, .waived, reason: "agreed", wantsWaiver: true, by: "AB", at: time)
    try review.decide(item.anchor, .accepted, by: "CD", at: time)
    #expect(try waivers(desk).isEmpty)
    try review.undo(item.anchor, by: "CD", at: time)
    #expect(try !waivers(desk).isEmpty)
    #expect(try review.state()[item].by == "AB")
  }

  @Test func theLogTellsWhatWasWrittenWhereAndByWhom() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.decide(
      item.anchor, .waived, reason: "agreed", wantsWaiver: true, by: "AB", at: time)
    try review.undo(item.anchor, by: "AB", at: time)
    let lines = try review.store.lines()
    #expect(lines.count == 4)
    #expect(lines[1].contains(#""areThere":true"#) && lines[1].contains(#""wantedBy":1"#))
    #expect(lines[1].contains(#""file":"ferry.txt.verbatim.yml""#))
    #expect(lines[1].contains("eleven years") && lines[1].contains("changed-number"))
    #expect(lines[3].contains(#""areThere":false"#))
    #expect(try review.store.log().brokenAt == nil)
    #expect(try desk.store().log().events == review.store.log().events, "read back as written")
  }

  @Test func nothingIsDecidedWhenTheWordsAreGone() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let item = try #require(review.item(saying: "eleven years"))
    for text in ["Another draft altogether.", nil] {
      if let text {
        try Data(text.utf8).write(to: desk.draftURL)
      } else {
        try FileManager.default.removeItem(at: desk.draftURL)
      }
      #expect(throws: ReviewError.self) {
        try review.decide(
          item.anchor, .waived, reason: "agreed", wantsWaiver: true, by: "AB", at: time)
      }
      #expect(try review.store.lines().isEmpty)
    }
  }

  @Test func whatNobodyFoundFaultWithCannotBeWaived() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(
      review.presentation.drafts[0].items.first { $0.findings.isEmpty })
    #expect(throws: ReviewError.nothingToWaive(item: item.anchor)) {
      try review.decide(
        item.anchor, .waived, reason: "agreed", wantsWaiver: true, by: "AB", at: time)
    }
  }
}
