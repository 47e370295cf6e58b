import Documents
import Foundation
import Indexing
import Matching
import Pipeline
import Serving

/// The sources of a reviewed run, each read only when somebody asks to see it.
extension ReviewedRun {
  /// The document behind a piece of evidence: its file as it is now, else the text that the index of
  /// its corpus kept.
  ///
  /// - Throws: `ReviewedRunError.sourceGone`, `ReadingError`, `CorpusError`.
  func source(of evidence: Evidence) throws -> SourceText {
    let folders = corpora.map { URL(fileURLWithPath: $0) }
    let name = String(evidence.document.path.prefix { $0 != "#" })
    let files = folders.compactMap { Self.file(named: name, in: $0) }
    // The same name may stand in two corpora: the file that was compared comes first.
    let read = try files.map { try InputFile(contentsOf: $0, path: name) }
    let same = read.first { $0.sha256 == evidence.document.sha256 } ?? read.first
    if let file = same, let document = try Self.document(evidence.document.path, of: file) {
      return SourceText(evidence, in: document)
    }
    if let kept = try kept(evidence) { return kept }
    throw ReviewedRunError.sourceGone(Location(path: evidence.document.path))
  }

  /// A run may be somebody else's: its names never lead out of the folders of its corpora.
  private static func file(named name: String, in folder: URL) -> URL? {
    let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
    let place = folder.appending(path: name).resolvingSymlinksInPath().standardizedFileURL
    let isInside = place.path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    return isInside && FileManager.default.fileExists(atPath: place.path) ? place : nil
  }

  /// The document of that name in a file that may hold several.
  private static func document(_ path: String, of file: InputFile) throws -> Document? {
    struct Found: Error {}
    var found: Document?
    do {
      try Readers.read(file) { document in
        guard document.path == path else { return }
        found = document
        throw Found()
      }
    } catch is Found {}
    return found
  }

  private func kept(_ evidence: Evidence) throws -> SourceText? {
    for folder in corpora.map({ CorpusFolder($0) })
    where folder.url.isFolder && folder.index.isFolder {
      let corpus = try Corpus(folder: folder.url, index: folder.index)
      let documents = try corpus.documents().filter { $0.path == evidence.document.path }
      let same = documents.first { $0.sha256 == evidence.document.sha256 } ?? documents.first
      if let document = same {
        return SourceText(evidence, kept: document, try corpus.passages(of: document))
      }
    }
    return nil
  }
}
