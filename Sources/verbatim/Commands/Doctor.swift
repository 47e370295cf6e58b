import ArgumentParser
import Documents
import Extraction
import Foundation
import Indexing
import Matching
import Pipeline
import Reporting

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Version, settings in force and where they come from, health of the corpus.")

  @OptionGroup var settings: SettingsOptions

  func run() async throws {
    let configuration = try settings.configuration()
    line("verbatim \(Version.current)")
    line("settings file", try settings.file()?.path ?? "none; `verbatim init` writes one")
    line("")
    for setting in Setting.all {
      let origin = configuration.origins[setting.name] ?? "default"
      line(setting.name, (setting.shown(configuration) ?? "-"), origin)
    }
    line("today", configuration.today ?? "-", "clock")
    line("width", "\(configuration.width)", "machine or command line")
    line("")
    rules(configuration)
    line("")
    line("languages", Lexicon.languages.joined(separator: ", "))
    line("input formats", "\(Readers.identifiers.count); `verbatim check --help` lists them")
    line(
      "largest file in memory",
      "\(InputFile.wholeLimit >> 20) MB; larger ones where the format streams")
    try await corpora(configuration)
  }

  private func rules(_ configuration: Configuration) {
    let on = Rules.all.filter { configuration.runs($0.identifier) }
    let silent = configuration.corpus.isEmpty ? on.filter { $0.needsSources } : []
    line("rules", "\(Rules.all.count), \(on.count) on")
    if !silent.isEmpty { line("", "\(silent.count) of them are silent: there is no corpus") }
    for rule in Rules.all {
      let setting = configuration.setting(of: rule)
      guard setting != (rule.isOnByDefault ? .on : .off) else { continue }
      line(
        "  " + rule.identifier, setting.word,
        configuration.origins["rules.\(rule.identifier)"]
          ?? "profile \(configuration.profile.rawValue)")
    }
  }

  private func corpora(_ configuration: Configuration) async throws {
    guard !configuration.corpus.isEmpty else {
      line("corpus", "none; only the draft itself is looked at")
      return
    }
    let languages = try Languages(
      fallback: configuration.language, ownWords: configuration.lexicons)
    var gaps = 0
    for folder in configuration.corpusFolders {
      let library = try await Library.open(
        [folder], languages, width: configuration.width, progress: Console.progress())
      let documents = library.summary.documents
      line(
        "corpus", folder.name,
        "\(documents.count) documents, \(library.summary.passageCount) passages")
      line("  without a date", "\(documents.count { $0.metadata.date == nil })")
      line("  not wholly read", "\(library.problems.count)")
      for problem in library.problems.prefix(20) {
        line("  ✕ " + (problem.location?.description ?? ""), problem.message)
      }
      gaps += library.problems.count
    }
    if gaps > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  /// Columns of a table for reading; words of files in them are made visible.
  private func line(_ columns: String...) {
    let padded = columns.enumerated().map { index, column in
      let text = VisibleText.line(column)
      let width = index == 0 ? 28 : 32
      return index == columns.count - 1
        ? text : text + String(repeating: " ", count: max(1, width - text.count))
    }
    Console.write(padded.joined() + "\n")
  }
}
