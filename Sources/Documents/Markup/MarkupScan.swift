import Glibc

/// What must not reach libxml2 2.9.14: tags with very many attributes, on which it takes quadratic time, and
/// the content of scripts and style sheets, which no reader asks for.
enum MarkupScan {
  /// Attributes a tag may have; the rest of a longer tag is blanked.
  static let most = 1000

  /// Stands for a “<” that is text while libxml2 reads the page; a decoded text holds no DEL itself.
  static let sign: UInt8 = 0x7F

  /// An element of HTML, or a custom one (with a hyphen), begins at `start`.
  private static func isElement(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let name = bytes[start...].prefix(30).prefix {
      !MappedText.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        && $0 != UInt8(ascii: "<")
    }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return HTMLRules.table[text] != nil || inlineNames.contains(text) || text.contains("-")
      || text.contains(":")
  }

  private static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "g", "i", "img", "ins", "kbd", "label", "mark", "math", "meter", "nobr", "output",
    "path",
    "picture", "progress", "ruby", "s", "samp", "slot", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr", "colgroup", "col", "param", "rb", "rtc",
  ]

  struct Result {
    let bytes: [UInt8]
    /// Where the first over-long tag was cut.
    let cut: Int?
    /// A “<” that is text was replaced by `sign`.
    var hasSigns = false
    /// Where a comment begins that nothing ends: the rest of the file is inside it.
    let unclosed: Int?
    /// What `bytes` lacks. The other places of this result are those of the whole file.
    var omissions = Omissions()
  }

  /// The bytes with every over-long tag cut short by spaces, and where the first one was; those of HTML
  /// without the content of scripts and style sheets.
  static func limited(_ bytes: [UInt8], isXML: Bool) -> Result {
    var unclosed: Int?
    var signs: [Int] = []
    var cuts: [Range<Int>] = []
    var raw: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while let start = next(UInt8(ascii: "<"), in: buffer, from: offset) {
        if let end = skipped(buffer, at: start, isXML: isXML) {
          if end == buffer.count, !isClosed(buffer) { unclosed = start }
          offset = end
          continue
        }
        guard start + 1 < buffer.count, isLetter(buffer[start + 1]) else {
          offset = start + 1
          continue
        }
        let tag = Tag(buffer, from: start + 1)
        if !isXML, let next = tag.innerOpen, !isElement(buffer, at: start + 1) {
          // “c<d then …” before the next tag: a sign, not a tag.
          signs.append(start)
          offset = next
          continue
        }
        if let cut = tag.cut { cuts.append(cut..<tag.end) }
        offset = tag.end
        if !isXML, let end = rawText(buffer, tagAt: start, end: tag.end) {
          offset = end
          if !holdsData(buffer, start..<tag.end) { raw.append((tag.end + 1)..<end) }
        }
      }
    }
    if cuts.isEmpty, signs.isEmpty, raw.isEmpty {
      return Result(bytes: bytes, cut: nil, unclosed: unclosed)
    }
    var bytes = bytes
    for sign in signs { bytes[sign] = Self.sign }
    for cut in cuts {
      for offset in cut { bytes[offset] = 0x20 }
    }
    let (kept, omissions) = Omissions.omit(raw, from: bytes)
    return Result(
      bytes: kept, cut: cuts.first?.lowerBound, hasSigns: !signs.isEmpty, unclosed: unclosed,
      omissions: omissions)
  }

  /// The text ends with the end of a comment, a CDATA section or an instruction.
  private static func isClosed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes[max(0, bytes.count - 3)...]
    return end.elementsEqual("-->".utf8) || end.elementsEqual("]]>".utf8)
      || end.suffix(2).elementsEqual("?>".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
  }

  /// Where a comment, a declaration or an instruction, or a CDATA section of XML, ends; nil for
  /// anything else.
  private static func skipped(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isXML: Bool
  ) -> Int? {
    guard start + 1 < bytes.count,
      bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?")
    else { return nil }
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", bytes, from: start + 4) }
    // A declaration of XML can hold tags between quotation marks.
    guard isXML else { return end(of: ">", bytes, from: start + 2) }
    if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", bytes, from: start + 9) }
    if rest.starts(with: "<?".utf8) { return end(of: "?>", bytes, from: start + 2) }
    return nil
  }

  /// Where the content of a `<script>` or `<style>` ends, whose "<" begin no tags: at its own end tag, as
  /// libxml2 has it. Nil for other tags and for one that ends with “/>”, which has no content.
  private static func rawText(
    _ bytes: UnsafeBufferPointer<UInt8>, tagAt start: Int, end: Int
  ) -> Int? {
    guard end < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "s"),
      bytes[end - 1] != UInt8(ascii: "/"),
      let name = rawNames.first(where: { isName($0, bytes, at: start + 1) }),
      !isNameByte(bytes[start + 1 + name.utf8CodeUnitCount])
    else { return nil }
    var offset = end + 1
    while let open = next(UInt8(ascii: "<"), in: bytes, from: offset) {
      if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        isName(name, bytes, at: open + 2)
      {
        return open
      }
      offset = open + 1
    }
    return bytes.count
  }

  private static let rawNames: [StaticString] = ["script", "style"]

  private static func isName(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    let length = name.utf8CodeUnitCount
    guard start + length < bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[start + $0] | 0x20 == name.utf8Start[$0] }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !MappedText.isSpace(byte) && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  /// A start tag of `application/ld+json`.
  private static func holdsData(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) -> Bool {
    let mark: StaticString = "ld+json"
    return tag.contains { bytes[$0] | 0x20 == mark.utf8Start[0] && isName(mark, bytes, at: $0) }
  }

  /// The first `byte` at `offset` or after; pages are mostly text, which memchr passes fast.
  private static func next(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Int? {
    guard offset < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + offset, Int32(byte), bytes.count - offset).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(base)
    }
  }

  private static func end(
    of mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = min(start, bytes.count)
    let length = mark.utf8CodeUnitCount
    while let start = next(mark.utf8Start[0], in: bytes, from: offset) {
      if start + length <= bytes.count,
        (0..<length).allSatisfy({ bytes[start + $0] == mark.utf8Start[$0] })
      {
        return start + length
      }
      offset = start + 1
    }
    return bytes.count
  }

  /// One start tag as libxml2 reads it: a quotation mark opens a value only after "=".
  private struct Tag {
    /// Where the attribute after the last allowed one begins.
    private(set) var cut: Int?
    /// Of its `>`, or of the text's end.
    private(set) var end: Int
    /// A “<” outside quotation marks before the end.
    private(set) var innerOpen: Int?

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      var count = 0
      var offset = start
      var beginsAttribute = false
      var expectsValue = false
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "<"), innerOpen == nil { innerOpen = offset }
        if MappedText.isSpace(byte) || byte == UInt8(ascii: "/") {
          beginsAttribute = true
        } else if byte == UInt8(ascii: "=") {
          expectsValue = true
          beginsAttribute = false
        } else {
          let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
          if expectsValue, isQuote {
            let close = bytes[(offset + 1)...].firstIndex(of: byte)
            offset = close ?? bytes.count - 1
            beginsAttribute = true
          } else if beginsAttribute, !expectsValue {
            beginsAttribute = false
            count += 1
            if count > MarkupScan.most, cut == nil { cut = offset }
          } else {
            beginsAttribute = false
          }
          expectsValue = false
        }
        offset += 1
      }
      end = min(offset, bytes.count)
    }
  }
}

/// What XML forbids or libxml2 trips over, replaced without moving any byte.
enum XMLBytes {
  /// Form feeds become spaces; white space before the XML declaration is dropped by making the
  /// declaration itself blank, for the encoding is known already.
  static func prepared(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for offset in bytes.indices where bytes[offset] == 0x0C { bytes[offset] = 0x20 }
    guard let start = bytes.firstIndex(where: { !MappedText.isSpace($0) }), start > 0,
      bytes[start...].starts(with: Array("<?xml".utf8)),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    for offset in start...end where bytes[offset] != 0x0A { bytes[offset] = 0x20 }
    return bytes
  }
}
