/// JSON (RFC 8259) written member by member as UTF-8. A value that is nil is left out with its key.
struct JSONText {
  private var bytes: [UInt8] = []
  /// A value stands before the next one at this level.
  private var needsComma = false

  var text: String { String(decoding: JSONLine.escapingUnsafe(bytes), as: UTF8.self) }

  mutating func object(_ members: (inout JSONText) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  mutating func array<Element>(
    _ key: String, of elements: [Element], _ element: (inout JSONText, Element) -> Void
  ) {
    self.key(key)
    open("[")
    for value in elements { element(&self, value) }
    close("]")
  }

  mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    quote(value)
  }

  mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    bytes += String(value).utf8
    needsComma = true
  }

  private mutating func open(_ mark: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: mark))
    needsComma = false
  }

  private mutating func close(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func quote(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var clean = 0
      for offset in text.indices {
        let byte = text[offset]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes += text[clean..<offset]
        escape(byte)
        clean = offset + 1
      }
      bytes += text[clean...]
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      let digits = String(byte, radix: 16)
      bytes += (digits.utf8.count == 1 ? "u000" : "u00").utf8
      bytes += digits.utf8
    default: bytes.append(byte)
    }
  }
}
