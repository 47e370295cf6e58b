package import Reporting

/// Something a person did with a run. Events are only ever added.
package struct ReviewEvent: Sendable, Hashable {
  /// 1-based, without gaps.
  package let sequence: Int
  /// ISO 8601, UTC.
  package let time: String
  /// Initials or a name, as the person gave it.
  package let by: String
  package let action: Action

  package enum Action: Sendable, Hashable {
    /// `wantsWaiver`: also beside the draft, so that every check honours it.
    case decide(ItemSeen, Decision, reason: String?, wantsWaiver: Bool)
    case note(ItemSeen, ItemReview.Audience, String)
    case check(ItemSeen, point: String, isDone: Bool)
    /// Takes back an earlier event on the item.
    case undo(item: String, event: Int)
    /// The draft was edited; what was decided about the same words goes with them.
    case carry(ItemSeen, from: String)
    /// Waivers were written beside the draft, or taken away again.
    case waivers(item: String, ItemReview.WrittenWaivers, areThere: Bool)
    /// Signs the draft as it is.
    case signOff(draft: String, sha256: String)
  }

  /// The item that the action is about; nil for a signature.
  package var item: String? {
    switch action {
    case .decide(let seen, _, _, _), .note(let seen, _, _), .check(let seen, _, _),
      .carry(let seen, _):
      seen.item
    case .undo(let item, _), .waivers(let item, _, _): item
    case .signOff: nil
    }
  }
}

/// An item as it was when somebody acted on it.
package struct ItemSeen: Sendable, Hashable {
  /// `Item.anchor`.
  package let item: String
  /// `Item.wordsKey`.
  package let words: String
  /// `Item.basis`.
  package let basis: String

  /// The item of a draft as it is now.
  package init(_ item: Item, in draft: DraftPresentation) {
    self.init(item: item.anchor, words: item.wordsKey(in: draft.text), basis: item.basis)
  }

  init(item: String, words: String, basis: String) {
    self.item = item
    self.words = words
    self.basis = basis
  }
}
