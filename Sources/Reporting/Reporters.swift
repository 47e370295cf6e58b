import Pipeline

/// Every output format. One line a format, in the order of `--help`.
package enum Reporters {
  package static let all: [any Reporter.Type] = [
    TerminalReporter.self,
    HTMLReporter.self,
    JSONReporter.self,
    JSONLinesReporter.self,
    SARIFReporter.self,
    JUnitReporter.self,
    GitHubReporter.self,
    GitLabReporter.self,
    RDJSONReporter.self,
    MarkdownReporter.self,
    CSVReporter.self,
  ]

  /// Names for `--format`, in the order of the list.
  package static var identifiers: [String] { all.map { $0.identifier } }

  /// The reporter with that identifier.
  package static func reporter(named identifier: String) throws(ReportingError) -> any Reporter {
    guard let type = all.first(where: { $0.identifier == identifier }) else {
      throw .unknownFormat(
        identifier, known: identifiers, nearest: NearestName.of(identifier, among: identifiers))
    }
    return type.init()
  }
}
