import Foundation
import Reporting
import ReviewDesk
import Reviewing
import Testing

@Suite struct ReviewExportTests {
  private let time = ReviewDesk.time

  /// A review with one of each: accepted with notes, for a call, disputed.
  private func review() async throws -> Review {
    let review = try await ReviewDesk().review()
    let altered = try #require(review.item(saying: "eleven years"))
    let unfound = try #require(review.item(saying: "given up"))
    try review.decide(altered.anchor, .accepted, by: "AB", at: time)
    try review.note(altered.anchor, "seven, says *she*", for: .author, by: "AB", at: time)
    try review.note(altered.anchor, "do not tell her", for: .private, by: "AB", at: time)
    try review.decide(
      unfound.anchor, .needsCall, reason: "did he say it?", by: "AB", at: time)
    return review
  }

  private func text(_ export: any ReviewExport, of review: Review) throws -> String {
    try export.text(of: review.presentation, try review.state())
  }

  @Test(arguments: ReviewExports.all.map { $0.identifier })
  func privateNotesAreInNoExport(identifier: String) async throws {
    let review = try await review()
    let type = try #require(ReviewExports.all.first { $0.identifier == identifier })
    #expect(try !text(type.init(), of: review).contains("do not tell her"))
  }

  @Test func theMemoHasWhatMustChangeAndTheSourcesWords() async throws {
    let memo = try text(AuthorMemo(), of: try await review())
    #expect(memo.contains("eleven years"))
    #expect(memo.contains("seven years"))
    #expect(memo.contains("seven, says \\*she\\*"), "words of people are no markup")
    #expect(!memo.contains("given up"), "a call is not the author's work yet")
  }

  @Test func theCallSheetGathersQuestionsByPerson() async throws {
    let review = try await review()
    let item = try #require(review.item(saying: "given up"))
    let person = try #require(item.speaker(in: ReviewDesk.draft))
    let sheet = try text(CallSheet(), of: review)
    #expect(sheet.contains("## \(person)"))
    #expect(sheet.contains("did he say it?"))
    #expect(!sheet.contains("Mara Lind"))
  }

  @Test func theTableHasEveryItemAndNoFormula() async throws {
    let review = try await review()
    let item = try #require(review.item(saying: "later"))
    try review.decide(item.anchor, .waived, reason: "=cmd()", by: "AB", at: time)
    let table = try text(DecisionTable(), of: review)
    #expect(table.contains("'=cmd()"))
    let count = review.presentation.drafts[0].items.count
    #expect(table.ranges(of: "\r\n").count == count + 1)
  }

  @Test func onlyWhatAPersonConfirmedIsPublished() async throws {
    let review = try await review()
    let data = Data(try text(ClaimReviewExport(), of: review).utf8)
    let graph = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let reviews = try #require(graph["@graph"] as? [[String: Any]])
    #expect(reviews.count == 1)
    #expect((reviews[0]["claimReviewed"] as? String)?.contains("eleven") == true)
    let author = try #require(reviews[0]["author"] as? [String: Any])
    #expect(author["name"] as? String == "AB")
  }
}
