/// The bytes of a file as valid UTF-8 without NUL and other C0 controls, and how to get back.
package struct DecodedText: Sendable {
  /// Valid UTF-8. A byte order mark is left out.
  package let bytes: [UInt8]
  /// Decoded byte → byte of the file as it lies on disk.
  package let map: SourceMap
  /// Name by the WHATWG Encoding Standard ("utf-8", "windows-1252" …).
  package let encoding: String
  let notes: [Note]

  struct Note: Sendable {
    let message: String
    /// Decoded byte; nil for the file as a whole.
    let offset: Int?
  }

  /// Decodes a file by the WHATWG rules: byte order mark, declaration, then a guess.
  ///
  /// After the WHATWG Encoding Standard (living, 2024) and the HTML Standard §13.2.3; beyond it,
  /// UTF-16 without a mark is recognised by its NUL bytes, and declared UTF-8 that holds no single
  /// valid UTF-8 sequence is windows-1252.
  package init(_ raw: [UInt8], as kind: EncodingSniffer.Kind) {
    let found = EncodingSniffer(kind).encoding(of: raw)
    var notes = found.notes.map { Note(message: $0, offset: nil) }
    var encoding = found.encoding
    if encoding == .utf8 {
      let scan = UTF8Scan(raw, from: found.markLength)
      if scan.isClean {
        bytes = found.markLength == 0 ? raw : Array(raw[found.markLength...])
        map = .identity(length: bytes.count, offset: found.markLength)
        self.encoding = encoding.name
        if scan.maybeDamaged, let place = Mojibake.firstPlace(in: bytes) {
          notes.append(Note(message: Mojibake.message, offset: place))
        }
        self.notes = notes
        return
      }
      if scan.invalid > 0, scan.sequences == 0, found.markLength == 0 {
        encoding = .windows1252
        notes.append(
          Note(message: "not UTF-8 as declared or assumed; read as windows-1252", offset: nil))
      }
    }
    let decoder = Decoder(encoding)
    let text = decoder.decode(raw, from: found.markLength)
    bytes = text.mapped.bytes
    map = text.mapped.map
    self.encoding = encoding.name
    notes += text.notes
    if let place = Mojibake.firstPlace(in: bytes) {
      notes.append(Note(message: Mojibake.message, offset: place))
    }
    self.notes = notes
  }

  /// A stretch of a file whose encoding is known; places count from its beginning.
  init(_ raw: [UInt8], encoding: CharacterEncoding) {
    self.encoding = encoding.name
    if encoding == .utf8, UTF8Scan(raw, from: 0).isClean {
      bytes = raw
      map = .identity(length: raw.count)
      notes = []
      return
    }
    let text = Decoder(encoding).decode(raw, from: 0)
    bytes = text.mapped.bytes
    map = text.mapped.map
    notes = text.notes
  }

  /// Lines that were decoded one by one.
  init(window: MappedText, notes: [Note]) {
    bytes = window.bytes
    map = window.map
    encoding = CharacterEncoding.utf8.name
    self.notes = notes
  }

  /// Text that is known to be clean already, such as a string of the program's own.
  init(clean bytes: [UInt8]) {
    self.bytes = bytes
    map = .identity(length: bytes.count)
    encoding = CharacterEncoding.utf8.name
    notes = []
  }
}

/// UTF-8 that was read as windows-1252 or Latin-1 and written as UTF-8 again.
enum Mojibake {
  static let message =
    "suspect encoding: the text holds UTF-8 that was once read as windows-1252 (“â€œ”, “Ã©”)"

  /// First byte of a damaged character, or nil. Looks for “â€”, “â” + C1 and “Ã” + U+0080…00BF.
  static func firstPlace(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset + 3 < bytes.count {
        guard bytes[offset] == 0xC3 else {
          offset += 1
          continue
        }
        let second = bytes[offset + 1]
        let third = bytes[offset + 2]
        let fourth = bytes[offset + 3]
        if second == 0xA2, third == 0xE2 && fourth == 0x82 || third == 0xC2 && fourth < 0xA0 {
          return offset
        }
        if second == 0x83, third == 0xC2 { return offset }
        offset += 2
      }
      return nil
    }
  }
}
