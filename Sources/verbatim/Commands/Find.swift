import ArgumentParser
import Documents
import Foundation
import Matching
import Pipeline
import Reporting

struct Find: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Search the corpus; print the source’s own words, their place and who says them.",
    discussion: """
      Forgiving: the words may stand in another order and form, with others between them, and be \
      spelt a little otherwise.

      Exit status: 0 something was found, 1 nothing was, 2 usage, 3 a source could not be read.
      """)

  @Argument(help: "The words to look for, as one argument or several.")
  var words: [String]

  @OptionGroup var corpus: CorpusOptions

  @Option(
    name: .shortAndLong, help: "Form: \(Form.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Form.terminal

  @Option(name: [.customShort("n"), .long], help: "Places to show at most.")
  var limit = 10

  @Option(help: "Colours: auto, always, never.")
  var color = ColorChoice.auto

  @OptionGroup var parallel: ParallelOptions

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case terminal, json, jsonl
  }

  func validate() throws {
    let question = words.joined(separator: " ")
    if Tokenizer.tokens(in: question).isEmpty {
      throw ValidationError("Give the words to look for.")
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() async throws {
    var configuration = Configuration()
    try ConfigurationFile.nearest(to: URL(fileURLWithPath: "."))?.apply(to: &configuration)
    try EnvironmentSettings(Terminal.settings).apply(to: &configuration)
    try corpus.apply(to: &configuration)
    if configuration.corpus.isEmpty {
      throw ValidationError("Name a folder of sources with --corpus, or in .verbatim.yml.")
    }
    let languages = try Languages(
      fallback: configuration.language, ownWords: configuration.lexicons)
    let library = try await Library.open(
      configuration.corpusFolders, languages, width: parallel.width,
      progress: Console.progress())
    for problem in library.problems {
      Console.report(problem.message, at: problem.location, remedy: problem.remedy)
    }
    let search = SourceSearch(library.views, words: try WordClasses(languages.fallback))
    let hits = try search.hits(for: words.joined(separator: " "), limit: limit)
    let listing = SearchListing(hits)
    switch format {
    case .terminal:
      Console.write(
        listing.text(usesColor: color.isOn(forTerminal: Terminal.isTerminal(.output))))
    case .json: Console.write(try listing.json())
    case .jsonl: Console.write(try listing.jsonLines())
    }
    try (library.problems.isEmpty ? hits.isEmpty ? ExitStatus.findings : .clean : .incomplete)
      .finish()
  }
}
