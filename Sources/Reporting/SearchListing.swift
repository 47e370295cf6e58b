import Documents
import Indexing
package import Matching

/// What `verbatim find` prints.
package struct SearchListing {
  private let hits: [SearchHit]

  package init(_ hits: [SearchHit]) { self.hits = hits }

  /// One hit a paragraph: place and date, then who says it, then the source's words, those that were
  /// looked for made visible when colours are wanted.
  package func text(usesColor: Bool) -> String {
    hits.map { hit in
      let metadata = hit.document.metadata
      let place = [hit.document.path, hit.address, metadata.date ?? "", metadata.title ?? ""]
        .filter { !$0.isEmpty }.map(VisibleText.line).joined(separator: "  ")
      let speaker = hit.speaker.map { speaker in
        "  " + VisibleText.line(speaker.name)
          + (speaker.role.map { " (\(VisibleText.line($0)))" } ?? "") + "\n"
      }
      return "\(place)\n\(speaker ?? "")  \(words(hit, usesColor: usesColor))\n"
    }.joined(separator: "\n")
  }

  private func words(_ hit: SearchHit, usesColor: Bool) -> String {
    guard usesColor else { return VisibleText.line(hit.text) }
    var out = ""
    var position = 0
    for range in hit.ranges {
      out += spaced(hit.text[TextRange(position, range.start)])
      out += "\u{1B}[1;31m\(VisibleText.line(hit.text[range]))\u{1B}[0m"
      position = range.end
    }
    return out + spaced(hit.text[TextRange(position, hit.text.utf8.count)])
  }

  /// The text on one line, with a space where it begins or ends with one.
  private func spaced(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace == true }
    let line = VisibleText.line(text)
    guard !line.isEmpty else { return isSpace(text.unicodeScalars.first) ? " " : "" }
    return (isSpace(text.unicodeScalars.first) ? " " : "") + line
      + (isSpace(text.unicodeScalars.last) ? " " : "")
  }

  /// A line a hit.
  ///
  /// - Throws: only when the encoder fails.
  package func jsonLines() throws -> String {
    try hits.map { try JSONLine.text(of: SearchHitRecord($0)) + "\n" }.joined()
  }

  /// One list.
  ///
  /// - Throws: only when the encoder fails.
  package func json() throws -> String {
    try JSONLine.text(of: hits.map(SearchHitRecord.init)) + "\n"
  }
}

/// A hit as `find --format jsonl` writes it; `ranges` are Unicode scalars of `text`.
struct SearchHitRecord: Encodable {
  let document: String
  let passage: String
  let speaker: Nullable<String>
  let speakerRole: Nullable<String>
  let title: Nullable<String>
  let date: Nullable<String>
  let text: String
  let ranges: [SpanRecord]
  let score: Double

  init(_ hit: SearchHit) {
    let text = DraftText(hit.text)
    document = hit.document.path
    passage = hit.address
    speaker = Nullable(hit.speaker?.name)
    speakerRole = Nullable(hit.speaker?.role)
    title = Nullable(hit.document.metadata.title)
    date = Nullable(hit.document.metadata.date)
    self.text = hit.text
    ranges = hit.ranges.map(text.span)
    score = hit.score
  }
}
