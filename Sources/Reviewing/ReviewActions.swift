import Documents
package import Reporting

/// What a person can do; each is checked against the run before it is written.
extension Review {
  /// UTF-8 bytes of a note, a reason or a name.
  package static let longestNote = 10_000

  /// Decides about an item. `seen` is the last event on the item that the person knew of; nil: whatever
  /// there is. `wantsWaiver`: what is waived is also written beside the draft.
  ///
  /// - Throws: `ReviewError`.
  package func decide(
    _ name: String, _ decision: Decision, reason: String? = nil, wantsWaiver: Bool = false,
    by person: String, at time: String, seen: Int? = nil
  ) throws(ReviewError) {
    let reason = reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    if decision.needsReason, reason == nil { throw .needsReason(decision) }
    let waives = wantsWaiver && decision == .waived
    // Before anything is written: nobody is told of a decision whose waiver cannot be.
    if waives, let reason { try validateWaivers(of: name, reason: reason, by: person) }
    try append(
      .decide(try seenItem(name), decision, reason: reason, wantsWaiver: waives), person, time,
      seen)
    try bringWaivers(of: name, by: person, at: time)
  }

  /// Adds a note to an item.
  ///
  /// - Throws: `ReviewError`.
  package func note(
    _ name: String, _ text: String, for audience: ItemReview.Audience, by person: String,
    at time: String, seen: Int? = nil
  ) throws(ReviewError) {
    try append(.note(try seenItem(name), audience, text), person, time, seen)
  }

  /// Ticks a point of the item's checklist, or takes the tick back.
  ///
  /// - Throws: `ReviewError`.
  package func check(
    _ name: String, _ point: String, isDone: Bool, by person: String, at time: String,
    seen: Int? = nil
  ) throws(ReviewError) {
    guard let (_, item) = item(name) else { throw .unknownItem(name) }
    guard item.checklist.contains(point) else { throw .unknownPoint(point) }
    try append(
      .check(try seenItem(name), point: point, isDone: isDone), person, time, seen)
  }

  /// Takes back the person's last action on the item.
  ///
  /// - Throws: `ReviewError`.
  package func undo(
    _ name: String, by person: String, at time: String, seen: Int? = nil
  ) throws(ReviewError) {
    guard let (_, item) = item(name) else { throw .unknownItem(name) }
    guard let last = try store.log().lastEvent(on: item.anchor, by: person) else {
      throw .nothingToUndo(item: item.anchor)
    }
    try append(.undo(item: item.anchor, event: last.sequence), person, time, seen)
    try bringWaivers(of: name, by: person, at: time)
  }

  /// Signs a draft, when nothing in it is left to settle. `sha256` is of the text that the person
  /// looked at; nil: the one that was checked.
  ///
  /// - Throws: `ReviewError`.
  package func signOff(
    _ name: String, sha256: String? = nil, by person: String, at time: String
  ) throws(ReviewError) {
    guard let draft = draft(name) else { throw .unknownDraft(name) }
    if let sha256, sha256 != draft.sha256 { throw .changedText(draft: draft.path) }
    let unsettled = try state().unsettled(in: draft)
    guard unsettled.isEmpty else {
      throw .unsettled(draft: draft.path, count: unsettled.count)
    }
    try append(
      .signOff(draft: draft.path, sha256: draft.sha256), person, time, nil)
  }

  private func seenItem(_ name: String) throws(ReviewError) -> ItemSeen {
    guard let (draft, item) = item(name) else { throw .unknownItem(name) }
    return ItemSeen(item, in: draft)
  }

  func append(
    _ action: ReviewEvent.Action, _ person: String, _ time: String, _ seen: Int?
  ) throws(ReviewError) {
    for text in [action.text ?? "", person] where text.utf8.count > Self.longestNote {
      throw .tooLong(limit: Self.longestNote)
    }
    try store.append(action, by: person, at: time, seen: seen)
  }
}

extension ReviewEvent.Action {
  /// What the person wrote.
  fileprivate var text: String? {
    switch self {
    case .decide(_, _, let reason, _): reason
    case .note(_, _, let text): text
    case .check, .undo, .carry, .waivers, .signOff: nil
    }
  }
}
