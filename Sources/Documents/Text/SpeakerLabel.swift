/// The name that a line of a transcript begins with: “JANE DOE:”, “Jane Doe (SPD):”,
/// “[00:12:01] Jane Doe:”, “Jane Doe 0:12”, “Q:”.
struct SpeakerLabel {
  /// How surely it names somebody who speaks.
  enum Strength {
    /// Capitals, a time beside it, “Q” and “A”, or markup that says so.
    case strong
    /// Bold, or a term of a list.
    case marked
    /// A name and a colon, which a sentence may also begin with.
    case plain
  }

  let speaker: Speaker
  /// UTF-8 bytes of the line that are the label, its time and its colon.
  let length: Int
  let strength: Strength

  /// Longest label in UTF-8 bytes.
  static let longest = 100

  /// A label whose extent the markup gives: all of `line` but its time.
  init?(whole line: String, strength: Strength) {
    guard line.utf8.count <= Self.longest else { return nil }
    let time = SpokenTime(in: line)
    let isAfterTime = time?.range.lowerBound == line.startIndex
    let name = time.map {
      isAfterTime ? line[$0.range.upperBound...] : line[..<$0.range.lowerBound]
    }
    guard let named = Self.named(name ?? line[...], isMarked: true) else { return nil }
    speaker = named.speaker
    length = line.utf8.count
    self.strength = named.isUpper || time != nil ? .strong : strength
  }

  /// The label that begins `line`; `isMarked` says that `bold`, the beginning of the line, is bold.
  init?(_ line: String, bold: String? = nil) {
    let head = line.prefix(140)
    let end = head.firstIndex(of: "\n") ?? head.endIndex
    let first = head[..<end]
    guard first.utf8.contains(UInt8(ascii: ":")) else { return nil }
    guard let (name, rest, hasTime) = Self.parts(of: first) else { return nil }
    let isMarked = bold.map { Self.covers($0, name) } ?? false
    guard name.utf8.count <= Self.longest,
      let named = Self.named(name, isMarked: isMarked || hasTime)
    else { return nil }
    speaker = named.speaker
    length = line[..<rest].utf8.count
    strength = named.isUpper || hasTime ? .strong : isMarked ? .marked : .plain
    // A name alone on its line needs more than a colon to be one.
    if rest == first.endIndex, strength == .plain, name.split(separator: " ").count < 2 {
      return nil
    }
  }

  /// The name, where the words begin, and whether a time stands beside the name.
  private static func parts(
    of line: Substring
  ) -> (name: Substring, rest: String.Index, hasTime: Bool)? {
    func skipping(_ marks: String, from start: String.Index) -> String.Index {
      line[start...].firstIndex { !$0.isWhitespace && !marks.contains($0) } ?? line.endIndex
    }
    if let time = SpokenTime(in: String(line)), let range = time.range(in: line) {
      if range.lowerBound == line.startIndex {
        let start = skipping("-–—", from: range.upperBound)
        let colon = line[start...].firstIndex(of: ":")
        let isWords =
          colon.map { line[line.index(after: $0)...].first?.isWhitespace == false } ?? false
        if let colon, !isWords {
          return (line[start..<colon], skipping("", from: line.index(after: colon)), true)
        }
        return (line[start...], line.endIndex, true)
      }
      // Without brackets a time may stand in any sentence, but not between a name and a line's end.
      let end = skipping(":-–—", from: range.upperBound)
      let isApart = "([".contains(line[range.lowerBound]) || end == line.endIndex
      if isApart, line[..<range.lowerBound].firstIndex(of: ":") == nil {
        return (line[..<range.lowerBound], end, true)
      }
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let after = line[line.index(after: colon)...]
    guard after.first?.isWhitespace ?? true else { return nil }
    return (line[..<colon], skipping("", from: after.startIndex), false)
  }

  private static func covers(_ bold: String, _ name: Substring) -> Bool {
    let bold = bold.trimmed
    return bold == name || bold == name + ":" || bold.hasPrefix(name + ":")
  }

  // MARK: Names

  /// “JOHN KING, CNN ANCHOR”, “Dr. Jane Doe (CDU/CSU)”: name and role; nil for anything else.
  private static func named(
    _ label: Substring, isMarked: Bool
  ) -> (speaker: Speaker, isUpper: Bool)? {
    var name = label.drop { $0.isWhitespace || "-–—•>*".contains($0) }
    while let last = name.last, last.isWhitespace || last == ":" { name = name.dropLast() }
    if name == "Q" || name == "A" { return (Speaker(name: String(name)), true) }
    var role: Substring?
    if name.last == ")", let open = name.lastIndex(of: "(") {
      role = name[name.index(after: open)...].dropLast()
      name = name[..<open]
    }
    if let comma = name.firstIndex(of: ",") {
      role = role ?? name[name.index(after: comma)...]
      name = name[..<comma]
    }
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...6).contains(words.count), name.contains(where: \.isLetter),
      !name.contains(where: { "?!;\"“”„«»[]{}<>/".contains($0) }),
      !otherWords.contains(name.lowercased().trimmed)
    else { return nil }
    let isUpper =
      name.count >= 2 && !name.contains { $0.isLowercase } && !name.contains(where: \.isNumber)
      || isUpperSurname(words)
    guard isUpper || words.allSatisfy({ isNameWord($0, isMarked: isMarked) }) else { return nil }
    let office = role.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return (Speaker(name: words.joined(separator: " "), role: office?.nonEmpty), isUpper)
  }

  private static func isNameWord(_ word: Substring, isMarked: Bool) -> Bool {
    guard let first = word.first, first.isLetter else { return false }
    // “Speaker 2”, where markup or a time says that it is a label.
    return !first.isLowercase || particles.contains(String(word))
  }

  /// “Mr. O’NEILL”, “McCONNELL”: a title, then capitals.
  private static func isUpperSurname(_ words: [Substring]) -> Bool {
    guard words.count >= 2, words[0].hasSuffix("."), let last = words.last else { return false }
    return last.filter(\.isUppercase).count >= 3
  }

  private static let particles: Set<String> = Set(WordTable("name-particles").rows.map { $0[0] })
  /// What stands before a colon and is nobody: “note”, “source”, “price”.
  private static let otherWords: Set<String> = Set(WordTable("label-words").rows.map { $0[0] })
}

/// A time of a recording in a line: “00:12”, “[1:02:03]”, “(00:12.5)”.
struct SpokenTime {
  /// With its brackets.
  let range: Range<String.Index>

  init?(in line: String) {
    guard let found = Self.find(in: line[...]) else { return nil }
    range = found
  }

  func range(in line: Substring) -> Range<String.Index>? { Self.find(in: line) }

  /// The first one: digits, a colon, two digits, and more of these.
  private static func find(in line: Substring) -> Range<String.Index>? {
    let bytes = line.utf8
    var index = bytes.startIndex
    while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = bytes.index(after: colon)
      let before = bytes[..<colon].reversed().prefix(2).prefix(while: isDigit).count
      guard before > 0, bytes[index...].prefix(2).prefix(while: isDigit).count == 2 else {
        continue
      }
      var start = bytes.index(colon, offsetBy: -before)
      if start > bytes.startIndex, isDigit(bytes[bytes.index(before: start)]) { continue }
      var end =
        bytes[index...].firstIndex { !isDigit($0) && $0 != 0x3A && $0 != 0x2E } ?? bytes.endIndex
      // “0:12:” is a time and a colon.
      while let last = bytes[start..<end].last, !isDigit(last) {
        end = bytes.index(before: end)
      }
      if start > bytes.startIndex, end < bytes.endIndex {
        let open = bytes.index(before: start)
        if [0x28, 0x5B].contains(bytes[open]), [0x29, 0x5D].contains(bytes[end]) {
          start = open
          end = bytes.index(after: end)
        }
      }
      return start..<end
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
