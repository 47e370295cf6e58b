/// What stands before the first sentence of a text without markup: title, byline, date line, and
/// the debris of web pages (player notices, share buttons).
struct FrontMatter {
  private(set) var metadata = Metadata()
  /// Roles of paragraphs that are not plain ones, by index.
  private(set) var roles: [Int: BlockRole] = [:]

  /// Paragraphs looked at for title, byline and date.
  private static let depth = 12
  /// Longest title or byline, in UTF-8 bytes.
  private static let longestLine = 200

  /// Paragraphs from `end` on are a transcript's turns and no front matter.
  init(of paragraphs: [Paragraphs.Paragraph], upTo end: Int, in bytes: [UInt8]) {
    var isBeforeText = true
    for (index, paragraph) in paragraphs.enumerated() {
      // Debris is a line by itself and short; longer ones are somebody's words.
      guard paragraph.range.count <= Self.longestLine else {
        isBeforeText = false
        continue
      }
      let line = String(decoding: bytes[paragraph.range.start..<paragraph.range.end], as: UTF8.self)
      if Boilerplate.isNotice(line) {
        roles[index] = .boilerplate
        continue
      }
      guard isBeforeText, index < min(end, Self.depth) else { continue }
      if metadata.byline == nil, let byline = Byline(line) {
        metadata.byline = byline.names
        metadata.date = metadata.date ?? DateWords.firstDate(in: line)
        roles[index] = .byline
      } else if let date = DateWords.date(ofLine: line) {
        if metadata.date == nil { metadata.date = date }
        roles[index] = .byline
      } else if metadata.title == nil, metadata.byline == nil,
        Self.isTitle(
          line, paragraph, next: index + 1 < paragraphs.count ? paragraphs[index + 1] : nil)
      {
        metadata.title = line
        roles[index] = .heading
      } else {
        isBeforeText = false
      }
    }
    if metadata.date == nil { metadata.date = Self.datelineDate(of: paragraphs, in: bytes, roles) }
  }

  /// A short line without final punctuation, followed by a blank line.
  private static func isTitle(
    _ line: String, _ paragraph: Paragraphs.Paragraph, next: Paragraphs.Paragraph?
  ) -> Bool {
    guard let next, let last = line.unicodeScalars.last, paragraph.lines == 1,
      next.line > paragraph.line + 1
    else { return false }
    let words = line.split(whereSeparator: \.isWhitespace).count
    return words <= 25 && !".:;,|".unicodeScalars.contains(last)
      && line.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// The date of “BERLIN, March 3, 2021 — Words” or “LONDON (3 March 2021) –”.
  private static func datelineDate(
    of paragraphs: [Paragraphs.Paragraph], in bytes: [UInt8], _ roles: [Int: BlockRole]
  ) -> String? {
    guard let first = paragraphs.indices.first(where: { roles[$0] == nil }) else { return nil }
    let range = paragraphs[first].range
    let head = String(
      decoding: bytes[range.start..<min(range.end, range.start + 90)], as: UTF8.self)
    for dash in [" — ", " – ", " -- ", " - ", "—"] {
      guard let cut = head.firstRange(of: dash) else { continue }
      let dateline = head[..<cut.lowerBound]
      guard dateline.first?.isUppercase == true else { return nil }
      return DateWords.firstDate(in: String(dateline))
    }
    return nil
  }
}
