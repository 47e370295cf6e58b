package import Documents
package import Reporting

/// A run and its log, held together: what every face of the review acts through.
package struct Review: Sendable {
  package let presentation: Presentation
  package let store: ReviewStore
  /// The file of a draft as it is now, for waivers beside it.
  let draftFile: DraftFile
  private let places: [String: (draft: Int, item: Int)]

  package typealias DraftFile = @Sendable (DraftPresentation) throws -> InputFile

  /// Takes the run as it is now, and lets decisions about words that have only moved go with them;
  /// `time` is ISO 8601, UTC.
  ///
  /// - Throws: `ReviewError`.
  package init(
    _ presentation: Presentation, in store: ReviewStore, at time: String,
    draftFile: @escaping DraftFile
  ) throws(ReviewError) {
    self.presentation = presentation
    self.draftFile = draftFile
    self.store = store
    var places: [String: (draft: Int, item: Int)] = [:]
    for (index, draft) in presentation.drafts.enumerated() {
      for (place, item) in draft.items.enumerated() { places[item.anchor] = (index, place) }
    }
    self.places = places
    try carry(at: time)
  }

  /// What stands now.
  package func state() throws(ReviewError) -> RunReview { state(of: try store.log()) }

  private func state(of log: ReviewLog) -> RunReview {
    var review = RunReview()
    review.signOffs = log.signOffs
    review.sequence = log.sequence
    review.brokenAt = log.brokenAt
    for (anchor, var state) in log.items {
      guard let (_, item) = item(anchor) else { continue }
      state.isReopened =
        state.decision != .open && log.seen[anchor].map { $0.basis != item.basis } ?? false
      review.items[anchor] = state
    }
    return review
  }

  /// The item with that anchor or that number, and its draft.
  package func item(_ name: String) -> (draft: DraftPresentation, item: Item)? {
    if let place = places[name] {
      let draft = presentation.drafts[place.draft]
      return (draft, draft.items[place.item])
    }
    guard let number = Int(name) else { return nil }
    for draft in presentation.drafts {
      if let item = draft.items.first(where: { $0.number == number }) { return (draft, item) }
    }
    return nil
  }

  /// The draft with that path, or with that number among the run's drafts.
  package func draft(_ name: String) -> DraftPresentation? {
    if let draft = presentation.drafts.first(where: { $0.path == name }) { return draft }
    guard let number = Int(name), presentation.drafts.indices.contains(number - 1) else {
      return nil
    }
    return presentation.drafts[number - 1]
  }

  /// Decisions about items that are gone, and whose words stand elsewhere in the run, once and
  /// untouched, with the same found about them: an edit nearby changed what surrounds them.
  private func carry(at time: String) throws(ReviewError) {
    let log = try store.log()
    let lost = log.items.keys.filter { places[$0] == nil }.sorted()
    guard !lost.isEmpty else { return }
    let carried = Set(
      log.events.compactMap { event in
        if case .carry(_, let from) = event.action { from } else { nil }
      })
    var free: [String: [ItemSeen]] = [:]
    for draft in presentation.drafts {
      for item in draft.items where log.items[item.anchor] == nil {
        let seen = ItemSeen(item, in: draft)
        free[seen.words, default: []].append(seen)
      }
    }
    for anchor in lost where !carried.contains(anchor) {
      guard let old = log.seen[anchor], let new = free[old.words], new.count == 1,
        new[0].basis == old.basis
      else { continue }
      free[old.words] = nil
      try store.append(.carry(new[0], from: anchor), by: "verbatim", at: time)
    }
  }
}
