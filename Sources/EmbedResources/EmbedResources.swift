import Foundation

/// `EmbedResources OUTPUT KEY FILE KEY FILE…` writes
/// `enum Resources { static let files: [String: String] }`, and `EmbedResources --digest OUTPUT KEY FILE…`
/// `enum SourceDigest { static let text: String }`. Used by EmbedResourcesPlugin only.
@main
struct EmbedResources {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--digest" { return try writeDigest(Array(arguments.dropFirst())) }
    guard let output = arguments.first, arguments.count % 2 == 1 else {
      throw EmbeddingError(problem: "usage: EmbedResources OUTPUT KEY FILE…")
    }
    var source = """
      /// The resources of this target, compiled in.
      enum Resources {
        static let files: [String: String] = [

      """
    for index in stride(from: 1, to: arguments.count, by: 2) {
      let text = try text(of: arguments[index + 1])
      source += "    \(literal(arguments[index])): \(literal(text)),\n"
    }
    if arguments.count == 1 { source += "    :\n" }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// FNV-1a of the keys and bytes of the files.
  private static func writeDigest(_ arguments: [String]) throws {
    guard let output = arguments.first, arguments.count % 2 == 1 else {
      throw EmbeddingError(problem: "usage: EmbedResources --digest OUTPUT KEY FILE…")
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    for index in stride(from: 1, to: arguments.count, by: 2) {
      add(arguments[index].utf8)
      add([UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[index + 1]))))
    }
    let source = """
      /// What the sources that decide how a file is understood were when this was compiled.
      enum SourceDigest {
        static let text = "\(String(hash, radix: 16))"
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: output))
  }

  private static func text(of path: String) throws -> String {
    guard let text = String(data: try Data(contentsOf: URL(fileURLWithPath: path)), encoding: .utf8)
    else { throw EmbeddingError(problem: "\(path): error: not valid UTF-8") }
    return text
  }

  /// An ordinary one-line literal: every control character, quote and backslash is escaped.
  private static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x200B...0x202F).contains(scalar.value) || scalar.value == 0xFEFF:
        out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

struct EmbeddingError: Error, CustomStringConvertible {
  let problem: String
  var description: String { problem }
}
