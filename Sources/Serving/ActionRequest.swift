import Reporting

/// What a page asks to be written down.
struct ActionRequest: Decodable {
  let action: Action
  let by: String
  let item: String?
  let draft: String?
  let decision: String?
  /// A reason, a note, or a point of the checklist.
  let text: String?
  let audience: String?
  let isDone: Bool?
  /// What is waived is also written beside the draft.
  let wantsWaiver: Bool?
  let sha256: String?
  /// The last event on the item that the page knew of.
  let seen: Int?

  enum Action: String, Decodable {
    case decide, note, check, undo
    case signOff = "sign-off"
  }

  var isForAuthor: Bool { audience == ItemReview.Audience.author.rawValue }

  /// - Throws: `UnknownDecision`.
  func meantDecision() throws -> Decision {
    guard let word = decision, let decision = Decision(rawValue: word) else {
      throw UnknownDecision()
    }
    return decision
  }
}

/// A page asked for a decision that there is not.
struct UnknownDecision: Error {}
