/// Bytes that hold no text, told by their signature.
struct BinaryKind {
  /// What a person calls it: “a PNG image”.
  let name: String

  /// Nil when the bytes may be text.
  init?(_ bytes: [UInt8]) {
    if let known = Self.signatures.first(where: { bytes.starts(with: $0.signature) }) {
      name = known.name
      return
    }
    let head = bytes.prefix(4096)
    // A text holds NULs only when it is UTF-16 or UTF-32, and then other bytes too.
    if head.allSatisfy({ $0 == 0 }) {
      name = "nothing but NUL bytes"
      return
    }
    let controls = head.count {
      $0 < 0x09 || (0x0E..<0x1B).contains($0) || (0x1C..<0x20).contains($0)
    }
    // Random bytes hold 10 % of them, and no text 5 %, but a short one may hold some.
    guard controls > 4, controls * 20 > head.count, !Self.isWide(bytes) else { return nil }
    name = "binary data"
  }

  /// UTF-16 or UTF-32, in which every other byte may be NUL.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let name = EncodingSniffer(.text).encoding(of: bytes).encoding.name
    return name.hasPrefix("utf-16") || name.hasPrefix("utf-32")
  }

  private static let signatures: [(signature: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old Office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("RIFF".utf8), "a sound or video file"),
    (Array("ID3".utf8), "a sound file"),
    (Array("OggS".utf8), "a sound file"),
    (Array("SQLite format 3".utf8), "a database"),
  ]
}
