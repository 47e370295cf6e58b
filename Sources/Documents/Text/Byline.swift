/// A line that names the writers: “By Jane Doe”, “By: JANE DOE and Max Roe”.
struct Byline {
  /// Names as printed, without “By”.
  let names: String

  /// Nil when the line is anything else, such as a sentence that begins with “By”.
  init?(_ line: String) {
    guard Self.mayBegin(line),
      let prefix = Self.prefixes.first(where: { Self.begins(line, with: $0) })
    else { return nil }
    var names = line.dropFirst(prefix.count).drop { $0 == ":" || $0.isWhitespace }
    if let cut = names.firstIndex(where: { "|•·⋅".contains($0) }) { names = names[..<cut] }
    while let last = names.last, last.isWhitespace || last == "," || last == "*" {
      names = names.dropLast()
    }
    if !Self.areNames(names) {
      // “Jane Roe, health reporter”: what follows the comma is what she is.
      guard let comma = names.firstIndex(of: ","), Self.isOffice(names[comma...]) else {
        return nil
      }
      names = names[..<comma]
      guard names.contains(" "), Self.areNames(names) else { return nil }
    }
    self.names = String(names)
  }

  /// Some words, and no sentence.
  private static func isOffice(_ text: Substring) -> Bool {
    guard let last = text.last, !".?!:;".contains(last) else { return false }
    return text.split(whereSeparator: \.isWhitespace).count <= 10
  }

  private static let prefixes: [String] = WordTable("bylines").rows.map { $0[0] }
    .sorted { $0.count > $1.count }
  /// “Written by”, “Author:”: announces names and has none.
  static func isLabel(_ line: String) -> Bool {
    let words = LineWords.lowercased(line)
    return words.count <= 2 && prefixes.contains(words.joined(separator: " "))
  }

  /// The names after a date and “by” (“December 19, 2023 by Jane Doe”).
  static func names(after line: String) -> String? {
    guard let by = by(in: line),
      DateWords.firstDate(in: String(line[..<by])) != nil
    else { return nil }
    return Byline(String(line[line.index(after: by)...]))?.names
  }

  /// Of the space before the word “by”.
  private static func by(in line: String) -> String.Index? {
    let bytes = line.utf8
    var index = bytes.startIndex
    while let space = bytes[index...].firstIndex(of: 0x20) {
      index = bytes.index(after: space)
      let next = bytes[index...].prefix(3)
      if next.count == 3, next.map({ $0 | 0x20 }).elementsEqual("by ".utf8) { return space }
    }
    return nil
  }

  private static let joiners: Set<String> = Set(WordTable("name-particles").rows.map { $0[0] })

  /// The first letters of all prefixes: most lines are told by one comparison.
  private static let firstBytes: Set<UInt8> = Set(prefixes.compactMap { $0.utf8.first })

  private static func mayBegin(_ line: String) -> Bool {
    guard let first = line.utf8.first, line.utf8.count <= 250 else { return false }
    return firstBytes.contains(first | 0x20)
  }

  private static func begins(_ line: String, with prefix: String) -> Bool {
    guard line.utf8.count > prefix.utf8.count,
      zip(line.utf8, prefix.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return false }
    let next = line[line.index(line.startIndex, offsetBy: prefix.count)]
    return next == ":" || next.isWhitespace
  }

  /// Up to twelve words that begin with a capital or join names, and no sentence end.
  private static func areNames(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (1...14).contains(words.count), let last = text.last, !"?!".contains(last) else {
      return false
    }
    guard last != "." || (words.last?.count ?? 0) <= 4 else { return false }
    return words.allSatisfy { word in
      let bare = word.filter { $0.isLetter || $0 == "." }
      guard let first = bare.first else { return word == "&" || word == "/" || word == "–" }
      return first.isUppercase || joiners.contains(bare.lowercased())
        || !first.isLowercase
          && first.isLetter
    }
  }
}
