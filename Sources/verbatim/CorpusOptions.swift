import ArgumentParser
import Foundation
import Pipeline
import Reporting

/// Where the sources are.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Folder of sources; indexed on first use, refreshed after (repeatable).", valueName: "dir"))
  var corpus: [String] = []

  @Flag(inversion: .prefixedNo, help: "Take over what an earlier run found in unchanged drafts.")
  var cache = true

  /// How reports on drafts are kept for the next run; nil where that is not wanted.
  var keeping: DraftCache.Form? {
    guard cache else { return nil }
    return DraftCache.Form(
      program: Version.build, encode: DraftForm.bytes, decoder: DraftForm.decoder)
  }

  @OptionGroup var place: IndexOptions

  /// Replaces the configuration's folders when any are given.
  ///
  /// - Throws: `ConfigurationError.missingCorpus` when a folder is not there.
  func apply(to configuration: inout Configuration) throws {
    if !corpus.isEmpty { configuration.corpus = corpus }
    if let folder = place.index { configuration.index = folder }
    for folder in configuration.corpus where !URL(fileURLWithPath: folder).isFolder {
      throw ConfigurationError.missingCorpus(path: folder)
    }
  }
}

/// Where the indexes of the sources lie.
struct IndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder for indexes, where the sources cannot be written to (or VERBATIM_INDEX).",
      valueName: "dir"))
  var index: String?

  /// What the command line says, else the environment; nil: with the sources.
  var folder: String? { index ?? Terminal.indexFolder }
}
