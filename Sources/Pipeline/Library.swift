package import Documents
import Extraction
import Foundation
package import Indexing

/// The corpora of a run, opened and brought up to date.
package struct Library: Sendable {
  package let corpora: [Corpus]
  package let summary: CorpusSummary
  /// Sources that could not be read, or not wholly.
  package let problems: [Problem]
  /// Sources that are not what the lock files of their folders say, one line each.
  package let changes: [String]

  /// No sources at all: only the drafts are looked at.
  package static let empty = Library(
    corpora: [], summary: CorpusSummary(folders: [], documents: [], passageCount: 0), problems: [])

  package init(
    corpora: [Corpus], summary: CorpusSummary, problems: [Problem], changes: [String] = []
  ) {
    self.changes = changes
    self.corpora = corpora
    self.summary = summary
    self.problems = problems
  }

  /// Opens the corpus of each folder and reads what is new or changed in it.
  ///
  /// - Throws: `CorpusError` when a store cannot be used, `ConfigurationError` when a lock file is not
  ///   understood; an unreadable source is a problem, not an
  ///   error.
  package static func open(
    _ folders: [String], _ languages: Languages, width: Int, progress: RunProgress = .silent
  ) async throws -> Library {
    var corpora: [Corpus] = []
    var problems: [Problem] = []
    var changes: [String] = []
    for folder in folders {
      let url = URL(fileURLWithPath: folder)
      let corpus = try opened(url)
      let indexer = Indexer(corpus: corpus, languages: languages, width: width)
      problems += try await indexer.refresh(from: url, shownAs: folder, progress: progress)
      problems += try corpus.documents().filter(\.isIncomplete).map { document in
        Problem(
          message: "text is missing: a limit was hit when the file was read",
          location: Location(path: folder + "/" + document.path),
          remedy: "`verbatim read` says which limit; split the file")
      }
      if let lock = try CorpusLock.of(url, shownAs: folder) {
        changes += lock.differences(from: try corpus.knownFiles())
      }
      corpora.append(corpus)
    }
    return Library(
      corpora: corpora, summary: try summary(of: corpora, folders: folders), problems: problems,
      changes: changes)
  }

  /// A corpus in memory of a few files at hand.
  ///
  /// - Throws: `ReadingError` of the first file that cannot be read, `CorpusError`.
  package static func inMemory(
    _ files: [InputFile], _ languages: Languages, named name: String = "(memory)"
  ) throws -> Library {
    let corpus = try Corpus(inMemory: name)
    let indexer = Indexer(corpus: corpus, languages: languages, width: 1)
    for file in files { try indexer.add(file) }
    return Library(
      corpora: [corpus], summary: try summary(of: [corpus], folders: [name]), problems: [])
  }

  /// With the sources where that can be written, in memory where not.
  private static func opened(_ folder: URL) throws(CorpusError) -> Corpus {
    do { return try Corpus(folder: folder) } catch {
      guard case .unwritable = error else { throw error }
      return try Corpus(inMemory: folder.relativePath)
    }
  }

  private static func summary(
    of corpora: [Corpus], folders: [String]
  ) throws(CorpusError) -> CorpusSummary {
    var documents: [SourceDocument] = []
    var passageCount = 0
    for corpus in corpora {
      documents += try corpus.documents()
      passageCount += try corpus.passageCount()
    }
    return CorpusSummary(folders: folders, documents: documents, passageCount: passageCount)
  }
}
