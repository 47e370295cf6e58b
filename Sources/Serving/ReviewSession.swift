import Documents
package import Matching
package import Reporting
package import Reviewing

/// The run that is being reviewed, for all pages that look at it.
package actor ReviewSession {
  /// What the session needs from outside: the clock, the files of the run, the corpus.
  package struct Surroundings: Sendable {
    /// Now, as ISO 8601 in UTC.
    let time: @Sendable () -> String
    /// Checks the drafts again as they are now, and saves the run.
    let recheck: @Sendable () async throws -> Presentation
    /// What is known of the draft's file as it lies there now.
    let standing: @Sendable (DraftPresentation) -> DraftStanding
    /// The draft's file as it lies there now.
    let draftFile: Review.DraftFile
    /// The document that the evidence is from, read anew.
    let source: @Sendable (Evidence) throws -> SourceText

    package init(
      time: @escaping @Sendable () -> String,
      recheck: @escaping @Sendable () async throws -> Presentation,
      standing: @escaping @Sendable (DraftPresentation) -> DraftStanding,
      draftFile: @escaping Review.DraftFile,
      source: @escaping @Sendable (Evidence) throws -> SourceText
    ) {
      self.time = time
      self.recheck = recheck
      self.standing = standing
      self.draftFile = draftFile
      self.source = source
    }
  }

  private let surroundings: Surroundings
  private var review: Review
  private var body: String

  /// - Throws: `ReviewError`, `ReportingError`.
  package init(
    _ presentation: Presentation, in store: ReviewStore, _ surroundings: Surroundings
  ) throws {
    self.surroundings = surroundings
    review = try Review(
      presentation, in: store, at: surroundings.time(), draftFile: surroundings.draftFile)
    body = try LivePage.body(of: presentation)
  }

  /// The report's page without its head.
  func page() -> String { body }

  func state() throws -> StateReply {
    StateReply(
      try review.state(), of: review.presentation, onDisk: { surroundings.standing($0) })
  }

  /// Does what a page asks.
  func act(_ request: ActionRequest) throws -> StateReply {
    let time = surroundings.time()
    switch request.action {
    case .decide:
      try review.decide(
        request.item ?? "", try request.meantDecision(), reason: request.text,
        wantsWaiver: request.wantsWaiver ?? false, by: request.by, at: time, seen: request.seen)
    case .note:
      try review.note(
        request.item ?? "", request.text ?? "", for: request.isForAuthor ? .author : .private,
        by: request.by, at: time, seen: request.seen)
    case .check:
      try review.check(
        request.item ?? "", request.text ?? "", isDone: request.isDone ?? true, by: request.by,
        at: time, seen: request.seen)
    case .undo:
      try review.undo(request.item ?? "", by: request.by, at: time, seen: request.seen)
    case .signOff:
      guard let draft = review.draft(request.draft ?? "") else {
        throw ReviewError.unknownDraft(request.draft ?? "")
      }
      if surroundings.standing(draft) == .edited {
        throw ReviewError.changedText(draft: draft.path)
      }
      try review.signOff(draft.path, sha256: request.sha256, by: request.by, at: time)
    }
    return try state()
  }

  /// Checks the drafts again; decisions about unchanged words stay.
  func recheck() async throws {
    let presentation = try await surroundings.recheck()
    body = try LivePage.body(of: presentation)
    review = try Review(
      presentation, in: review.store, at: surroundings.time(),
      draftFile: surroundings.draftFile)
  }

  /// The document behind a piece of evidence of an item; nil when there is no such piece.
  func source(of name: String, _ index: Int) throws -> SourceText? {
    guard let (_, item) = review.item(name), item.evidence.indices.contains(index) else {
      return nil
    }
    return try surroundings.source(item.evidence[index])
  }

  /// The export of that name; nil when there is none.
  func export(_ name: String) throws -> (text: String, type: any ReviewExport.Type)? {
    guard let type = ReviewExports.all.first(where: { $0.identifier == name }) else { return nil }
    return (try type.init().text(of: review.presentation, try review.state()), type)
  }

  /// The log as JSON Lines.
  func log() throws -> String { try review.store.lines().map { $0 + "\n" }.joined() }
}
