/// The readable text of wikitext: links by their labels, quotations of templates, no other templates,
/// tables or references.
struct WikiText {
  struct Block {
    let role: BlockRole
    let text: MappedText
    let speaker: Speaker?
  }

  private(set) var blocks: [Block] = []

  init(_ text: MappedText) {
    var start = 0
    let plain = Self.plain(text, into: &blocks)
    let bytes = plain.bytes
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      append(line: plain.slice(TextRange(start, end)))
      start = end + 1
    }
  }

  private mutating func append(line: MappedText) {
    guard let first = line.bytes.first, line.hasInk else { return }
    var role = BlockRole.paragraph
    var body = line
    switch first {
    case UInt8(ascii: "="):
      role = .heading
      let marks = line.bytes.prefix { $0 == first }.count
      let tail = line.bytes.reversed().prefix { $0 == first || MappedText.isSpace($0) }.count
      guard marks + tail < line.count else { return }
      body = line.slice(TextRange(marks, line.count - tail))
    case UInt8(ascii: "*"), UInt8(ascii: "#"):
      role = .listItem
      body = line.slice(TextRange(line.bytes.prefix { $0 == first }.count, line.count))
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      role = .quotation
      body = line.slice(TextRange(line.bytes.prefix { $0 == first }.count, line.count))
    case UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "{"): role = .cell
    default: break
    }
    body = body.trimmedStart().onOneLine
    if body.hasInk { blocks.append(Block(role: role, text: body, speaker: nil)) }
  }

  /// Removes markup in one pass; quotation templates become blocks of their own.
  private static func plain(_ text: MappedText, into blocks: inout [Block]) -> MappedText {
    var out = MappedText()
    let bytes = text.bytes
    var offset = 0
    var clean = 0
    func flush(_ end: Int) { if end > clean { out.append(text.slice(TextRange(clean, end))) } }
    while offset < bytes.count {
      let skip = Self.skip(bytes, at: offset)
      guard let skip else {
        offset += 1
        continue
      }
      flush(offset)
      if let kept = skip.kept { out.append(text.slice(kept)) }
      if let quote = skip.quote {
        let words = Self.plain(text.slice(quote.words), into: &blocks)
        let speaker = quote.speaker.flatMap {
          QuotedSpeaker.named(Self.plain(text.slice($0), into: &blocks).text)
        }
        blocks.append(Block(role: .quotation, text: words.onOneLine, speaker: speaker))
      }
      offset = skip.end
      clean = offset
    }
    flush(bytes.count)
    return out
  }

  private struct Skip {
    let end: Int
    var kept: TextRange?
    var quote: (words: TextRange, speaker: TextRange?)?
  }

  private static func skip(_ bytes: [UInt8], at offset: Int) -> Skip? {
    switch bytes[offset] {
    case UInt8(ascii: "'"):
      let marks = bytes[offset...].prefix { $0 == 0x27 }.count
      return marks >= 2 ? Skip(end: offset + marks) : nil
    case UInt8(ascii: "["): return link(bytes, at: offset)
    case UInt8(ascii: "]"):
      return bytes[offset...].starts(with: "]]".utf8) ? Skip(end: offset + 2) : nil
    case UInt8(ascii: "{"): return template(bytes, at: offset)
    case UInt8(ascii: "<"): return tag(bytes, at: offset)
    default: return nil
    }
  }

  /// `[[Target|label]]` keeps the label, `[http://x label]` too; `[[File:…` is dropped.
  private static func link(_ bytes: [UInt8], at offset: Int) -> Skip? {
    let rest = bytes[offset...]
    guard rest.starts(with: "[[".utf8) else {
      guard rest.dropFirst().starts(with: "http".utf8),
        let close = rest.prefix(2048).firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      let space = rest[..<close].firstIndex(of: 0x20)
      return Skip(end: close + 1, kept: space.map { TextRange($0 + 1, close) })
    }
    let head = String(decoding: rest.dropFirst(2).prefix(10), as: UTF8.self).lowercased()
    if ["file:", "image:", "category:"].contains(where: head.hasPrefix) {
      return Skip(
        end: closing(bytes, from: offset, open: UInt8(ascii: "["), close: UInt8(ascii: "]")))
    }
    let close = rest.prefix(2048).firstIndex(of: UInt8(ascii: "]")) ?? offset + 2
    let bar = rest[..<close].firstIndex(of: UInt8(ascii: "|"))
    return Skip(end: bar.map { $0 + 1 } ?? offset + 2)
  }

  /// `{{quote|words|speaker}}` is kept as a quotation, every other template and table is dropped.
  private static func template(_ bytes: [UInt8], at offset: Int) -> Skip? {
    let rest = bytes[offset...]
    guard rest.starts(with: "{{".utf8) || rest.starts(with: "{|".utf8) else { return nil }
    let end = closing(bytes, from: offset, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    let inner = TextRange(min(offset + 2, end), max(min(offset + 2, end), end - 2))
    let name = bytes[inner.start..<inner.end].prefix { $0 != UInt8(ascii: "|") }
    let isQuote = ["quote", "blockquote", "cquote", "quotation", "quote box"].contains(
      String(decoding: name, as: UTF8.self).lowercased().trimmed)
    guard isQuote, name.endIndex < inner.end else { return Skip(end: end) }
    var parts: [TextRange] = []
    var start = name.endIndex + 1
    var depth = 0
    for index in start..<inner.end {
      if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: "]") { depth -= 1 }
      if bytes[index] == UInt8(ascii: "|"), depth == 0 {
        parts.append(TextRange(start, index))
        start = index + 1
      }
    }
    parts.append(TextRange(start, inner.end))
    let values = parts.map { part in
      // “text=”, “author=”: the value alone.
      let equals = bytes[part.start..<part.end].prefix(12).firstIndex(of: UInt8(ascii: "="))
      return TextRange(equals.map { $0 + 1 } ?? part.start, part.end)
    }
    return Skip(end: end, quote: (values[0], values.count > 1 ? values[1] : nil))
  }

  /// After the mark that closes the one at `start`; at most a megabyte further on.
  private static func closing(_ bytes: [UInt8], from start: Int, open: UInt8, close: UInt8) -> Int {
    var depth = 0
    for index in start..<min(bytes.count, start + (1 << 20)) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return start + 2
  }

  /// `<ref>…</ref>` and comments are dropped, other tags are not text.
  private static func tag(_ bytes: [UInt8], at offset: Int) -> Skip? {
    let rest = bytes[offset...]
    func after(_ mark: String) -> Int {
      let mark = Array(mark.utf8)
      var index = offset
      while let next = bytes[index...].firstIndex(of: mark[0]), next < offset + (1 << 20) {
        if bytes[next...].starts(with: mark) { return next + mark.count }
        index = next + 1
      }
      return offset + 1
    }
    if rest.starts(with: "<!--".utf8) { return Skip(end: after("-->")) }
    guard let close = rest.prefix(2048).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
    if rest.starts(with: "<ref".utf8), !isEmpty { return Skip(end: after("</ref>")) }
    let next = rest.dropFirst().first ?? 0
    let isTag = next == UInt8(ascii: "/") || (0x61...0x7A).contains(next | 0x20)
    return isTag ? Skip(end: close + 1) : nil
  }
}
