import Foundation

/// One JSON object as one line, keys sorted, so that the same value gives the same bytes.
package enum JSONLine {
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
