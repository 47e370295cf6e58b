/// Repairs what libxml2 leaves of character references: C1 codes mean windows-1252, and names that
/// HTML 4 did not have stay in the text.
enum CharacterReferences {
  /// The block with references resolved.
  static func resolved(_ block: DraftBlock) -> DraftBlock {
    var block = block
    block.text = resolved(block.text)
    return block
  }

  /// References of formats whose text no parser has seen: numeric ones, `&amp;` and the like too.
  static func resolvedAll(_ text: MappedText) -> MappedText {
    guard text.bytes.contains(UInt8(ascii: "&")) else { return text }
    return resolved(text)
  }

  static func resolved(_ text: MappedText) -> MappedText {
    guard needsWork(text.bytes) else { return text }
    var result = MappedText()
    let bytes = text.bytes
    var clean = 0
    var offset = 0
    func flush(to end: Int) {
      for part in text.map.parts(of: TextRange(clean, end)) where !part.text.isEmpty {
        let words = bytes[part.text.start..<part.text.end]
        if part.text.count == part.source.count {
          result.appendCopy(words, from: part.source.start)
        } else {
          result.append(words, for: part.source)
        }
      }
    }
    func replace(_ replacement: String, length: Int) {
      flush(to: offset)
      let start = text.map.source(of: offset)
      let end = max(start, text.map.source(of: offset + length))
      result.append(replacement.utf8, for: TextRange(start, end))
      offset += length
      clean = offset
    }
    while offset < bytes.count {
      if bytes[offset] == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 {
        let value = Windows1252.scalar(of: bytes[offset + 1])
        replace(Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}", length: 2)
      } else if bytes[offset] == UInt8(ascii: "&"),
        let (replacement, length) = reference(bytes[offset...])
      {
        replace(replacement, length: length)
      } else {
        offset += 1
      }
    }
    flush(to: bytes.count)
    return result
  }

  private static func needsWork(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "&") { return true }
        if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return true }
      }
      return false
    }
  }

  /// The named reference that begins the bytes, with or without the semicolon where HTML allows it.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    if bytes.dropFirst().first == UInt8(ascii: "#") { return numeric(bytes) }
    let name = bytes.dropFirst().prefix(32).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard !name.isEmpty else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    let next = bytes.dropFirst(name.count + 1).first
    if next == UInt8(ascii: ";"), let value = names[text + ";"] { return (value, name.count + 2) }
    if let value = names[text] { return (value, name.count + 1) }
    return nil
  }

  /// `&#8220;` and `&#x201C;`, with a semicolon; C1 codes mean windows-1252.
  private static func numeric(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? String(digits.dropFirst()) : digits, radix: isHex ? 16 : 10)
    else {
      return nil
    }
    let mapped = (0x80...0x9F).contains(value) ? Windows1252.scalar(of: UInt8(value)) : value
    let isControl = mapped < 0x20 && mapped != 0x0A && mapped != 0x09
    let scalar = isControl ? "\u{FFFD}" : Unicode.Scalar(mapped) ?? "\u{FFFD}"
    return (String(scalar), end - bytes.startIndex + 1)
  }

  /// The named references of the HTML Standard §13.5, from Lists/references.tsv.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in WordTable("references").rows where row.count == 2 {
      let scalars = row[1].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      names[row[0]] = String(text)
    }
    return names
  }()
}
