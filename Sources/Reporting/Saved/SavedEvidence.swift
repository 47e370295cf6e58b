import Documents
import Indexing
import Matching

/// Makes a piece of evidence again from its record.
struct SavedEvidence {
  private let record: EvidenceRecord

  init(_ record: EvidenceRecord) { self.record = record }

  func evidence(_ sources: SavedSources, draft: SavedText) throws(ReportingError) -> Evidence {
    let context = SavedText(record.context)
    return Evidence(
      document: try sources.document(at: record.document, sha256: record.sha256),
      address: record.passage, role: try SavedWord.value(record.role),
      speaker: record.speaker.value, speakerRole: record.speakerRole,
      voice: try record.voice.map { word throws(ReportingError) in try SavedWord.value(word) },
      context: record.context, ranges: record.ranges.map(context.range), score: record.score,
      edits: try record.edits.map { edit throws(ReportingError) in
        Edit(
          kind: try SavedWord.value(edit.kind), draft: draft.range(edit.draft),
          source: context.range(edit.source))
      })
  }
}

/// The source documents of a run, by path and content.
struct SavedSources {
  private struct Key: Hashable {
    let path: String
    let sha256: String
  }

  private let documents: [Key: SourceDocument]

  init(_ documents: [SourceDocument]) {
    self.documents = Dictionary(
      documents.map { (Key(path: $0.path, sha256: $0.sha256), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { documents.isEmpty }

  /// - Throws: `ReportingError.damagedRun` when the run does not list it.
  func document(at path: String, sha256: String) throws(ReportingError) -> SourceDocument {
    guard let document = documents[Key(path: path, sha256: sha256)] else {
      throw .damagedRun("the source “\(path)” is referred to and not listed")
    }
    return document
  }
}
