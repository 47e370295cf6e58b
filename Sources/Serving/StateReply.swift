import Documents
import Reporting

/// What people have done with the run, for a page.
struct StateReply: Encodable {
  let sequence: Int
  /// Number of the first line of the log that does not follow; nil when the log is whole.
  let brokenAt: Int?
  let items: [String: ItemReply]
  let drafts: [DraftReply]

  struct DraftReply: Encodable {
    let id: String
    let path: String
    let title: String
    let sha256: String
    /// The file has changed since the run.
    let isEdited: Bool
    /// The file is not there, or cannot be read.
    let isGone: Bool
    let unsettled: [String]
    let signedBy: String?
    let signedAt: String?
    /// Signed once, and edited after that.
    let isStale: Bool
  }

  init(
    _ review: RunReview, of presentation: Presentation,
    onDisk standing: (DraftPresentation) -> DraftStanding
  ) {
    sequence = review.sequence
    brokenAt = review.brokenAt
    items = review.items.mapValues(ItemReply.init)
    drafts = presentation.drafts.enumerated().map { index, draft in
      let file = standing(draft)
      let signature = review.signOff(of: draft)
      return DraftReply(
        id: "d\(index + 1)", path: VisibleText.line(draft.path),
        title: VisibleText.line(draft.title), sha256: draft.sha256,
        isEdited: file == .edited, isGone: file == .gone,
        unsettled: review.unsettled(in: draft).map(\.anchor), signedBy: signature?.by,
        signedAt: signature?.time,
        isStale: review.isStale(draft))
    }
  }
}

/// What people have done with one item, for a page.
struct ItemReply: Encodable {
  let decision: String
  let by: String?
  let time: String?
  let reason: String?
  let isReopened: Bool
  /// The file beside the draft that holds waivers because of this decision; nil when none does.
  let waiverFile: String?
  let notes: [Note]
  let checked: [String]
  let sequence: Int

  struct Note: Encodable {
    let by: String
    let time: String
    let audience: String
    let text: String
  }

  init(_ review: ItemReview) {
    decision = review.decision.word
    by = review.by
    time = review.time
    reason = review.reason
    isReopened = review.isReopened
    waiverFile = review.waivers.map { VisibleText.line($0.file) }
    notes = review.notes.map {
      Note(by: $0.by, time: $0.time, audience: $0.audience.rawValue, text: $0.text)
    }
    checked = review.checked.sorted()
    sequence = review.sequence
  }
}

/// Why something was not done, for a page.
struct ProblemReply: Encodable {
  let problem: String
  let remedy: String
  /// What stands about the item that was decided meanwhile.
  let now: ItemReply?

  init(_ error: any UserFacingError, now: ItemReview? = nil) {
    problem = VisibleText.line(error.problem)
    remedy = VisibleText.line(error.remedy)
    self.now = now.map(ItemReply.init)
  }
}
