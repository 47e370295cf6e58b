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
///   - changes: only findings on lines that these touch; nil: all of them.
///   - keeping: how reports on drafts are kept for the next run; nil: they are not.
///   - progress: told how far the run is.
/// - Returns: what was found, with what could not be read.
/// - Throws: `CorpusError` when a corpus cannot be used, `LexiconError`, `ConfigurationError` when
///   the baseline or a draft's waivers cannot be used. A draft or a source that cannot be read is a
///   problem of the report; the others go on.
package func verify(
  _ files: [Result<InputFile, ReadingError>], as format: String? = nil,
  with configuration: Configuration, changes: UnifiedDiff? = nil,
  keeping: DraftCache.Form? = nil,
  progress: RunProgress = .silent
) async throws -> Report {
  let width = configuration.width
  let baseline = try configuration.baseline.map(Baseline.read)
  let languages = try Languages(
    fallback: configuration.language, ownWords: configuration.lexicons)
  let library = try await Library.open(
    configuration.corpusFolders, languages, width: width, progress: progress)

  let readings = try await files.concurrentMap(width: width) {
    try DraftReading($0, as: format, configuration.limits)
  }
  let drafts = readings.flatMap(\.drafts)
  let checker = try Checker(library, languages, configuration)
  let cache = try keeping.flatMap { try DraftCache($0, library, configuration) }
  let checked = try await drafts.concurrentMap(
    width: width, finished: { progress.report("checking drafts", $0, of: drafts.count) }
  ) { draft in
    let check = { try checker.report(on: draft.document, missingFiles: draft.missingFiles) }
    guard let cache else { return try check() }
    return try cache.report(on: draft, or: check)
  }
  cache?.prune()
  let surveyed = try checker.surveyed(checked)
  let cut = surveyed.drafts.compactMap { $0.excess(over: configuration.limits.findings) }
  let report = Report(
    drafts: surveyed.drafts.map { $0.cut(to: configuration.limits.findings) },
    corpus: library.summary, findings: surveyed.run,
    problems: library.problems + readings.flatMap(\.problems) + cut)
  return Settlement(
    configuration: configuration, context: checker.context, baseline: baseline, changes: changes
  ).settled(report, drafts.map(\.decisions))
}

extension DraftReport {
  /// What is said when a draft has more findings than a run keeps.
  fileprivate func excess(over limit: Int) -> Problem? {
    guard findings.count > limit else { return nil }
    return Problem(
      message: "\(findings.count) findings, and the run keeps \(limit) of a draft",
      location: Location(path: document.path), remedy: "raise limits.findings, or split the draft")
  }

  /// With the gravest findings only.
  fileprivate func cut(to limit: Int) -> DraftReport {
    guard findings.count > limit else { return self }
    return with(Array(findings.sorted { $0.level > $1.level }.prefix(limit)))
  }
}
