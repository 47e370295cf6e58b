package import Documents
package import Reporting

/// What keeps an action from being written down.
package enum ReviewError: UserFacingError, Hashable {
  /// Somebody acted on the item after it was looked at.
  case conflict(item: String, now: ItemReview)
  case unknownItem(String)
  case unknownDraft(String)
  case unknownPoint(String)
  case needsReason(Decision)
  case tooLong(limit: Int)
  case nothingToUndo(item: String)
  /// Errors or warnings that nobody has settled.
  case unsettled(draft: String, count: Int)
  /// The text is not the one that the person looked at.
  case changedText(draft: String)
  /// A waiver is about findings.
  case nothingToWaive(item: String)
  /// The waiver that was to stand beside the draft cannot.
  case noWaiver(problem: String, remedy: String)
  case unusable(Location, reason: String)
  /// Made by a newer version of this program.
  case newer(Location)

  package var location: Location? {
    switch self {
    case .unusable(let place, _), .newer(let place): place
    default: nil
    }
  }

  package var problem: String {
    switch self {
    case .conflict(let item, let now):
      "\(item) was decided meanwhile: \(now.decision.phrase), by \(now.by ?? "nobody")"
    case .unknownItem(let item): "this run has no item “\(item)”"
    case .unknownDraft(let draft): "this run has no draft “\(draft)”"
    case .unknownPoint(let point): "“\(point)” is no point of this item's checklist"
    case .needsReason(let decision): "“\(decision.word)” says nothing without a reason"
    case .tooLong(let limit): "a note or a name has at most \(limit) bytes"
    case .nothingToUndo(let item): "there is nothing of yours to take back on \(item)"
    case .unsettled(let draft, let count): "\(draft) has \(count) errors or warnings to settle"
    case .changedText(let draft): "\(draft) has changed since it was looked at"
    case .nothingToWaive(let item): "nothing was found on \(item) that a waiver could be about"
    case .noWaiver(let problem, _): "no waiver beside the draft: \(problem)"
    case .unusable(_, let reason): "the review cannot be used: \(reason)"
    case .newer: "the review was made by a newer version of verbatim"
    }
  }

  package var remedy: String {
    switch self {
    case .conflict: "look at both, then decide again"
    case .unknownItem, .unknownDraft: "`verbatim review list` names what there is"
    case .unknownPoint: "use the words of the list"
    case .needsReason: "say why"
    case .tooLong: "shorten it"
    case .nothingToUndo: "decide anew instead"
    case .unsettled: "decide each of them: accept, dispute, fix or waive"
    case .changedText: "check the draft again, then sign"
    case .nothingToWaive: "accept it instead"
    case .noWaiver(_, let remedy): remedy
    case .unusable: "make the folder of the run writable, or move the run to one that is"
    case .newer: "use that version"
    }
  }
}
