/// Finds the encoding of a file from its first bytes.
package struct EncodingSniffer: Sendable {
  /// Where a declaration may stand.
  package enum Kind: Sendable {
    /// Byte order mark only.
    case text
    /// `<meta charset>` within the first 1,024 bytes, then anywhere in the first 64 KB.
    case html
    /// The XML declaration.
    case xml
  }

  struct Finding {
    var encoding: CharacterEncoding
    /// Bytes of the byte order mark.
    var markLength = 0
    var notes: [String] = []
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  func encoding(of bytes: [UInt8]) -> Finding {
    if let marked = byteOrderMark(bytes) { return marked }
    if let wide = wideByNULs(bytes) { return wide }
    guard let label = declaredLabel(bytes) else { return guess(bytes, notes: []) }
    guard let declared = CharacterEncoding(label: label) else {
      return guess(bytes, notes: ["unknown encoding “\(label.prefix(40))” was declared"])
    }
    switch declared {
    case .utf16LittleEndian, .utf16BigEndian:
      // The declaration could be read as ASCII, so it cannot be true.
      return Finding(encoding: .utf8, notes: ["declared as UTF-16 but is not; read as UTF-8"])
    default: return Finding(encoding: declared)
    }
  }

  private func byteOrderMark(_ bytes: [UInt8]) -> Finding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(encoding: .utf8, markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return Finding(encoding: .legacy(name: "utf-32le", iconv: "UTF-32LE"), markLength: 4)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Finding(encoding: .utf16LittleEndian, markLength: 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Finding(encoding: .utf16BigEndian, markLength: 2)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return Finding(encoding: .legacy(name: "utf-32be", iconv: "UTF-32BE"), markLength: 4)
    }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark: most high bytes of the first kilobyte are NUL.
  private func wideByNULs(_ bytes: [UInt8]) -> Finding? {
    let head = bytes.prefix(1024)
    guard head.count >= 4, head.contains(0) else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let groups = head.count / 4
    func isMostly(_ column: Int) -> Bool { zeros[column] * 4 > groups * 3 }
    func isRare(_ column: Int) -> Bool { zeros[column] * 8 <= groups }
    let note = { (name: String) in ["no byte order mark; read as \(name) by its NUL bytes"] }
    switch (isMostly(0), isMostly(1), isMostly(2), isMostly(3)) {
    case (true, true, true, false) where isRare(3):
      return Finding(
        encoding: .legacy(name: "utf-32be", iconv: "UTF-32BE"), notes: note("UTF-32BE"))
    case (false, true, true, true) where isRare(0):
      return Finding(
        encoding: .legacy(name: "utf-32le", iconv: "UTF-32LE"), notes: note("UTF-32LE"))
    case (true, false, true, false) where isRare(1) && isRare(3):
      return Finding(encoding: .utf16BigEndian, notes: note("UTF-16BE"))
    case (false, true, false, true) where isRare(0) && isRare(2):
      return Finding(encoding: .utf16LittleEndian, notes: note("UTF-16LE"))
    default: return nil
    }
  }

  /// Nothing is declared: UTF-8 when it is valid, otherwise windows-1252, which fits any bytes.
  private func guess(_ bytes: [UInt8], notes: [String]) -> Finding {
    let scan = UTF8Scan(bytes, from: 0)
    // A stray bad byte in a file full of valid sequences does not make it another encoding.
    if scan.invalid == 0 || scan.sequences > scan.invalid {
      let isASCII = scan.sequences == 0 && scan.invalid == 0
      let said = notes.isEmpty || isASCII ? notes : notes.map { $0 + "; read as UTF-8" }
      return Finding(encoding: .utf8, notes: said)
    }
    let note = (notes + ["no usable encoding declared; read as windows-1252"])
    return Finding(encoding: .windows1252, notes: [note.joined(separator: "; ")])
  }

  private func declaredLabel(_ bytes: [UInt8]) -> String? {
    switch kind {
    case .text: return nil
    case .xml:
      let head = bytes.prefix(1024).drop { MappedText.isSpace($0) }
      guard head.starts(with: Array("<?xml".utf8)) else { return nil }
      let declaration = head.prefix { $0 != UInt8(ascii: ">") }
      return value(of: "encoding", in: declaration)
    case .html:
      if let label = declaredInXMLDeclaration(bytes) { return label }
      return metaLabel(bytes.prefix(1024)) ?? metaLabel(bytes.prefix(65_536))
    }
  }

  private func declaredInXMLDeclaration(_ bytes: [UInt8]) -> String? {
    EncodingSniffer(.xml).declaredLabel(bytes)
  }

  /// `charset=` inside the first `<meta` that has one.
  private func metaLabel(_ bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if rest.starts(with: Array("!--".utf8)) {
        rest = afterComment(rest)
        continue
      }
      guard rest.count > 5, rest.prefix(4).map({ $0 | 0x20 }) == Array("meta".utf8) else {
        continue
      }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      if let label = value(of: "charset", in: tag) { return label }
    }
    return nil
  }

  private func afterComment(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: Array("-->".utf8)) { return rest.dropFirst(3) }
      rest = rest.dropFirst()
    }
    return rest[rest.endIndex...]
  }

  /// The value after `name=`, with or without quotation marks.
  private func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let name = Array(name.utf8)
    guard lower.count > name.count else { return nil }
    for start in 0...(lower.count - name.count)
    where lower[start] == name[0] && lower[start...].starts(with: name) {
      var rest = lower[(start + name.count)...].drop { MappedText.isSpace($0) }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { MappedText.isSpace($0) }
      rest = rest.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = rest.prefix {
        !MappedText.isSpace($0) && !Array("\"';/>?".utf8).contains($0)
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
