import ArgumentParser
import Documents
import Extraction
import Foundation
import Matching
import Pipeline
import Reporting

struct Match: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Find given quotations or claims in a corpus and judge them.",
    discussion: """
      Reads one JSON object a line from standard input, writes one a line to standard output:
        {"id":"q1","quote":"…","speaker":"Bob Roe"}
        {"id":"c1","claim":"…"}
        {"id":"c2","claim":"…","sources":[{"id":"e","text":"…","speaker":"…"}]}
      """)

  @Flag(help: "Read one JSON object a line from standard input (the only way so far).")
  var stream = false

  @OptionGroup var corpus: CorpusOptions

  @Option(help: ArgumentHelp("Language of the words.", valueName: "tag"))
  var language: String?

  @OptionGroup var parallel: ParallelOptions

  func validate() throws {
    if !stream { throw ValidationError("match reads its questions from standard input: --stream.") }
  }

  func run() async throws {
    var configuration = Configuration()
    let folder = URL(fileURLWithPath: ".")
    try ConfigurationFile.nearest(to: folder)?.apply(to: &configuration)
    try EnvironmentSettings(Terminal.settings).apply(to: &configuration)
    try corpus.apply(to: &configuration)
    let languages = try Languages(fallback: language ?? configuration.language)
    let library = try await Library.open(
      configuration.corpusFolders, languages, width: parallel.width,
      progress: Console.progress())
    for problem in library.problems {
      Console.report(problem.message, at: problem.location, remedy: problem.remedy)
    }
    let context = try RuleContext(lexicon: languages.fallback)
    let matcher = Matcher(views: library.views, words: context.words)
    let status = try await LineFilter(width: parallel.width).run { (request: Request) in
      try Self.answer(request, matcher, context)
    }
    try (library.problems.isEmpty ? status : .incomplete).finish()
  }

  private static func answer(
    _ request: Request, _ matcher: Matcher, _ context: RuleContext
  ) throws -> MatchRecord<LineIdentifier> {
    let sources = request.sources?.map {
      Matcher.InlineSource(id: $0.id.description, text: $0.text, speaker: $0.speaker)
    }
    let matcher = try sources.map { try matcher.asking($0) } ?? matcher
    let question = try request.question()
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    let findings = Rules.findings(in: comparison, context)
    return MatchRecord(
      id: request.id, verdict: comparison.verdict(given: findings) ?? .notFound,
      findings: findings, evidence: comparison.evidence, places: comparison.placeCount)
  }

  private struct Request: Decodable, Sendable {
    struct Source: Decodable {
      let id: LineIdentifier
      let text: String
      let speaker: String?
    }

    let id: LineIdentifier
    let quote: String?
    let speaker: String?
    let claim: String?
    let sources: [Source]?

    func question() throws -> BareQuestion {
      if let quote { return try BareQuestion(id: id.description, quote: quote, speaker: speaker) }
      guard let claim else { throw MatchError.nothingAsked }
      return try BareQuestion(id: id.description, claim: claim)
    }
  }
}

/// A line of `match` that asks nothing.
enum MatchError: UserFacingError {
  case nothingAsked

  var location: Location? { nil }
  var problem: String { "there is neither a quote nor a claim" }
  var remedy: String { #"give "quote" or "claim""# }
}
