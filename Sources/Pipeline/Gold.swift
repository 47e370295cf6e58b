package import Documents

/// The answers of a sample set: `gold.tsv`, see corpora/README.md.
package struct Gold: Sendable {
  package struct Row: Sendable {
    /// 1-based line in the file.
    package let line: Int
    /// File name in `drafts/`.
    package let draft: String
    /// First words of the statement, as the draft has them.
    package let words: String
    /// Who the draft says it is; nil for nobody.
    package let speaker: String?
    /// Spelling of the machine formats; nil for a phrase that reports no speech.
    package let verdict: String?
    package let rules: Set<String>
  }

  package let rows: [Row]

  /// - Throws: `GoldError` with the line that is malformed.
  package init(_ text: String, path: String) throws(GoldError) {
    var rows: [Row] = []
    var hasHeader = false
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, scalars) in lines.enumerated() {
      let line = Substring(scalars)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard hasHeader else {
        hasHeader = true
        continue
      }
      guard columns.count >= 6 else {
        throw .malformed(Location(path: path, line: index + 1), columns: columns.count)
      }
      rows.append(
        Row(
          line: index + 1, draft: columns[0], words: columns[1],
          speaker: columns[2] == "-" ? nil : columns[2],
          verdict: columns[3] == "-" ? nil : columns[3],
          rules: columns[4] == "-"
            ? [] : Set(columns[4].split(separator: ",").map { $0.filter { $0 != " " } })))
    }
    self.rows = rows
  }
}

/// What is wrong with a gold file.
package enum GoldError: UserFacingError, Hashable {
  case malformed(Location, columns: Int)

  package var location: Location? {
    switch self {
    case .malformed(let place, _): place
    }
  }

  package var problem: String {
    switch self {
    case .malformed(_, let columns): "\(columns) columns where seven are needed"
    }
  }

  package var remedy: String { "separate the columns by tabs; corpora/README.md names them" }
}
