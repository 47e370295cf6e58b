import Documents
import Foundation
import Reporting

/// An event as a line of JSON, keys sorted; `previous` is the SHA-256 of the line before, so that a
/// changed or missing line shows.
struct EventRecord: Codable {
  var sequence: Int
  var time: String
  var by: String
  var action: String
  var item: String?
  var words: String?
  var basis: String?
  var decision: String?
  var reason: String?
  var note: String?
  var audience: String?
  var point: String?
  var isDone: Bool?
  /// Number of the event that is taken back.
  var undone: Int?
  var from: String?
  var draft: String?
  var sha256: String?
  var previous: String

  /// What `previous` of the first event says.
  static let origin = String(repeating: "0", count: 64)

  static func hash(of line: String) -> String { Digest.sha256(Array(line.utf8)) }

  init(_ event: ReviewEvent, previous: String) {
    sequence = event.sequence
    time = event.time
    by = event.by
    self.previous = previous
    item = event.item
    switch event.action {
    case .decide(let seen, let decision, let reason):
      action = "decide"
      self.decision = decision.word
      self.reason = reason
      (words, basis) = (seen.words, seen.basis)
    case .note(let seen, let audience, let text):
      action = "note"
      note = text
      self.audience = audience.rawValue
      (words, basis) = (seen.words, seen.basis)
    case .check(let seen, let point, let isDone):
      action = "check"
      self.point = point
      self.isDone = isDone
      (words, basis) = (seen.words, seen.basis)
    case .undo(_, let event):
      action = "undo"
      undone = event
    case .carry(let seen, let from):
      action = "carry"
      self.from = from
      (words, basis) = (seen.words, seen.basis)
    case .signOff(let draft, let sha256):
      action = "sign-off"
      self.draft = draft
      self.sha256 = sha256
    }
  }

  /// The event that the line tells; nil when something is missing in it.
  var event: ReviewEvent? {
    meaning.map { ReviewEvent(sequence: sequence, time: time, by: by, action: $0) }
  }

  private var meaning: ReviewEvent.Action? {
    if action == "sign-off" {
      guard let draft, let sha256 else { return nil }
      return .signOff(draft: draft, sha256: sha256)
    }
    guard let item else { return nil }
    if action == "undo" { return undone.map { .undo(item: item, event: $0) } }
    guard let words, let basis else { return nil }
    let seen = ItemSeen(item: item, words: words, basis: basis)
    switch action {
    case "decide":
      return decision.flatMap(Decision.init(rawValue:)).map { .decide(seen, $0, reason: reason) }
    case "note":
      guard let note, let audience = audience.flatMap(ItemReview.Audience.init(rawValue:))
      else { return nil }
      return .note(seen, audience, note)
    case "check":
      guard let point, let isDone else { return nil }
      return .check(seen, point: point, isDone: isDone)
    case "carry": return from.map { .carry(seen, from: $0) }
    default: return nil
    }
  }
}
