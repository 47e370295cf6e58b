package import Documents

/// What was understood of a file, for people: metadata, then a line a block.
package struct DocumentTable: Sendable {
  package let text: String

  /// Words of a block that are shown.
  private static let width = 72

  package init(_ document: Document) {
    let metadata = document.metadata
    var lines = ["\(PlainTerminal.safe(document.path))  (\(document.format))"]
    for (name, value) in [
      ("title", metadata.title), ("byline", metadata.byline), ("date", metadata.date),
      ("publisher", metadata.publisher), ("language", metadata.language), ("url", metadata.url),
    ] {
      lines.append("  \(Self.padded(name, 10)) \(value.map(PlainTerminal.safe) ?? "–")")
    }
    for note in document.notes {
      let line = note.location.line.map { "line \($0): " } ?? ""
      lines.append("  \(note.kind.rawValue): \(PlainTerminal.safe(line + note.message))")
    }
    for block in document.blocks {
      let line = document.location(of: block.range.start).line.map(String.init) ?? ""
      let speaker = block.speaker.map { "\(PlainTerminal.safe($0.name)): " } ?? ""
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
    let words = PlainTerminal.safe(
      text.prefix(4 * width).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return words.count > width ? words.prefix(width - 1) + "…" : words
  }
}

/// Text of documents on a terminal: nothing in it may move the cursor or turn the line around.
package enum PlainTerminal {
  /// Control and bidirectional characters as visible escapes (`\u{1B}`).
  package static func safe(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
