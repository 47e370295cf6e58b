import Foundation
package import Reporting

/// What a sequence of events comes to.
package struct ReviewLog: Sendable {
  package private(set) var events: [ReviewEvent] = []
  /// What stands about each item, by `Item.anchor`.
  package private(set) var items: [String: ItemReview] = [:]
  /// How each item was when somebody last decided about it.
  package private(set) var seen: [String: ItemSeen] = [:]
  /// By the path of the draft.
  package private(set) var signOffs: [String: RunReview.SignOff] = [:]
  /// The first line that does not follow from the one before, or says nothing; nil when the log is
  /// whole. What comes after is shown all the same.
  package private(set) var brokenAt: Int?

  /// The log in these lines of JSON.
  package init(_ lines: [String]) {
    var previous = EventRecord.origin
    let decoder = JSONDecoder()
    for (index, line) in lines.enumerated() {
      // A line that is no record is reported by its number, like one that does not follow.
      let record = try? decoder.decode(EventRecord.self, from: Data(line.utf8))
      if record?.previous != previous || record?.sequence != index + 1 || record?.event == nil {
        brokenAt = brokenAt ?? index + 1
      }
      previous = EventRecord.hash(of: line)
      if let event = record?.event { events.append(event) }
    }
    let undone = Set(
      events.compactMap { event in
        if case .undo(_, let number) = event.action { number } else { nil }
      })
    for event in events { apply(event, isUndone: undone.contains(event.sequence)) }
  }

  package var sequence: Int { events.last?.sequence ?? 0 }

  /// The person's last event on the item that still counts.
  package func lastEvent(on item: String, by person: String) -> ReviewEvent? {
    let undone = Set(
      events.compactMap { event in
        if case .undo(_, let number) = event.action { number } else { nil }
      })
    return events.last { event in
      switch event.action {
      case .undo, .waivers: return false
      case .decide, .note, .check, .carry, .signOff: break
      }
      return event.item == item && event.by == person && !undone.contains(event.sequence)
    }
  }

  private mutating func apply(_ event: ReviewEvent, isUndone: Bool) {
    if let item = event.item { items[item, default: ItemReview()].sequence = event.sequence }
    guard !isUndone else { return }
    switch event.action {
    case .decide(let seen, let decision, let reason, let wantsWaiver):
      self.seen[seen.item] = seen
      items[seen.item]?.decision = decision
      items[seen.item]?.by = event.by
      items[seen.item]?.time = event.time
      items[seen.item]?.reason = reason
      items[seen.item]?.decided = event.sequence
      items[seen.item]?.wantsWaiver = wantsWaiver
    case .note(let seen, let audience, let text):
      self.seen[seen.item] = self.seen[seen.item] ?? seen
      items[seen.item]?.notes.append(
        .init(
          by: event.by, time: event.time, audience: audience, text: text,
          sequence: event.sequence))
    case .check(let seen, let point, let isDone):
      self.seen[seen.item] = self.seen[seen.item] ?? seen
      if isDone {
        items[seen.item]?.checked.insert(point)
      } else {
        items[seen.item]?.checked.remove(point)
      }
    case .carry(let seen, let from):
      guard var review = items[from] else { return }
      review.sequence = event.sequence
      items[seen.item] = review
      self.seen[seen.item] = seen
    case .waivers(let item, let written, let areThere):
      items[item]?.waivers = areThere ? written : nil
    case .undo: break
    case .signOff(let draft, let sha256):
      signOffs[draft] = .init(by: event.by, time: event.time, sha256: sha256)
    }
  }
}
