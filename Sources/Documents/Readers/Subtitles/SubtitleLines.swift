/// Blocks of lines of a subtitle file: separated by blank lines, with places.
struct SubtitleLines {
  struct Line {
    /// Decoded bytes without the line end.
    let range: TextRange
    let text: String
  }

  /// Groups of lines without blank ones.
  private(set) var groups: [[Line]] = []

  init(_ bytes: [UInt8]) {
    var group: [Line] = []
    var start = 0
    func endLine(_ end: Int) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if text.allSatisfy(\.isWhitespace) {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        group.append(Line(range: TextRange(start, end), text: text))
      }
    }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x0A || byte == 0x0D else {
        offset += 1
        continue
      }
      endLine(offset)
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
      offset += 1
      start = offset
    }
    endLine(bytes.count)
    if !group.isEmpty { groups.append(group) }
  }
}

/// Tags and references in the words of a cue.
enum CueText {
  /// A stretch of a cue without markup, under the voice that was open.
  struct Part {
    var text: MappedText
    var voice: String?
  }

  /// The words of `bytes` at `range` without tags; `<v Name>` opens a voice, `{\an8}` is dropped.
  static func parts(_ bytes: [UInt8], _ range: TextRange) -> [Part] {
    var parts = [Part(text: MappedText(), voice: nil)]
    var offset = range.start
    var clean = range.start
    func flush(to end: Int) {
      guard end > clean else { return }
      parts[parts.count - 1].text.appendCopy(bytes[clean..<end], from: clean)
    }
    while offset < range.end {
      let close: UInt8
      switch bytes[offset] {
      case UInt8(ascii: "<"): close = UInt8(ascii: ">")
      case UInt8(ascii: "{")
      where offset + 1 < range.end && bytes[offset + 1] == UInt8(ascii: "\\"):
        close = UInt8(ascii: "}")
      default:
        offset += 1
        continue
      }
      guard let end = bytes[offset..<range.end].firstIndex(of: close),
        isTag(bytes[(offset + 1)..<end])
      else {
        offset += 1
        continue
      }
      flush(to: offset)
      let tag = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
      if let voice = voice(tag) { parts.append(Part(text: MappedText(), voice: voice)) }
      if tag == "/v" { parts.append(Part(text: MappedText(), voice: nil)) }
      offset = end + 1
      clean = offset
    }
    flush(to: range.end)
    return parts.map {
      Part(text: CharacterReferences.resolvedAll($0.text), voice: $0.voice)
    }
  }

  private static func isTag(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first, content.count < 200 else { return false }
    return first == UInt8(ascii: "/") || first == UInt8(ascii: "\\")
      || (0x61...0x7A).contains(first | 0x20) || (0x30...0x39).contains(first)
  }

  /// “v.loud Jane Doe” → Jane Doe.
  private static func voice(_ tag: String) -> String? {
    guard tag.hasPrefix("v."), let space = tag.firstIndex(of: " ") else {
      guard tag.hasPrefix("v ") || tag == "v" else { return nil }
      return String(tag.dropFirst(2)).trimmed
    }
    return String(tag[space...]).trimmed
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
