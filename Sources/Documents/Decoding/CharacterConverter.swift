import Foundation

/// A legacy encoding through iconv, one character at a time: ASCII bytes of the encodings in use
/// stand for themselves unless they follow a lead byte.
struct CharacterConverter {
  private let name: String

  /// Nil when the system's iconv does not know the encoding.
  init?(_ name: String) {
    guard let descriptor = Self.open(name) else { return nil }
    iconv_close(descriptor)
    self.name = name
  }

  private static func open(_ name: String) -> iconv_t? {
    let descriptor = iconv_open("UTF-8", name)
    return Int(bitPattern: descriptor) == -1 ? nil : descriptor
  }

  /// Stateful or wide encodings, in which a plain byte may mean something else.
  private var isASCIICompatible: Bool { !name.hasPrefix("ISO-2022") && !name.hasPrefix("UTF-32") }

  func decode(
    _ raw: [UInt8], _ start: Int, into out: inout MappedText, _ repairs: inout Decoder.Repairs
  ) {
    guard let descriptor = Self.open(name) else { return }
    defer { iconv_close(descriptor) }
    let isPlain = isASCIICompatible
    var offset = start
    while offset < raw.count {
      let from = offset
      if isPlain {
        while offset < raw.count, raw[offset] < 0x80, !UTF8Scan.isForbidden(raw[offset]) {
          offset += 1
        }
        if offset > from {
          out.appendCopy(raw[from..<offset], from: from)
          continue
        }
      }
      let (length, bytes) = character(raw, at: offset, descriptor)
      let source = TextRange(offset, offset + length)
      if let bytes {
        // Of several characters that one sequence stands for, the later ones stand at its end, so that
        // places never go back.
        var place = source
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
          Decoder.append(scalar.value, for: place, to: &out, &repairs)
          place = TextRange(source.end - 1, source.end)
        }
      } else {
        iconv(descriptor, nil, nil, nil, nil)
        Decoder.countInvalid(for: source, to: &out, &repairs)
      }
      offset += length
    }
  }

  /// Feeds one byte more until a character comes out; nil for an ill-formed one, of which one byte
  /// is given up, so that an ASCII byte after a stray lead byte is kept.
  private func character(
    _ raw: [UInt8], at offset: Int, _ descriptor: iconv_t
  ) -> (length: Int, bytes: [UInt8]?) {
    for length in 1...8 where offset + length <= raw.count {
      var input = raw[offset..<(offset + length)].map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: 32)
      var left = input.count
      var room = output.count
      let status = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress
          var to = output.baseAddress
          return iconv(descriptor, &from, &left, &to, &room)
        }
      }
      if status != -1 {
        return (length, output.prefix(output.count - room).map { UInt8(bitPattern: $0) })
      }
      guard errno == EINVAL else { break }
    }
    return (1, nil)
  }
}
