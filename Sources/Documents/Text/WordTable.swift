/// A table of words of this target: `Lists/<name>.tsv`, UTF-8, tab-separated, `#` comments, a header
/// line, one entry a line.
struct WordTable: Sendable {
  /// Values of each line after the header.
  let rows: [[String]]

  init(_ name: String) {
    let text = Resources.files["Lists/\(name).tsv"] ?? ""
    var rows: [[String]] = []
    for line in text.unicodeScalars.split(separator: "\n") where line.first != "#" {
      rows.append(
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) })
    }
    self.rows = Array(rows.dropFirst())
  }
}
