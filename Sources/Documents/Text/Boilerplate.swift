/// Lines that a page's machinery left in its text: player notices, share buttons, cookie bars.
enum Boilerplate {
  /// The whole line is such a notice. Texts are compared folded: lower case, single spaces, without
  /// marks at either end.
  static func isNotice(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    guard mayBeNotice(line) else { return isLoneMark(line) }
    let folded = fold(line)
    if folded.isEmpty { return isLoneMark(line) }
    return notices.contains(folded) || patterns.contains { matches(folded, $0) }
  }

  /// The first letter of every notice: most lines are told by one comparison.
  private static let firstBytes: Set<UInt8> = Set(table.compactMap { $0.utf8.first })

  private static func mayBeNotice(_ line: String) -> Bool {
    let first = line.utf8.first { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
    return first.map { firstBytes.contains($0 | 0x20) } ?? true
  }

  /// “|”, “•”: separators of a layout that is gone. A row of them or a number is the writer's own.
  private static func isLoneMark(_ line: String) -> Bool {
    line.unicodeScalars.count == 1
      && "|•·›»/".unicodeScalars.contains { line.unicodeScalars.first == $0 }
  }

  private static func fold(_ line: String) -> String {
    LineWords.lowercased(line, keepsApostrophes: true).joined(separator: " ")
  }

  private static let table = WordTable("notices").rows.map {
    fold($0[0].replacing("*", with: "qqqq"))
  }
  private static let notices: Set<String> = Set(table.filter { !$0.contains("qqqq") })
  /// Notices with one name in the middle: “getting your * player ready”.
  private static let patterns: [(head: String, tail: String)] =
    table.compactMap { notice in
      guard let star = notice.firstRange(of: "qqqq") else { return nil }
      return (String(notice[..<star.lowerBound]), String(notice[star.upperBound...]))
    }

  private static func matches(_ line: String, _ pattern: (head: String, tail: String)) -> Bool {
    line.count >= pattern.head.count + pattern.tail.count && line.hasPrefix(pattern.head)
      && line.hasSuffix(pattern.tail)
  }
}
