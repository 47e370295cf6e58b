import Documents
import Foundation
import Indexing
import Matching
import Pipeline
import Reporting
import Serving

/// A run that `check --format json=RUN.json` saved, as far as a review needs it: which drafts, which
/// corpora, which settings. Everything else is found anew from them, so that a review never shows
/// what no file says any more.
struct ReviewedRun: Sendable {
  let url: URL
  let configuration: Pipeline.Configuration
  private let drafts: [Record.Draft]

  /// The schema that is understood.
  private static let schema = "verbatim.run/1"

  private struct Record: Decodable {
    let schema: String
    let drafts: [Draft]
    let corpus: Corpus
    let configuration: [String: String]

    struct Draft: Decodable {
      let path: String
    }

    struct Corpus: Decodable {
      let folders: [String]
    }
  }

  /// - Throws: `ReviewedRunError`, `ReadingError`, `ConfigurationError`.
  init(path: String) throws {
    url = URL(fileURLWithPath: path)
    let file = try InputFile(contentsOf: url, path: path)
    let record: Record
    do { record = try JSONDecoder().decode(Record.self, from: Data(file.bytes)) } catch {
      throw ReviewedRunError.notARun(Location(path: path))
    }
    guard record.schema == Self.schema else { throw ReviewedRunError.notARun(Location(path: path)) }
    drafts = record.drafts
    configuration = try Self.configuration(record, beside: url)
  }

  /// The nearest file's settings, then those that the run was made with.
  private static func configuration(
    _ record: Record, beside run: URL
  ) throws -> Pipeline.Configuration {
    var configuration = Pipeline.Configuration()
    if let first = record.drafts.first {
      let folder = place(of: first.path, beside: run).deletingLastPathComponent()
      try ConfigurationFile.nearest(to: folder)?.apply(to: &configuration)
    }
    let settings = record.configuration
    configuration.corpus = record.corpus.folders.map { place(of: $0, beside: run).relativePath }
    configuration.language = settings["language"] ?? configuration.language
    configuration.date = settings["date"] ?? configuration.date
    configuration.width = ParallelOptions.cores
    for (key, word) in settings where key.hasPrefix("rules.") {
      if let setting = RuleSetting(word) { configuration.rules[String(key.dropFirst(6))] = setting }
    }
    return configuration
  }

  /// The drafts and corpora as they are now, compared. The run's own paths are kept, so that items
  /// keep their names.
  ///
  /// - Throws: `ReviewedRunError` when a draft or a corpus is gone, and what `verify` throws.
  func report() async throws -> Report {
    for folder in configuration.corpus where !URL(fileURLWithPath: folder).isFolder {
      throw ReviewedRunError.gone(Location(path: folder), run: url.relativePath)
    }
    var seen: Set<String> = []
    let paths = drafts.map { String($0.path.prefix { $0 != "#" }) }.filter { path in
      seen.insert(path).inserted
    }
    let files = try paths.map { path in
      let place = Self.place(of: path, beside: url)
      guard FileManager.default.fileExists(atPath: place.path) else {
        throw ReviewedRunError.gone(Location(path: path), run: url.relativePath)
      }
      return Result { () throws(ReadingError) in try InputFile(contentsOf: place, path: path) }
    }
    return try await verify(files, with: configuration)
  }

  /// Writes the report over the saved run, whole or not at all.
  ///
  /// - Throws: `OutputError`.
  func save(_ report: Report) throws {
    let options = ReportingOptions(
      timestamp: Terminal.reproducibleTime, toolVersion: Version.current,
      configuration: configuration.described)
    let text = try JSONReporter().render(report, options: options)
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    } catch {
      throw OutputError.unwritable(
        Location(path: url.relativePath), reason: error.localizedDescription)
    }
  }

  /// SHA-256 of the draft's file as it lies there now; nil when it cannot be read.
  func digest(of draft: DraftPresentation) -> String? {
    let path = String(draft.path.prefix { $0 != "#" })
    let place = Self.place(of: path, beside: url)
    // A draft that cannot be read has no digest; the next check says what is wrong with it.
    return (try? InputFile(contentsOf: place, path: path))?.sha256
  }

  /// The document behind a piece of evidence, from the index of its corpus.
  ///
  /// - Throws: `ReviewedRunError.sourceGone`, `CorpusError`.
  func source(of evidence: Evidence) throws -> SourceText {
    for folder in configuration.corpusFolders
    where folder.url.isFolder && folder.index.isFolder {
      let corpus = try Corpus(folder: folder.url, index: folder.index)
      let documents = try corpus.documents().filter { $0.path == evidence.document.path }
      let same = documents.first { $0.sha256 == evidence.document.sha256 } ?? documents.first
      if let document = same {
        return SourceText(evidence, in: document, try corpus.passages(of: document))
      }
    }
    throw ReviewedRunError.sourceGone(Location(path: evidence.document.path))
  }

  /// As the run names it: from here, else from the folder of the run.
  private static func place(of path: String, beside run: URL) -> URL {
    let here = URL(fileURLWithPath: path)
    if path.hasPrefix("/") || FileManager.default.fileExists(atPath: here.path) { return here }
    let beside = run.deletingLastPathComponent().appending(path: path)
    return FileManager.default.fileExists(atPath: beside.path) ? beside : here
  }
}

/// What is wrong with a saved run.
enum ReviewedRunError: UserFacingError, Hashable {
  case notARun(Location)
  /// A draft or a corpus is not where the run says.
  case gone(Location, run: String)
  case sourceGone(Location)

  var location: Location? {
    switch self {
    case .notARun(let place), .gone(let place, _), .sourceGone(let place): place
    }
  }

  var problem: String {
    switch self {
    case .notARun: "this is not a saved run of verbatim"
    case .gone(_, let run): "not where \(run) says it is"
    case .sourceGone: "no index of the run's corpora has this document any more"
    }
  }

  var remedy: String {
    switch self {
    case .notARun: "give the file that `verbatim check -f json=RUN.json` wrote"
    case .gone: "run this where `verbatim check` was run, or check again"
    case .sourceGone: "put the source back into its folder, then check again"
    }
  }
}
