/// Recursive descent over the bytes of one JSON text, at most 64 levels deep.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private var position = 0
  private static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skipSpace() {
    while position < bytes.count, MappedText.isSpace(bytes[position]) { position += 1 }
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth <= Self.deepest, position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    for step in 0..<word.utf8CodeUnitCount where bytes[position + step] != word.utf8Start[step] {
      return nil
    }
    position = end
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = position
    while position < bytes.count, Array("+-0123456789.eE".utf8).contains(bytes[position]) {
      position += 1
    }
    guard position > start else { return nil }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func array(depth: Int) -> JSONValue? {
    position += 1
    var elements: [JSONValue] = []
    if take("]") { return .array([]) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func object(depth: Int) -> JSONValue? {
    position += 1
    var members: [(key: String, value: JSONValue)] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string(),
        take(":"), let member = value(depth: depth + 1)
      else { return nil }
      members.append((key.text, member))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  /// Walks over the members of one object and the white space around it without keeping them: `take` reads
  /// the value that stands behind each key and says whether it could.
  ///
  /// - Returns: false when the text is not one object.
  mutating func members(_ take: (_ key: String, _ parser: inout JSONParser) -> Bool) -> Bool {
    guard self.take("{") else { return false }
    if !self.take("}") {
      repeat {
        skipSpace()
        guard let key = words(), self.take(":"), take(key, &self) else { return false }
      } while self.take(",")
      guard self.take("}") else { return false }
    }
    skipSpace()
    return isAtEnd
  }

  /// A string whose places nobody asks for; nil when there is none.
  mutating func words() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return string()?.text }
    position = end + 1
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// Whether a string stands next.
  var isAtString: Bool { position < bytes.count && bytes[position] == UInt8(ascii: "\"") }

  /// A string from its opening mark. Raw line ends inside are accepted, as web pages write them.
  private mutating func string() -> MappedText? {
    position += 1
    var text = MappedText()
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\")
      {
        position += 1
      }
      if position > start { text.appendCopy(bytes[start..<position], from: offset + start) }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        return text
      }
      guard escape(into: &text) else { return nil }
    }
    return nil
  }

  private mutating func escape(into text: inout MappedText) -> Bool {
    let start = position
    guard position + 1 < bytes.count else { return false }
    let letter = bytes[position + 1]
    position += 2
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): scalar = " "
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "u"):
      guard let decoded = unicodeEscape() else { return false }
      scalar = decoded
    default: return false
    }
    let place = TextRange(offset + start, offset + position)
    text.append(String(scalar).utf8, for: place)
    return true
  }

  /// The four digits after `\u`, and a second escape when they are half of a pair. A lone half or a
  /// control character becomes U+FFFD.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    if (0xD800..<0xDC00).contains(first), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      let before = position
      position += 2
      if let second = fourDigits(), (0xDC00..<0xE000).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
      position = before
    }
    if first < 0x20, first != 0x0A, first != 0x09, first != 0x0D { return "\u{FFFD}" }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for step in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position + step])).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
