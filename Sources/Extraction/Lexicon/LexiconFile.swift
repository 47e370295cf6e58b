import Documents

/// One word list: UTF-8, tab-separated, `#` comments, a header line, one entry a line.
package struct LexiconFile: Sendable {
  package struct Row: Sendable {
    /// 1-based line in the file.
    package let line: Int
    fileprivate let values: [Substring]
    fileprivate let columns: [Substring: Int]
    fileprivate let path: String

    /// Value of a column; "" where the line ends early.
    package subscript(_ column: Substring) -> String {
      guard let index = columns[column], index < values.count else { return "" }
      return String(values[index])
    }

    /// Value of a column as one of the cases of an enum.
    package func value<Value: RawRepresentable & CaseIterable>(
      _ column: Substring, as type: Value.Type
    ) throws(LexiconError) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: self[column]) else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw .malformed(
          Location(path: path, line: line),
          problem: "“\(self[column])” is not a value of column “\(column)”",
          remedy: "use one of \(known)")
      }
      return value
    }

    /// An error at this line.
    func malformed(_ problem: String, remedy: String) -> LexiconError {
      .malformed(Location(path: path, line: line), problem: problem, remedy: remedy)
    }
  }

  package let rows: [Row]

  /// A table without entries.
  static let empty = LexiconFile(rows: [])

  private init(rows: [Row]) { self.rows = rows }

  /// The rows of this table, then those of the other.
  func adding(_ other: LexiconFile) -> LexiconFile { LexiconFile(rows: rows + other.rows) }

  /// Reads the table `text`; `path` is shown in errors.
  ///
  /// - Throws: `LexiconError.malformed` when a line has more columns than the header.
  package init(_ text: String, path: String) throws(LexiconError) {
    var rows: [Row] = []
    var columns: [Substring: Int]?
    // "\r\n" is one Character: lines are cut on scalars.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, scalars) in lines.enumerated() {
      let line = Substring(scalars)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let values = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let header = columns else {
        columns = Dictionary(
          zip(values, values.indices), uniquingKeysWith: { first, _ in first })
        continue
      }
      guard values.count <= header.count else {
        throw .malformed(
          Location(path: path, line: index + 1),
          problem: "\(values.count) columns where the header has \(header.count)",
          remedy: "remove the extra tabs")
      }
      rows.append(Row(line: index + 1, values: values, columns: header, path: path))
    }
    self.rows = rows
  }
}
