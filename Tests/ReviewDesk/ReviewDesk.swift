import Documents
package import Foundation
import Pipeline
package import Reporting
package import Reviewing

/// A desk with a draft, two sources and a log, for one test.
package final class ReviewDesk: Sendable {
  package let folder: URL

  package static let source = """
    <!DOCTYPE html><html><head><title>Harbour hearing</title></head><body><article>
    <p>“The ferry will sail in May and not a day later,” said the mayor, Ada Quill.</p>
    <p>“We have waited seven years for this crossing,” said Mara Lind, who keeps the inn.</p>
    <p>“Nobody on the island should have to choose,” said the harbour master, Tobias Renn.</p>
    </article></body></html>
    """

  /// One quotation as the source has it, one altered, one that nobody said.
  package static let draft = """
    Ferry sails in May

    March 5, 2024

    “The ferry will sail in May and not a day later,” said the mayor, Ada Quill.

    The island has been patient, and the winter has been long and dark for everybody who lives there.

    “We have waited eleven years for this crossing,” said Mara Lind, who keeps the inn.

    The council meets again next week, and the timetable will be on the table by then, the clerk wrote.

    “A bridge is a ferry that has given up,” said the harbour master, Tobias Renn.
    """

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    let sources = folder.appending(path: "sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data(Self.source.utf8).write(to: sources.appending(path: "hearing.html"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }  // a leftover in /tmp harms nobody

  package var storeURL: URL { folder.appending(path: "run.review.sqlite") }

  /// Where the draft lies, for what is written beside it.
  package var draftURL: URL { folder.appending(path: "ferry.txt") }

  /// The log of this desk.
  package func store() throws -> ReviewStore { try ReviewStore(at: storeURL) }

  /// What is found in a draft.
  package func presentation(_ draft: String = ReviewDesk.draft) async throws -> Presentation {
    var configuration = Configuration()
    configuration.corpus = [folder.appending(path: "sources").path]
    let file = InputFile(path: "ferry.txt", bytes: Array(draft.utf8))
    return Presentation(try await verify([.success(file)], with: configuration), ReportingOptions())
  }

  /// A review of a draft, with the log of this desk.
  package func review(_ draft: String = ReviewDesk.draft) async throws -> Review {
    try Data(draft.utf8).write(to: draftURL)
    return try Review(
      try await presentation(draft), in: try store(), at: Self.time,
      draftFile: { [draftURL] in try InputFile(contentsOf: draftURL, path: $0.path) })
  }

  package static let time = "2026-03-05T10:00:00Z"
}

extension Review {
  /// The item that says these words.
  package func item(saying words: String) -> Item? {
    for draft in presentation.drafts {
      if let item = draft.items.first(where: { $0.words(in: draft.text).contains(words) }) {
        return item
      }
    }
    return nil
  }
}
