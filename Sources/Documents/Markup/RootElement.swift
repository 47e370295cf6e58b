/// The root element of an XML file, told from its first bytes without a parser.
struct RootElement: Sendable {
  /// Local name.
  let name: String
  /// The start tag as written, for its namespaces.
  let tag: String

  /// Nil when the file does not begin like XML. Looks at 64 KB.
  init?(of bytes: [UInt8]) {
    guard Self.mayBeMarkup(bytes) else { return nil }
    var head = Array(bytes.prefix(1 << 16))
    if head.contains(0) || head.first == 0xFE || head.first == 0xFF {
      head = DecodedText(head, as: .xml).bytes
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    var rest = head.drop { MappedText.isSpace($0) }
    while rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first {
      switch next {
      case UInt8(ascii: "?"): rest = Self.after("?>", in: rest)
      case UInt8(ascii: "!"):
        rest =
          rest.starts(with: "<!--".utf8) ? Self.after("-->", in: rest) : Self.afterDoctype(rest)
      default:
        let tag = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        let name = tag.dropFirst().prefix { !$0.isWhitespace && $0 != "/" }
        guard let local = name.split(separator: ":").last, local.first?.isLetter == true else {
          return nil
        }
        self.name = String(local)
        self.tag = tag
        return
      }
      rest = rest.drop { MappedText.isSpace($0) }
    }
    return nil
  }

  /// The first byte that is neither white space, NUL nor a byte order mark is “<”.
  private static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix(1 << 16).first {
      !MappedText.isSpace($0) && $0 != 0 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0)
    }
    return first == UInt8(ascii: "<")
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    var rest = bytes
    while let next = rest.firstIndex(of: mark[0]) {
      rest = rest[next...]
      if rest.starts(with: mark) { return rest.dropFirst(mark.count) }
      rest = rest.dropFirst()
    }
    return rest[rest.endIndex...]
  }

  private static func afterDoctype(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = bytes.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") })
    else { return bytes[bytes.endIndex...] }
    if bytes[end] == UInt8(ascii: ">") { return bytes[(end + 1)...] }
    return after(">", in: after("]", in: bytes[end...]))
  }
}
