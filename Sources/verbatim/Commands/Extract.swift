import ArgumentParser
import Documents
import Extraction
import Pipeline
import Reporting

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "List quotations, reported statements and claims with their speakers; judge nothing."
  )

  @OptionGroup var input: InputOptions

  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var stream = false

  @Option(name: .shortAndLong, help: "Form of the list: \(ListingFormat.names).")
  var format = ListingFormat.table

  @OptionGroup var parallel: ParallelOptions

  func validate() throws {
    if stream != input.paths.isEmpty {
      throw ValidationError("Give either the files to look at or --stream.")
    }
  }

  func run() async throws {
    try await (stream ? answer() : list()).finish()
  }

  private func answer() async throws -> ExitStatus {
    let languages = try Languages(fallback: input.language ?? Configuration().language)
    return try await LineFilter(width: parallel.width).run { (request: Request) in
      try Self.answer(request, languages)
    }
  }

  private static func answer(_ request: Request, _ languages: Languages) throws -> Response {
    let format = request.as ?? InputOptions.plainText
    guard !request.text.isEmpty else {
      return Response(
        id: request.id, language: request.language ?? languages.fallback.language, text: nil,
        statements: [])
    }
    let file = InputFile(path: request.id.description, bytes: Array(request.text.utf8))
    let document = try Readers.document(of: file, as: format)
    let text = DraftText(document.text)
    let lexicon = try languages.knownLexicon(for: document, stated: request.language)
    let analysis = Extractor(lexicon).analysis(of: document)
    return Response(
      id: request.id, language: lexicon.language,
      text: format == InputOptions.plainText ? nil : document.text,
      statements: analysis.statements.map { StatementRecord($0, in: text) })
  }

  private func list() async throws -> ExitStatus {
    let languages = try Languages(fallback: input.language ?? Configuration().language)
    var status = ExitStatus.clean
    for file in input.files() {
      do {
        try Readers.read(try file.get(), as: input.as) { document in
          let lexicon = languages.lexicon(for: document, stated: input.language)
          let analysis = Extractor(lexicon).analysis(of: document)
          let listing = StatementListing(document, analysis)
          Console.write(try listing.text(as: format))
        }
      } catch let error as any UserFacingError {
        Console.report(error)
        status = .incomplete
      }
    }
    return status
  }

  private struct Request: Decodable, Sendable {
    let id: LineIdentifier
    let text: String
    let `as`: String?
    let language: String?
  }

  private struct Response: Encodable, Sendable {
    let id: LineIdentifier
    let language: String
    let text: String?
    let statements: [StatementRecord]
  }
}
