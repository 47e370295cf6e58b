import Documents
import Foundation
import Matching
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
  /// A waiver beside the draft is wanted.
  var wantsWaiver: Bool?
  /// The file beside the draft.
  var file: String?
  /// Number of the event that wanted the waivers.
  var wantedBy: Int?
  var areThere: Bool?
  var waivers: [WaiverWords]?
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
    case .decide(let seen, let decision, let reason, let wantsWaiver):
      action = "decide"
      self.wantsWaiver = wantsWaiver ? true : nil
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
    case .waivers(_, let written, let areThere):
      action = "waivers"
      file = written.file
      wantedBy = written.decision
      self.areThere = areThere
      waivers = written.waivers.compactMap(WaiverWords.init)
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
    if action == "waivers" { return writtenWaivers(item) }
    guard let words, let basis else { return nil }
    let seen = ItemSeen(item: item, words: words, basis: basis)
    switch action {
    case "decide":
      return decision.flatMap(Decision.init(rawValue:)).map {
        .decide(seen, $0, reason: reason, wantsWaiver: wantsWaiver ?? false)
      }
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
  private func writtenWaivers(_ item: String) -> ReviewEvent.Action? {
    guard let file, let wantedBy, let areThere, let waivers else { return nil }
    return .waivers(
      item: item,
      .init(file: file, decision: wantedBy, waivers: waivers.map { $0.waiver(in: file) }),
      areThere: areThere)
  }
}

/// A waiver beside a draft, as the log tells it: enough to find it there again.
struct WaiverWords: Codable {
  let rules: [String]
  let exact: String
  let prefix: String
  let suffix: String
  let reason: String
  let initials: String

  /// Nil for one that is not about words.
  init?(_ waiver: Waiver) {
    guard case .words(let exact, let prefix, let suffix) = waiver.anchor else { return nil }
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    rules = waiver.rules
    reason = waiver.reason
    initials = waiver.initials
  }

  func waiver(in file: String) -> Waiver {
    Waiver(
      rules: rules, anchor: .words(exact: exact, prefix: prefix, suffix: suffix), reason: reason,
      initials: initials, origin: .sidecar, location: Location(path: file))
  }
}
