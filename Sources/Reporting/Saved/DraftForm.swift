package import Documents
import Foundation
package import Indexing
package import Pipeline

/// How the report on one draft is kept between two runs: an entry of a saved run.
package enum DraftForm {
  /// - Throws: only when the encoder fails.
  package static func bytes(of report: DraftReport) throws -> [UInt8] {
    [UInt8](try JSONEncoder().encode(DraftEntry(report)))
  }

  /// Makes reports again from bytes and the draft, whose evidence is among `sources`; nil for bytes
  /// that do not fit them.
  package static func decoder(
    of sources: [SourceDocument]
  ) -> @Sendable ([UInt8], Document) -> DraftReport? {
    let sources = SavedSources(sources)
    return { bytes, document in
      // What cannot be read is made again.
      guard let entry = try? JSONDecoder().decode(DraftEntry.self, from: Data(bytes)),
        entry.draft.text == document.text
      else { return nil }
      return try? SavedDraft(entry).report(sources, of: document)
    }
  }
}
