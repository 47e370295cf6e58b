import Documents
import Foundation
import Pipeline
import Reporting
import ReviewDesk
import Testing

@testable import Reviewing

@Suite struct ReviewTests {
  private let time = ReviewDesk.time

  @Test func aDecisionStandsUntilItIsTakenBack() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.decide(item.anchor, .accepted, reason: "minutes", by: "AB", at: time)
    #expect(try review.state()[item].decision == .accepted)
    #expect(try review.state()[item].reason == "minutes")
    try review.decide(item.anchor, .disputed, by: "AB", at: time)
    try review.undo(item.anchor, by: "AB", at: time)
    #expect(try review.state()[item].decision == .accepted)
    try review.undo(item.anchor, by: "AB", at: time)
    #expect(try review.state()[item].decision == .open)
    #expect(throws: ReviewError.nothingToUndo(item: item.anchor)) {
      try review.undo(item.anchor, by: "AB", at: time)
    }
  }

  @Test func nobodyTakesBackWhatAnotherDecided() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.decide(item.anchor, .accepted, by: "AB", at: time)
    #expect(throws: ReviewError.self) { try review.undo(item.anchor, by: "CD", at: time) }
  }

  @Test func whoHasNotSeenTheLastDecisionIsTold() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.decide(item.anchor, .accepted, by: "AB", at: time, seen: 0)
    let error = #expect(throws: ReviewError.self) {
      try review.decide(item.anchor, .disputed, by: "CD", at: time, seen: 0)
    }
    guard case .conflict(_, let now)? = error else {
      Issue.record("\(String(describing: error)) is no conflict")
      return
    }
    #expect(now.decision == .accepted && now.by == "AB")
    try review.decide(item.anchor, .disputed, by: "CD", at: time, seen: now.sequence)
    #expect(try review.state()[item].decision == .disputed)
  }

  @Test func twoPeopleOnDifferentItemsDoNotMeet() async throws {
    let review = try await ReviewDesk().review()
    let one = try #require(review.item(saying: "eleven years"))
    let other = try #require(review.item(saying: "given up"))
    try review.decide(one.anchor, .accepted, by: "AB", at: time, seen: 0)
    try review.decide(other.anchor, .accepted, by: "CD", at: time, seen: 0)
    #expect(try review.state().items.count == 2)
  }

  @Test func waivingTakesAReason() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    #expect(throws: ReviewError.needsReason(.waived)) {
      try review.decide(item.anchor, .waived, reason: "  ", by: "AB", at: time)
    }
  }

  @Test func onlyPointsOfTheListAreTicked() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    try review.check(item.anchor, item.checklist[0], isDone: true, by: "AB", at: time)
    #expect(try review.state()[item].checked == [item.checklist[0]])
    try review.check(item.anchor, item.checklist[0], isDone: false, by: "AB", at: time)
    #expect(try review.state()[item].checked.isEmpty)
    #expect(throws: ReviewError.unknownPoint("x")) {
      try review.check(item.anchor, "x", isDone: true, by: "AB", at: time)
    }
  }

  @Test func anEditNearbyKeepsTheDecision() async throws {
    let desk = try ReviewDesk()
    let before = try await desk.review()
    let item = try #require(before.item(saying: "eleven years"))
    try before.decide(item.anchor, .disputed, by: "AB", at: time)
    try before.note(item.anchor, "she said so", for: .author, by: "AB", at: time)
    let edited = ReviewDesk.draft.replacing("everybody who lives there", with: "all who stay")
      .replacing("who keeps the inn.", with: "the keeper of the inn.", maxReplacements: 1)
    let after = try await desk.review(edited)
    let moved = try #require(after.item(saying: "eleven years"))
    #expect(moved.anchor != item.anchor, "the surroundings are part of the name")
    #expect(try after.state()[moved].decision == .disputed)
    #expect(try after.state()[moved].notes.map(\.text) == ["she said so"])
    let events = try desk.store().log().events.count
    _ = try await desk.review(edited)
    #expect(try desk.store().log().events.count == events, "carried once")
  }

  @Test func changedWordsAreOpenAgain() async throws {
    let desk = try ReviewDesk()
    let before = try await desk.review()
    let item = try #require(before.item(saying: "eleven years"))
    try before.decide(item.anchor, .accepted, by: "AB", at: time)
    let after = try await desk.review(ReviewDesk.draft.replacing("eleven", with: "twelve"))
    let changed = try #require(after.item(saying: "twelve years"))
    #expect(try after.state()[changed].decision == .open)
  }

  @Test func aChangedSourceOpensTheItemAgain() async throws {
    let desk = try ReviewDesk()
    let before = try await desk.review()
    let item = try #require(before.item(saying: "eleven years"))
    try before.decide(item.anchor, .accepted, by: "AB", at: time)
    let corrected = ReviewDesk.source.replacing("seven", with: "nine")
    try Data(corrected.utf8).write(to: desk.folder.appending(path: "sources/hearing.html"))
    let after = try await desk.review()
    let state = try after.state()[try #require(after.item(saying: "eleven years"))]
    #expect(state.isReopened && state.standing == .open && state.decision == .accepted)
  }

  @Test func aSignatureNeedsEverythingSettledAndHoldsForThisText() async throws {
    let desk = try ReviewDesk()
    let review = try await desk.review()
    let draft = review.presentation.drafts[0]
    #expect(throws: ReviewError.self) { try review.signOff(draft.path, by: "AB", at: time) }
    for item in try review.state().unsettled(in: draft) {
      try review.decide(item.anchor, .waived, reason: "a test", by: "AB", at: time)
    }
    #expect(throws: ReviewError.changedText(draft: draft.path)) {
      try review.signOff(draft.path, sha256: "00", by: "AB", at: time)
    }
    try review.signOff(draft.path, sha256: draft.sha256, by: "AB", at: time)
    #expect(try review.state().signOff(of: draft)?.by == "AB")
    let edited = try await desk.review(ReviewDesk.draft + "\n\nMore will follow.\n")
    let changed = edited.presentation.drafts[0]
    #expect(try edited.state().signOff(of: changed) == nil)
    #expect(try edited.state().isStale(changed))
  }

  @Test func tooMuchTextIsRefused() async throws {
    let review = try await ReviewDesk().review()
    let item = try #require(review.item(saying: "eleven years"))
    #expect(throws: ReviewError.tooLong(limit: Review.longestNote)) {
      try review.note(
        item.anchor, String(repeating: "a", count: 10_001), for: .private, by: "AB", at: time)
    }
  }
}
