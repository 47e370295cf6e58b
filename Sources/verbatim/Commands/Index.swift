import ArgumentParser
import Documents
import Foundation
import Indexing
import Pipeline
import Reporting

struct Index: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Build or refresh the index of a corpus; look at what is in it.",
    subcommands: [
      Refresh.self, List.self, Show.self, Verify.self, Remove.self,
      Lock.self,
    ],
    defaultSubcommand: Refresh.self)

  /// Reads what is new or changed in the folders.
  struct Refresh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refresh",
      abstract: "Read what is new or changed (the default).")
    @Argument(help: "Folders of sources.") var sources: [String]
    @OptionGroup var place: IndexOptions
    @OptionGroup var parallel: ParallelOptions

    func run() async throws {
      let library = try await library(of: sources, place, width: parallel.width)
      Console.write(
        "\(library.summary.documents.count) documents, \(library.summary.passageCount) passages\n")
      try library.reportProblems().finish()
    }
  }

  struct Lock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock",
      abstract: "Write down what each source is now; `check` then tells what was changed.")
    @Argument(help: "Folder of sources.") var source: String
    @OptionGroup var place: IndexOptions

    func run() async throws {
      let library = try await library(of: [source], place, width: ParallelOptions.cores)
      let lock = CorpusLock(
        files: try library.corpora.first?.knownFiles().mapValues(\.sha256) ?? [:])
      let url = URL(fileURLWithPath: source).appending(path: CorpusLock.name)
      do { try Data(lock.text.utf8).write(to: url, options: .atomic) } catch {
        throw OutputError.unwritable(
          Location(path: url.relativePath), reason: "the folder is read-only")
      }
      Console.write("\(url.relativePath): \(lock.files.count) files\n")
      try library.reportProblems().finish()
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The documents, one a line.")
    @Argument(help: "Folder of sources.") var source: String
    @OptionGroup var place: IndexOptions

    func run() async throws {
      let library = try await library(of: [source], place, width: ParallelOptions.cores)
      let speakers = try library.corpora.first?.speakerCounts() ?? [:]
      for document in library.summary.documents {
        let metadata = document.metadata
        let columns = [
          document.path, document.format, metadata.date ?? "-",
          "\(speakers[document.id] ?? 0) speakers", metadata.title ?? "-",
        ]
        Console.write(columns.map(VisibleText.line).joined(separator: "\t") + "\n")
      }
      try library.reportProblems().finish()
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "The passages of a document with their speakers.")
    @Argument(help: "Folder of sources.") var source: String
    @Argument(help: "Path of the document, as `list` prints it.") var document: String
    @OptionGroup var place: IndexOptions

    func run() async throws {
      let library = try await library(of: [source], place, width: ParallelOptions.cores)
      guard let corpus = library.corpora.first,
        let found = library.summary.documents.first(where: { $0.path == document })
      else { throw ReadingError.missing(Location(path: document)) }
      for passage in try corpus.passages(of: found) {
        let columns = [
          passage.address, passage.role.rawValue, passage.speaker?.name ?? "-", passage.text,
        ]
        Console.write(columns.map(VisibleText.line).joined(separator: "\t") + "\n")
        for voice in passage.voices {
          let columns = [
            passage.address, voice.kind.rawValue, voice.speaker ?? "-", passage.text[voice.range],
          ]
          Console.write(columns.map(VisibleText.line).joined(separator: "\t") + "\n")
        }
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check the index itself and compare it with the files; changes nothing.")
    @Argument(help: "Folder of sources.") var source: String
    @OptionGroup var place: IndexOptions

    func run() throws {
      let folder = CorpusFolder(source, index: place.folder)
      guard folder.index.isFolder else {
        throw ReadingError.missing(Location(path: folder.index.path))
      }
      let differences = try CorpusCheck.differences(
        of: try Corpus(folder: folder.url, index: folder.index), from: folder.url)
      for difference in differences { Console.write(VisibleText.line(difference) + "\n") }
      try (differences.isEmpty ? ExitStatus.clean : .findings).finish()
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Delete the index; the sources stay.")
    @Argument(help: "Folder of sources.") var source: String
    @OptionGroup var place: IndexOptions

    func run() throws {
      let folder = CorpusFolder(source, index: place.folder)
      guard folder.index.isFolder else {
        throw ReadingError.missing(Location(path: folder.index.path))
      }
      try Corpus.erase(index: folder.index)
      try FileManager.default.removeItem(at: folder.index)
    }
  }
}

/// The folders, opened and brought up to date.
private func library(
  of folders: [String], _ place: IndexOptions, width: Int
) async throws -> Library {
  for folder in folders where !URL(fileURLWithPath: folder).isFolder {
    throw ConfigurationError.missingCorpus(path: folder)
  }
  let languages = try Languages(fallback: Configuration().language)
  return try await Library.open(
    folders.map { CorpusFolder($0, index: place.folder) }, languages, width: width,
    progress: Console.progress())
}

extension Library {
  /// Tells what could not be read.
  fileprivate func reportProblems() -> ExitStatus {
    for problem in problems {
      Console.report(problem.message, at: problem.location, remedy: problem.remedy)
    }
    return problems.isEmpty ? .clean : .incomplete
  }
}
