package import Documents

/// What was understood of a file, for people: metadata, then a line a block.
package struct DocumentTable: Sendable {
  package let text: String

  /// Words of a block that are shown.
  private static let width = 72

  package init(_ document: Document) {
    let metadata = document.metadata
    var lines = ["\(VisibleText.line(document.path))  (\(document.format))"]
    for (name, value) in [
      ("title", metadata.title), ("byline", metadata.byline), ("date", metadata.date),
      ("publisher", metadata.publisher), ("language", metadata.language), ("url", metadata.url),
    ] {
      lines.append("  \(Self.padded(name, 10)) \(value.map(VisibleText.line) ?? "–")")
    }
    for note in document.notes {
      let line = note.location.line.map { "line \($0): " } ?? ""
      lines.append("  \(note.kind.rawValue): \(VisibleText.line(line + note.message))")
    }
    for block in document.blocks {
      let line = document.location(of: block.range.start).line.map(String.init) ?? ""
      let speaker = block.speaker.map { "\(VisibleText.line($0.name)): " } ?? ""
      lines.append(
        "  \(Self.padded(line, 6)) \(Self.padded(block.role.rawValue, 12)) \(speaker)"
          + Self.beginning(of: document.text[block.range]))
    }
    text = lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func beginning(of text: String) -> String {
    let words = VisibleText.line(
      text.prefix(4 * width).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return words.count > width ? words.prefix(width - 1) + "…" : words
  }
}
