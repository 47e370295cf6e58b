import Matching

/// What people have done with a run: the decisions on its items, and who signed its drafts.
package struct RunReview: Sendable {
  /// By `Item.anchor`.
  package var items: [String: ItemReview] = [:]
  /// By the path of the draft; the latest of each.
  package var signOffs: [String: SignOff] = [:]
  /// The last event of the log; 0 when it is empty.
  package var sequence = 0
  /// The first event that does not follow from the one before; nil when the log is whole.
  package var brokenAt: Int?

  package init() {}

  package subscript(item: Item) -> ItemReview { items[item.anchor] ?? ItemReview() }

  /// Somebody's name under a text.
  package struct SignOff: Sendable, Hashable {
    package let by: String
    /// ISO 8601, UTC.
    package let time: String
    /// SHA-256 of the file that was signed, lower-case hexadecimal.
    package let sha256: String

    package init(by: String, time: String, sha256: String) {
      self.by = by
      self.time = time
      self.sha256 = sha256
    }
  }

  /// The signature under exactly this text; nil when there is none, or when the text has changed.
  package func signOff(of draft: DraftPresentation) -> SignOff? {
    signOffs[draft.path].flatMap { $0.sha256 == draft.sha256 ? $0 : nil }
  }

  /// Signed once, and edited after that.
  package func isStale(_ draft: DraftPresentation) -> Bool {
    signOffs[draft.path].map { $0.sha256 != draft.sha256 } ?? false
  }

  /// Items that somebody has to decide before the draft can be signed: errors and warnings that are
  /// open or wait for a call.
  package func unsettled(in draft: DraftPresentation) -> [Item] {
    draft.items.filter { item in
      switch item.level {
      case .error?, .warning?: !self[item].standing.isSettled
      case .note?, nil: self[item].standing == .needsCall
      }
    }
  }
}
