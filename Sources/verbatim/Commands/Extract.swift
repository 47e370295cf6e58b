import ArgumentParser
import Documents
import Extraction
import Foundation
import Reporting

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List quotations, reported statements and claims with their speakers.")

  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var stream = false

  func run() throws {
    let lexicons = try Lexicons()
    while let line = readLine() {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      let file = InputFile(path: request.id, bytes: Array(request.text.utf8))
      let document = try Readers.documents(of: file, as: request.as ?? "text")[0]
      let lexicon = try lexicons.best(
        for: document.text, stated: request.language ?? document.metadata.language)
      let analysis = Extractor(lexicon).analysis(of: document)
      let text = DraftText(document.text)
      let response = Response(
        id: request.id, language: lexicon.language,
        statements: analysis.statements.map { StatementRecord($0, in: text) })
      print(try JSONLine.text(of: response))
    }
  }

  struct Request: Decodable {
    let id: String
    let text: String
    let `as`: String?
    let language: String?
  }

  struct Response: Encodable {
    let id: String
    let language: String
    let statements: [StatementRecord]
  }
}
