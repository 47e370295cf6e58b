package import Documents
package import Extraction

/// What `verbatim extract` prints of one draft.
package struct StatementListing {
  private let document: Document
  private let analysis: Analysis

  package init(_ document: Document, _ analysis: Analysis) {
    self.document = document
    self.analysis = analysis
  }

  /// The listing in one of the forms, with a line feed at its end.
  ///
  /// - Throws: only when the encoder fails.
  package func text(as format: ListingFormat) throws -> String {
    let text = DraftText(document.text)
    let statements = analysis.statements.map { StatementRecord($0, in: text) }
    switch format {
    case .table: return table
    case .json: return try JSONLine.text(of: Listing(path: document.path, statements)) + "\n"
    case .jsonl: return try statements.map { try JSONLine.text(of: $0) + "\n" }.joined()
    }
  }

  /// One statement a paragraph: place, kind, speaker with the way there, words.
  private var table: String {
    analysis.statements.map { statement in
      let place = document.location(of: statement.extent.start).description
      let words = statement.spans.map { document.text[$0] }.joined(separator: " … ")
      let chain = statement.attribution.chain.map(\.name).joined(separator: " ← ")
      let attribution = chain.isEmpty ? "nobody" : chain
      return """
        \(VisibleText.line(place))  \(statement.kind.phrase)
          \(VisibleText.line(attribution))  (\(statement.attribution.how.rawValue))
          \(VisibleText.line(words))

        """
    }.joined()
  }

  private struct Listing: Encodable {
    let path: String
    let statements: [StatementRecord]

    init(path: String, _ statements: [StatementRecord]) {
      self.path = path
      self.statements = statements
    }
  }
}

/// Forms of a list that a command prints.
package enum ListingFormat: String, CaseIterable, Sendable {
  case table, json, jsonl

  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
