/// Cuts an XML file of any size into its elements of some name, without holding more than one of them.
///
/// Elements of these names are taken where they are not inside one another. The bytes before the first
/// one (declaration, DOCTYPE with its entities) are kept and put before each piece.
struct XMLStream {
  private let file: InputFile
  private let elements: [[UInt8]]

  /// Largest element that is parsed, in bytes; a larger one is an error.
  private static let largest = 64 << 20

  init(_ file: InputFile, elements: [String]) {
    self.file = file
    self.elements = elements.map { Array($0.utf8) }
  }

  /// Parses every element alone; places are those of the whole file.
  ///
  /// - Throws: `.limit` for an element over 64 MB, or what `body` throws.
  func forEachElement(_ body: (MarkupFile) throws -> Void) throws {
    let sha256 = file.sha256
    var window: [UInt8] = []
    var line = 1
    var prologue: [UInt8]?
    try file.forEachChunk { chunk in
      window += chunk
      var consumed = 0
      while let start = Self.start(of: elements, in: window, from: consumed) {
        if prologue == nil { prologue = Self.documentType(window[..<start.offset]) }
        guard let end = Self.end(of: start.name, in: window, from: start.offset) else {
          line += window[consumed..<start.offset].count { $0 == 0x0A }
          consumed = start.offset
          break
        }
        line += window[consumed..<start.offset].count { $0 == 0x0A }
        try body(
          MarkupFile(
            piece: Array(window[start.offset..<end]), of: file, sha256: sha256, line: line,
            documentType: prologue ?? []))
        line += window[start.offset..<end].count { $0 == 0x0A }
        consumed = end
      }
      if Self.start(of: elements, in: window, from: consumed) == nil {
        // Keep what may be the beginning of a tag, and everything before the first element.
        let keep = prologue == nil ? 0 : max(consumed, window.count - 128)
        line += window[consumed..<max(consumed, keep)].count { $0 == 0x0A }
        consumed = max(consumed, keep)
      }
      window.removeFirst(consumed)
      guard window.count <= Self.largest else {
        throw ReadingError.limit(
          Location(path: file.path, line: line), reason: "an element is larger than 64 MB")
      }
      return true
    }
    if Self.start(of: elements, in: window, from: 0) != nil {
      throw ReadingError.malformed(
        Location(path: file.path, line: line), reason: "the file ends inside an element")
    }
  }

  private static func start(
    of names: [[UInt8]], in bytes: [UInt8], from start: Int
  ) -> (offset: Int, name: [UInt8])? {
    var offset = start
    while let next = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      for name in names {
        let end = next + 1 + name.count
        guard end < bytes.count, bytes[(next + 1)..<end].elementsEqual(name) else { continue }
        let after = bytes[end]
        if MappedText.isSpace(after) || after == UInt8(ascii: ">") { return (next, name) }
      }
      offset = next + 1
    }
    return nil
  }

  private static func end(of name: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array("</".utf8) + name + Array(">".utf8)
    var offset = start
    while let next = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[next...].starts(with: mark) { return next + mark.count }
      offset = next + 1
    }
    return nil
  }

  /// The DOCTYPE, whose entities every piece may use.
  private static func documentType(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<!DOCTYPE"),
      let end = text[start.lowerBound...].firstRange(of: "]>")
    else { return [] }
    return Array(text[start.lowerBound..<end.upperBound].utf8)
  }
}
