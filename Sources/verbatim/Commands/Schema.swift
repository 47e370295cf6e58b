import ArgumentParser
import Documents
import Pipeline
import Reporting

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "JSON Schemas (2020-12) of everything that is written as JSON.")

  @Argument(help: "One of \(Schemas.all.map(\.name).joined(separator: ", ")); none: their names.")
  var name: String?

  func run() throws {
    guard let name else {
      return Console.write(Schemas.all.map { $0.name + "\n" }.joined())
    }
    guard let text = Schemas.text(of: name) else {
      throw ConfigurationError.unknownName(name, known: Schemas.all.map(\.name))
    }
    Console.write(text)
  }
}
