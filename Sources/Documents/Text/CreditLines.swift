/// Writer and date in the short lines between a title and the text, as drafts carry them: “By Jane
/// Roe”, “3 March 2021”, “By Jane Roe | March 3, 2021”.
struct CreditLines {
  private(set) var byline: String?
  private(set) var date: String?
  /// Indexes of the lines that are credits, not text.
  private(set) var indexes: Set<Int> = []

  /// Lines looked at after the first one, and UTF-8 bytes of the longest.
  private static let depth = 6
  private static let longest = 200

  /// `lines` are the beginning of a text; headings may stand among them and are passed over.
  init(_ lines: some Sequence<(role: BlockRole, text: MappedText)>) {
    for (index, line) in lines.prefix(Self.depth).enumerated() {
      if line.role == .heading { continue }
      guard line.role == .paragraph, line.text.count <= Self.longest,
        read(line.text.text)
      else { return }
      indexes.insert(index)
    }
  }

  /// A line may say both.
  private mutating func read(_ line: String) -> Bool {
    if let found = Byline(line) {
      byline = byline ?? found.names
      date = date ?? DateWords.firstDate(in: line)
      return true
    }
    if let found = DateWords.date(ofLine: line) {
      date = date ?? found
      return true
    }
    guard let names = Byline.names(after: line) else { return false }
    byline = byline ?? names
    date = date ?? DateWords.firstDate(in: line)
    return true
  }
}
