package import Documents
import Extraction
import Foundation
import Indexing
import Matching

/// Checks the drafts against the configured corpora. Read this first: every stage is one line.
///
/// - Parameters:
///   - files: the drafts, or why one of them could not be opened.
///   - format: how to read them (`--as`); nil: as what they are recognised to be.
///   - configuration: settings of the run.
///   - progress: told how far the run is.
/// - Returns: what was found, with what could not be read.
/// - Throws: `CorpusError` when a corpus cannot be used, `LexiconError`. A draft or a source that
///   cannot be read is a problem of the report; the others go on.
package func verify(
  _ files: [Result<InputFile, ReadingError>], as format: String? = nil,
  with configuration: Configuration, progress: RunProgress = .silent
) async throws -> Report {
  let width = configuration.width
  let languages = try Languages(fallback: configuration.language)
  let library = try await Library.open(
    configuration.corpusFolders, languages, width: width, progress: progress)

  let readings = try await files.concurrentMap(width: width) { DraftReading($0, as: format) }
  let checker = try Checker(library, languages, configuration)
  progress.report("comparing")
  let drafts = try await readings.flatMap(\.documents).concurrentMap(width: width) { document in
    try checker.report(on: document)
  }
  return Report(
    drafts: drafts, corpus: library.summary, findings: [],
    problems: library.problems + readings.flatMap(\.problems))
}
