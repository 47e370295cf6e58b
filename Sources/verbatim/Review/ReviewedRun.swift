import Documents
import Foundation
import Matching
import Pipeline
import Reporting
import Serving

/// A run that `check --format json=RUN.json` saved, as a review needs it. It is shown as it was
/// saved, without its drafts and corpora being there; those are looked at only to check again, to
/// say that a draft was edited, and to show a source whole.
struct ReviewedRun: Sendable {
  let url: URL
  let saved: SavedRun

  /// - Throws: `RunFileError`.
  init(path: String) throws {
    url = URL(fileURLWithPath: path)
    saved = try RunFile.run(at: path)
  }

  /// The run as it was saved, for people.
  var presentation: Presentation { Self.presentation(saved) }

  private static func presentation(_ saved: SavedRun) -> Presentation {
    Presentation(
      saved.report,
      ReportingOptions(timestamp: saved.timestamp, toolVersion: saved.toolVersion))
  }

  /// Checks the drafts and corpora as they are now, and saves that over the run. The run's own paths
  /// are kept, so that items keep their names.
  ///
  /// - Throws: `ReviewedRunError` when a draft or a corpus is gone, `OutputError`, and what `verify`
  ///   throws.
  func checkedAgain() async throws -> Presentation {
    let configuration = try configuration()
    for folder in configuration.corpus where !URL(fileURLWithPath: folder).isFolder {
      throw ReviewedRunError.gone(Location(path: folder), run: url.relativePath)
    }
    var seen: Set<String> = []
    let paths = saved.report.drafts.map { Self.filePath(of: $0.document.path) }
      .filter { seen.insert($0).inserted }
    let files = try paths.map { path in
      let place = place(of: path)
      guard FileManager.default.fileExists(atPath: place.path) else {
        throw ReviewedRunError.gone(Location(path: path), run: url.relativePath)
      }
      return Result { () throws(ReadingError) in try InputFile(contentsOf: place, path: path) }
    }
    try save(try await verify(files, with: configuration), configuration)
    return Self.presentation(try RunFile.run(at: url.path))
  }

  /// The nearest file's settings, then those that the run was made with.
  private func configuration() throws -> Pipeline.Configuration {
    var configuration = Pipeline.Configuration()
    if let first = saved.report.drafts.first {
      let folder = place(of: first.document.path).deletingLastPathComponent()
      try ConfigurationFile.nearest(to: folder)?.apply(to: &configuration)
    }
    let settings = saved.configuration
    configuration.corpus = corpora
    configuration.language = settings["language"] ?? configuration.language
    configuration.date = settings["date"] ?? configuration.date
    configuration.width = ParallelOptions.cores
    for (key, word) in settings where key.hasPrefix("rules.") {
      if let setting = RuleSetting(word) { configuration.rules[String(key.dropFirst(6))] = setting }
    }
    return configuration
  }

  /// Folders of the corpora, from here.
  var corpora: [String] { saved.report.corpus.folders.map { place(of: $0).relativePath } }

  /// Writes the report over the saved run, whole or not at all.
  ///
  /// - Throws: `OutputError`.
  private func save(_ report: Report, _ configuration: Pipeline.Configuration) throws {
    let options = ReportingOptions(
      timestamp: Terminal.reproducibleTime, toolVersion: Version.current,
      configuration: configuration.described)
    try OutputFile(url.path).write(try JSONReporter().render(report, options: options))
  }

  /// What is known of the draft's file as it lies there now.
  func standing(of draft: DraftPresentation) -> DraftStanding {
    do {
      let digest = try draftFile(draft).sha256
      return digest == draft.sha256 ? .asChecked : .edited
    } catch { return .gone }
  }

  /// The draft's file as it is now, under the name that the run gives it.
  ///
  /// - Throws: `ReadingError`.
  func draftFile(_ draft: DraftPresentation) throws(ReadingError) -> InputFile {
    let path = Self.filePath(of: draft.path)
    return try InputFile(contentsOf: place(of: path), path: path)
  }

  /// Without the part that names one of several documents.
  private static func filePath(of path: String) -> String { String(path.prefix { $0 != "#" }) }

  /// As the run names it: from here, else from the folder of the run.
  private func place(of path: String) -> URL {
    let here = URL(fileURLWithPath: path)
    if path.hasPrefix("/") || FileManager.default.fileExists(atPath: here.path) { return here }
    let beside = url.deletingLastPathComponent().appending(path: path)
    return FileManager.default.fileExists(atPath: beside.path) ? beside : here
  }
}

/// What keeps a review from looking at the files of its run.
enum ReviewedRunError: UserFacingError, Hashable {
  /// A draft or a corpus is not where the run says.
  case gone(Location, run: String)
  case sourceGone(Location)

  var location: Location? {
    switch self {
    case .gone(let place, _), .sourceGone(let place): place
    }
  }

  var problem: String {
    switch self {
    case .gone(let place, let run): "\(place.path) is not where \(run) says it is"
    case .sourceGone(let place): "\(place.path) is in no corpus of this run any more"
    }
  }

  var remedy: String {
    switch self {
    case .gone: "run this where `verbatim check` was run, or check again"
    case .sourceGone: "put the source back into its folder; the passage stands in the report"
    }
  }
}
