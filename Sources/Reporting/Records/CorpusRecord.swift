import Documents
import Indexing
import Pipeline

/// The corpus of a saved run.
struct CorpusRecord: Codable {
  let folders: [String]
  let documents: [SourceRecord]
  let passageCount: Int

  struct SourceRecord: Codable {
    let path: String
    let sha256: String
    let format: String
    let title: String?
    let byline: String?
    let date: String?
    let publisher: String?
    let language: String?
    let url: String?
    let incomplete: Bool
  }

  init(_ corpus: CorpusSummary) {
    folders = corpus.folders
    passageCount = corpus.passageCount
    documents = corpus.documents.map { document in
      let metadata = document.metadata
      return SourceRecord(
        path: document.path, sha256: document.sha256, format: document.format,
        title: metadata.title, byline: metadata.byline, date: metadata.date,
        publisher: metadata.publisher, language: metadata.language, url: metadata.url,
        incomplete: document.isIncomplete)
    }
  }
}
