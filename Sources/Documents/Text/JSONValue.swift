/// A value of JSON (RFC 8259) whose strings know where they stand.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  /// Unescaped; places are bytes of the parsed text.
  case string(MappedText)
  case array([JSONValue])
  /// In the order of the text; the first of two equal keys counts.
  case object([(key: String, value: JSONValue)])

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? {
    switch self {
    case .string(let text): text.text
    case .number(let digits): digits
    default: nil
    }
  }

  var mapped: MappedText? {
    if case .string(let text) = self { text } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// Parses one value and the white space around it; nil when it is anything else, or nests deeper
  /// than 64. `offset` is where the bytes stand in their origin.
  static func parse(_ bytes: ArraySlice<UInt8>, at offset: Int = 0) -> JSONValue? {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer, at: offset)
      guard let value = parser.value(depth: 0) else { return nil }
      parser.skipSpace()
      return parser.isAtEnd ? value : nil
    }
  }
}
