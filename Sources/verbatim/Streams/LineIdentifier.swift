/// The `id` of a line, echoed as it came: a string or a whole number.
enum LineIdentifier: Codable, Sendable, Hashable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {  // not a number: then it must be a string
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }

  /// For messages.
  var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}
