import Foundation

/// One JSON object as one line, keys sorted, so that the same value gives the same bytes.
package enum JSONLine {
  /// - Throws: only when the encoder fails.
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: escapingUnsafe([UInt8](try encoder.encode(value))), as: UTF8.self)
  }

  /// JSON may hold every scalar above U+001F as it is. Those that turn text around, end a line for
  /// some readers or speak to a terminal are escaped nevertheless; outside of strings there are none.
  static func escapingUnsafe(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 == 0x7F || $0 >= 0x80 }) else { return json }
    var out: [UInt8] = []
    out.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      guard VisibleText.isUnsafe(scalar) else {
        out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        continue
      }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        out += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      }
    }
    return out
  }
}
