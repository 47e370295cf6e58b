/// Follows the tags of an XML file in a window that moves over it, and knows where it may be cut.
///
/// No parser: comments, CDATA, instructions and quoted values are passed over, names are not checked.
/// What is not well-formed is found when the parts are parsed.
struct XMLCutter {
  /// A start tag that is open.
  struct Tag {
    let bytes: [UInt8]
    let name: [UInt8]
    /// Where it stands in the window; below 0 when it began before.
    var start: Int
    /// Heads that ended inside it in this window, and where.
    var heads: [(end: Int, bytes: [UInt8])] = []
    /// It was open already where the window begins.
    var isOld = false
    let isHead: Bool
  }

  /// A place after an element.
  struct Cut {
    let offset: Int
    /// Elements that are open there.
    let depth: Int
  }

  private(set) var open: [Tag] = []
  /// The DOCTYPE, whose entities every part may use.
  private(set) var documentType: [UInt8] = []
  /// Where scanning goes on.
  private var position = 0
  /// The last place of each depth, deeper ones only where they stand after the outer ones.
  private var cuts: [Cut] = []
  private var headDepth = 0

  var depth: Int { open.count }

  /// The outermost place at `least` or after; the last one of all when there is none.
  func cut(after least: Int) -> Cut? { cuts.first { $0.offset >= least } ?? cuts.last }

  /// Forgets the window before the cut.
  mutating func drop(_ cut: Cut) {
    position -= cut.offset
    cuts = cuts.filter { $0.offset > cut.offset }.map {
      Cut(offset: $0.offset - cut.offset, depth: $0.depth)
    }
    for index in open.indices {
      open[index].start -= cut.offset
      if index < cut.depth { open[index].isOld = true }
      open[index].heads = open[index].heads.filter { $0.end > cut.offset }
        .map { ($0.end - cut.offset, $0.bytes) }
    }
  }

  /// Goes on to the byte `limit` or the end of the window, or to a tag that is not in it as a whole.
  mutating func scan(_ window: [UInt8], upTo limit: Int, heads: Set<String>) {
    window.withUnsafeBufferPointer { bytes in
      while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
        position = start
        if start >= limit { return }
        guard start + 9 < bytes.count || bytes[start...].contains(UInt8(ascii: ">")),
          let end = Self.end(of: bytes, from: start)
        else { return }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"):
          if bytes[start...].starts(with: "<!DOCTYPE".utf8) {
            documentType = Array(bytes[start..<end])
          }
        case UInt8(ascii: "?"): break
        case UInt8(ascii: "/"): close(bytes, at: end)
        default: begin(bytes, start, end, heads)
        }
        position = end
      }
      position = bytes.count
    }
  }

  private mutating func begin(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ heads: Set<String>
  ) {
    guard bytes[end - 2] != UInt8(ascii: "/") else { return note(end) }
    let name = bytes[(start + 1)..<end].prefix {
      !MappedText.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? name
    let isHead = !heads.isEmpty && heads.contains(String(decoding: local, as: UTF8.self))
    if isHead { headDepth += 1 }
    open.append(
      Tag(bytes: Array(bytes[start..<end]), name: Array(name), start: start, isHead: isHead))
  }

  private mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) {
    guard let tag = open.popLast() else { return }
    if tag.isHead { headDepth -= 1 }
    // After the root there is nothing to cut.
    if open.isEmpty { cuts = [] }
    if tag.isHead, headDepth == 0, tag.start >= 0, !open.isEmpty {
      open[open.count - 1].heads.append((end, Array(bytes[tag.start..<end])))
    }
    note(end)
  }

  /// Remembers a place to cut; a head is never cut, for it is needed as a whole.
  private mutating func note(_ offset: Int) {
    guard headDepth == 0, !open.isEmpty else { return }
    while let last = cuts.last, last.depth >= open.count { cuts.removeLast() }
    cuts.append(Cut(offset: offset, depth: open.count))
  }

  /// One past the tag, comment, section or declaration that begins at `start`; nil when it runs on.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", bytes, from: start + 4) }
    if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", bytes, from: start + 9) }
    if rest.starts(with: "<?".utf8) { return end(of: "?>", bytes, from: start + 2) }
    if rest.starts(with: "<!".utf8) { return endOfDeclaration(bytes, from: start) }
    var offset = start + 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ">"): return offset + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = bytes[(offset + 1)...].firstIndex(of: bytes[offset]) else { return nil }
        offset = close
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// A DOCTYPE with its declarations in brackets.
  private static func endOfDeclaration(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let stop = bytes[start...].firstIndex(where: { $0 == 0x3E || $0 == 0x5B }) else {
      return nil
    }
    guard bytes[stop] == 0x5B else { return stop + 1 }
    return end(of: "]>", bytes, from: stop) ?? end(of: "] >", bytes, from: stop)
  }

  private static func end(
    of mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let length = mark.utf8CodeUnitCount
    var offset = start
    while offset < bytes.count, let next = bytes[offset...].firstIndex(of: mark.utf8Start[0]) {
      guard next + length <= bytes.count else { return nil }
      if (0..<length).allSatisfy({ bytes[next + $0] == mark.utf8Start[$0] }) {
        return next + length
      }
      offset = next + 1
    }
    return nil
  }
}
