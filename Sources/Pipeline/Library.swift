package import Documents
import Extraction
import Foundation
package import Indexing

/// The corpora of a run, opened and brought up to date.
package struct Library: Sendable {
  package let corpora: [Corpus]
  /// The corpora as they were when they had been brought up to date.
  package let views: [CorpusView]
  package let summary: CorpusSummary
  /// Sources that could not be read, or not wholly.
  package let problems: [Problem]
  /// Sources that are not what the lock files of their folders say, one line each.
  package let changes: [String]

  /// No sources at all: only the drafts are looked at.
  package static let empty = Library(
    corpora: [], views: [], summary: CorpusSummary(folders: [], documents: [], passageCount: 0),
    problems: [])

  package init(
    corpora: [Corpus], views: [CorpusView], summary: CorpusSummary, problems: [Problem],
    changes: [String] = []
  ) {
    self.changes = changes
    self.corpora = corpora
    self.views = views
    self.summary = summary
    self.problems = problems
  }

  /// Opens the corpus of each folder and reads what is new or changed in it. An index that is damaged or of
  /// an older version is made again from the sources, one that cannot be written is made in memory; each
  /// with a note.
  ///
  /// - Throws: `CorpusError` when a store cannot be used, `ConfigurationError` when a lock file is not
  ///   understood; an unreadable source is a problem, not an
  ///   error.
  package static func open(
    _ folders: [CorpusFolder], _ languages: Languages, width: Int,
    progress: RunProgress = .silent
  ) async throws -> Library {
    var corpora: [Corpus] = []
    var views: [CorpusView] = []
    var problems: [Problem] = []
    var changes: [String] = []
    for folder in folders {
      let (corpus, view, faults) = try await fresh(folder, languages, width: width, progress)
      problems += faults
      problems += view.orderedDocuments.filter(\.isIncomplete).map { document in
        Problem(
          message: "text is missing: the file is damaged or cut short, or a limit was hit",
          location: Location(path: folder.name + "/" + document.path),
          remedy: "`verbatim read` says where and why; mend the file, or split it")
      }
      if let lock = try CorpusLock.of(folder.url, shownAs: folder.name) {
        changes += lock.differences(
          from: try corpus.knownFiles().mapValues(\.sha256))
      }
      corpora.append(corpus)
      views.append(view)
    }
    return Library(
      corpora: corpora, views: views, summary: summary(of: views, folders: folders.map(\.name)),
      problems: problems, changes: changes)
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
    let view = try CorpusView(corpus)
    return Library(
      corpora: [corpus], views: [view], summary: summary(of: [view], folders: [name]),
      problems: [])
  }

  /// The corpus of a folder, up to date.
  private static func fresh(
    _ folder: CorpusFolder, _ languages: Languages, width: Int, _ progress: RunProgress
  ) async throws -> (Corpus, CorpusView, [Problem]) {
    func refreshed(_ corpus: Corpus) async throws -> (Corpus, CorpusView, [Problem]) {
      let indexer = Indexer(corpus: corpus, languages: languages, width: width)
      let problems = try await indexer.refresh(
        from: folder.url, shownAs: folder.name, progress: progress)
      progress.report("sorting the words of \(folder.name)")
      try CorpusView.prepare(corpus)
      try corpus.settle()
      return (corpus, try CorpusView(corpus), problems)
    }
    do { return try await refreshed(try Corpus(folder: folder.url, index: folder.index)) } catch {
      switch error as? CorpusError {
      case .unwritable(let place, let reason)? where !folder.isIndexElsewhere:
        progress.note(
          """
          \(place.path): the index cannot be kept here (\(reason)); it is made in memory for this run, \
          --index DIR keeps it elsewhere
          """)
        return try await refreshed(try Corpus(inMemory: folder.name))
      case .damaged(_, let reason)?:
        progress.note(
          "\(folder.name): the index was damaged (\(reason)); it is made again from the sources")
      case .older?:
        progress.note(
          "\(folder.name): the index was made by an older version; it is made again")
      default: throw error
      }
      try Corpus.erase(index: folder.index)
      return try await refreshed(try Corpus(folder: folder.url, index: folder.index))
    }
  }

  private static func summary(of views: [CorpusView], folders: [String]) -> CorpusSummary {
    CorpusSummary(
      folders: folders, documents: views.flatMap(\.orderedDocuments),
      passageCount: views.reduce(0) { $0 + $1.index.passageCount })
  }
}
