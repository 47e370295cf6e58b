import ArgumentParser
import Foundation
import Pipeline

/// Where the sources are.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Folder of sources; indexed on first use, refreshed after (repeatable).", valueName: "dir"))
  var corpus: [String] = []

  /// Replaces the configuration's folders when any are given.
  ///
  /// - Throws: `ConfigurationError.missingCorpus` when a folder is not there.
  func apply(to configuration: inout Configuration) throws {
    if !corpus.isEmpty { configuration.corpus = corpus }
    for folder in configuration.corpus where !URL(fileURLWithPath: folder).isFolder {
      throw ConfigurationError.missingCorpus(path: folder)
    }
  }
}
