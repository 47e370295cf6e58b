import Foundation

/// Turns bytes of one encoding into valid UTF-8, character by character, so that every byte of the
/// result has its place in the file.
struct Decoder {
  struct Result {
    var mapped = MappedText()
    var notes: [DecodedText.Note] = []
  }

  private let encoding: CharacterEncoding
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  init(_ encoding: CharacterEncoding) { self.encoding = encoding }

  func decode(_ raw: [UInt8], from start: Int) -> Result {
    var result = Result()
    result.mapped.reserve(raw.count - start)
    var repairs = Repairs()
    switch encoding {
    case .utf8: utf8(raw, start, into: &result.mapped, &repairs)
    case .windows1252: windows1252(raw, start, into: &result.mapped, &repairs)
    case .utf16LittleEndian: utf16(raw, start, highFirst: false, into: &result.mapped, &repairs)
    case .utf16BigEndian: utf16(raw, start, highFirst: true, into: &result.mapped, &repairs)
    case .legacy(_, let iconv):
      if let converter = CharacterConverter(iconv) {
        converter.decode(raw, start, into: &result.mapped, &repairs)
      } else {
        windows1252(raw, start, into: &result.mapped, &repairs)
        result.notes.append(
          .init(message: "no converter for \(encoding.name); read as windows-1252", offset: nil))
      }
    }
    result.notes += repairs.notes(for: encoding.name)
    return result
  }

  /// What had to be replaced, counted, with the first place of each sort.
  struct Repairs {
    var invalid = 0
    var firstInvalid = 0
    var controls = 0
    var firstControl = 0
    var c1 = 0
    var firstC1 = 0

    mutating func countC1(at offset: Int) {
      if c1 == 0 { firstC1 = offset }
      c1 += 1
    }

    mutating func countInvalid(at offset: Int) {
      if invalid == 0 { firstInvalid = offset }
      invalid += 1
    }

    mutating func countControl(at offset: Int) {
      if controls == 0 { firstControl = offset }
      controls += 1
    }

    func notes(for encoding: String) -> [DecodedText.Note] {
      var notes: [DecodedText.Note] = []
      if invalid > 0 {
        notes.append(
          .init(
            message: "\(invalid) byte sequences are not valid \(encoding) and became U+FFFD",
            offset: firstInvalid))
      }
      if c1 > 0 {
        notes.append(
          .init(message: "\(c1) C1 control characters were read as windows-1252", offset: firstC1))
      }
      if controls > 0 {
        notes.append(
          .init(
            message: "\(controls) control characters (NUL, C0) became U+FFFD", offset: firstControl)
        )
      }
      return notes
    }
  }

  private func utf8(
    _ raw: [UInt8], _ start: Int, into out: inout MappedText, _ repairs: inout Repairs
  ) {
    raw.withUnsafeBufferPointer { bytes in
      var offset = start
      var clean = start
      func flush(to end: Int) {
        if end > clean { out.appendCopy(bytes[clean..<end], from: clean) }
      }
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80, !UTF8Scan.isForbidden(byte) {
          offset += 1
          continue
        }
        if byte < 0x80 {
          flush(to: offset)
          repairs.countControl(at: out.count)
          out.append(Self.replacement, for: TextRange(offset, offset + 1))
          offset += 1
          clean = offset
          continue
        }
        let (length, isValid) = UTF8Scan.sequence(bytes, at: offset)
        let isBad = !isValid || length == 3 && UTF8Scan.isNoncharacter(bytes, at: offset)
        if isBad {
          flush(to: offset)
          repairs.countInvalid(at: out.count)
          out.append(Self.replacement, for: TextRange(offset, offset + length))
          clean = offset + length
        } else if byte == 0xC2, bytes[offset + 1] < 0xA0 {
          // No text means a C1 control: it was windows-1252 before somebody wrote it as UTF-8.
          flush(to: offset)
          repairs.countC1(at: out.count)
          let value = Windows1252.scalar(of: bytes[offset + 1])
          let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
          out.append(String(scalar).utf8, for: TextRange(offset, offset + length))
          clean = offset + length
        }
        offset += length
      }
      flush(to: offset)
    }
  }

  /// Appends one character, unless it is a control that no text may hold.
  static func append(
    _ value: UInt32, for source: TextRange, to out: inout MappedText, _ repairs: inout Repairs
  ) {
    guard let scalar = Unicode.Scalar(value) else {
      repairs.countInvalid(at: out.count)
      out.append(replacement, for: source)
      return
    }
    let isControl = value < 0x80 && UTF8Scan.isForbidden(UInt8(value))
    if isControl || value == 0xFFFE || value == 0xFFFF {
      repairs.countControl(at: out.count)
      out.append(replacement, for: source)
      return
    }
    out.append(Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter), for: source)
  }

  static func countInvalid(
    for source: TextRange, to out: inout MappedText, _ repairs: inout Repairs
  ) {
    repairs.countInvalid(at: out.count)
    out.append(replacement, for: source)
  }

  private func windows1252(
    _ raw: [UInt8], _ start: Int, into out: inout MappedText, _ repairs: inout Repairs
  ) {
    var offset = start
    while offset < raw.count {
      let from = offset
      while offset < raw.count, raw[offset] < 0x80, !UTF8Scan.isForbidden(raw[offset]) {
        offset += 1
      }
      if offset > from { out.appendCopy(raw[from..<offset], from: from) }
      guard offset < raw.count else { return }
      let value = Windows1252.scalar(of: raw[offset])
      Self.append(value, for: TextRange(offset, offset + 1), to: &out, &repairs)
      offset += 1
    }
  }

  private func utf16(
    _ raw: [UInt8], _ start: Int, highFirst: Bool, into out: inout MappedText,
    _ repairs: inout Repairs
  ) {
    func unit(_ offset: Int) -> UInt32 {
      let first = UInt32(raw[offset])
      let second = UInt32(raw[offset + 1])
      return highFirst ? first << 8 | second : second << 8 | first
    }
    var offset = start
    while offset + 1 < raw.count {
      let value = unit(offset)
      if (0xD800..<0xDC00).contains(value), offset + 3 < raw.count,
        (0xDC00..<0xE000).contains(unit(offset + 2))
      {
        let scalar = 0x10000 + (value - 0xD800) << 10 + (unit(offset + 2) - 0xDC00)
        Self.append(scalar, for: TextRange(offset, offset + 4), to: &out, &repairs)
        offset += 4
      } else {
        Self.append(value, for: TextRange(offset, offset + 2), to: &out, &repairs)
        offset += 2
      }
    }
    if offset < raw.count {
      Self.countInvalid(for: TextRange(offset, raw.count), to: &out, &repairs)
    }
  }
}

/// The upper half of windows-1252, which the web also means by Latin-1 and ASCII.
enum Windows1252 {
  /// U+0080…U+009F by the Encoding Standard's index; the five holes stay C1 controls.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
  }
}
