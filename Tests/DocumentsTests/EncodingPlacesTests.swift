import Documents
import Foundation
import Testing

/// In every encoding a place in the text leads back to the bytes and the line of the original file.
@Suite struct EncodingPlacesTests {
  /// Names as pages declare them, and the system's.
  private static let encodings: [(name: String, iconv: String)] = [
    ("utf-8", "UTF-8"), ("windows-1252", "CP1252"), ("iso-8859-1", "CP1252"),
    ("iso-8859-2", "ISO-8859-2"), ("iso-8859-5", "ISO-8859-5"), ("iso-8859-7", "ISO-8859-7"),
    ("iso-8859-15", "ISO-8859-15"), ("windows-1250", "CP1250"), ("windows-1251", "CP1251"),
    ("windows-1253", "CP1253"), ("windows-1254", "CP1254"), ("windows-1255", "CP1255"),
    ("windows-1256", "CP1256"), ("windows-1257", "CP1257"), ("windows-1258", "CP1258"),
    ("windows-874", "CP874"), ("koi8-r", "KOI8-R"), ("koi8-u", "KOI8-U"), ("ibm866", "IBM866"),
    ("macintosh", "MACINTOSH"), ("gb2312", "GB18030"), ("gbk", "GB18030"),
    ("gb18030", "GB18030"), ("big5", "BIG5-HKSCS"), ("shift_jis", "CP932"), ("euc-jp", "EUC-JP-MS"),
    ("euc-kr", "CP949"), ("iso-2022-jp", "ISO-2022-JP"),
  ]

  private static let words = [
    "“No”", "Jos\u{E9}", "na\u{EF}ve", "За", "Ответ", "Ω", "Λόγος", "żółw", "ğ", "中文", "「引用」", "안녕",
    "שלום", "مرحبا", "ไทย", "€5", "–", "ő", "𠀀",
  ]

  /// The text in an encoding; nil when it has not all the characters.
  private static func encoded(_ text: String, _ name: String) -> [UInt8]? {
    let descriptor = iconv_open(name, "UTF-8")
    guard Int(bitPattern: descriptor) != -1 else { return nil }
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let isDone = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        guard iconv(descriptor, &from, &left, &to, &room) == 0 else { return false }
        // What a stateful encoding still owes.
        return iconv(descriptor, nil, nil, &to, &room) != -1
      }
    }
    return isDone ? output.prefix(output.count - room).map { UInt8(bitPattern: $0) } : nil
  }

  /// Lines with words of many scripts between markers, whose bytes are ASCII everywhere.
  private static func page(_ name: String, _ iconv: String, lineEnd: String) -> [UInt8] {
    var bytes = Array("<html><head><meta charset=\"\(name)\"></head><body>\(lineEnd)".utf8)
    for number in 0..<40 {
      bytes += Array("<p>".utf8)
      for step in 0..<4 {
        let word = words[(number * 5 + step * 3) % words.count]
        bytes += encoded(word, iconv) ?? Array("plain".utf8)
        bytes += Array(" mark\(number)x\(step) ".utf8)
      }
      bytes += Array("</p>\(lineEnd)".utf8)
    }
    return bytes
  }

  private static func check(_ raw: [UInt8], width: Int = 1, firstHigh: Bool = false) throws {
    let document = try Readers.documents(of: InputFile(path: "a.html", bytes: raw))[0]
    for number in 0..<40 {
      for step in 0..<4 {
        let mark = Array("mark\(number)x\(step) ".utf8)
        let offset = try #require(
          Array(document.text.utf8).firstRange(of: mark.dropLast())?.lowerBound)
        let wide = mark.flatMap { byte in
          let zeros = [UInt8](repeating: 0, count: width - 1)
          return firstHigh ? zeros + [byte] : [byte] + zeros
        }
        let place = try #require(raw.firstRange(of: wide)?.lowerBound)
        #expect(document.rawByte(of: offset) == place)
        #expect(document.line(of: offset) == number + 2)
      }
    }
    var previous = 0
    for offset in 0..<document.text.utf8.count {
      let place = document.rawByte(of: offset)
      if place < previous || place > raw.count {
        Issue.record("byte \(offset) leads back to \(place)")
      }
      previous = max(previous, place)
    }
  }

  @Test(arguments: encodings, ["\n", "\r\n", "\r"])
  func placesLeadBack(_ encoding: (name: String, iconv: String), _ lineEnd: String) throws {
    try Self.check(Self.page(encoding.name, encoding.iconv, lineEnd: lineEnd))
  }

  @Test(arguments: [
    ("UTF-16LE", [0xFF, 0xFE] as [UInt8], 2, false), ("UTF-16BE", [0xFE, 0xFF], 2, true),
    ("UTF-16LE", [], 2, false), ("UTF-16BE", [], 2, true),
    ("UTF-32LE", [0xFF, 0xFE, 0, 0], 4, false), ("UTF-32BE", [0, 0, 0xFE, 0xFF], 4, true),
  ])
  func placesInWideEncodingsLeadBack(
    _ name: String, _ mark: [UInt8], _ width: Int, _ firstHigh: Bool
  ) throws {
    let text = String(decoding: Self.page("utf-8", "UTF-8", lineEnd: "\n"), as: UTF8.self)
    let raw = mark + (try #require(Self.encoded(text, name)))
    try Self.check(raw, width: width, firstHigh: firstHigh)
  }

  @Test func placesAfterBytesThatAreNoTextLeadBack() throws {
    var raw = Self.page("utf-8", "UTF-8", lineEnd: "\n")
    for place in stride(from: 80, to: raw.count, by: 97)
    where raw[place] == 0x20 && raw[place - 1] >= 0x80 {
      raw[place - 1] = place % 2 == 0 ? 0xFF : 0x01
    }
    try Self.check(raw)
  }

  @Test func mojibakeIsToldWithItsPlace() throws {
    let text = "<meta charset=utf-8><p>Plain words.</p>\n<p>â€œWe will notâ€\u{9D} said JosÃ©.</p>"
    let notes = try Readers.documents(of: InputFile(path: "a.html", bytes: Array(text.utf8)))[0]
      .notes
    let note = try #require(notes.first { $0.message.contains("suspect encoding") })
    #expect(note.location.line == 2)
  }

  /// Found by `make fuzz`: one sequence of bytes that became three characters sent places backwards.
  @Test func placesNeverGoBackWhereOneSequenceGivesSeveralCharacters() throws {
    let raw =
      Array("<meta charset=iso-2022-jp><p>".utf8) + [0xE2, 0x24, 0x3C, 0x1B, 0, 0, 0, 0, 0, 0x3C]
      + Array((String(repeating: "words after it ", count: 30) + "</p>").utf8)
    let document = try Readers.documents(of: InputFile(path: "a.html", bytes: raw))[0]
    let places = (0..<document.text.utf8.count).map { document.rawByte(of: $0) }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { $0 < raw.count })
  }
}
