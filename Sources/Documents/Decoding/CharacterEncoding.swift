/// An encoding of the WHATWG Encoding Standard that can be read.
enum CharacterEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252
  /// Any other legacy encoding: its name by the standard, and iconv's name for it.
  case legacy(name: String, iconv: String)

  /// ASCII bytes always mean themselves, so tags can be found before anything is decoded.
  var keepsASCII: Bool {
    switch self {
    case .utf8, .windows1252: true
    case .utf16LittleEndian, .utf16BigEndian: false
    case .legacy(let name, _): !name.hasPrefix("iso-2022") && !name.hasPrefix("utf-32")
    }
  }

  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "windows-1252"
    case .legacy(let name, _): name
    }
  }

  /// The encoding a label means ("latin1" is windows-1252), or nil for an unknown or refused one.
  init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let row = Self.rows[label] else { return nil }
    switch row.name {
    case "utf-8": self = .utf8
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1252": self = .windows1252
    default: self = .legacy(name: row.name, iconv: row.iconv)
    }
  }

  /// Label → standard name and iconv name, from Lists/encodings.tsv.
  private static let rows: [String: (name: String, iconv: String)] = {
    var rows: [String: (name: String, iconv: String)] = [:]
    for row in WordTable("encodings").rows where row.count == 3 {
      rows[row[0]] = (row[1], row[2])
    }
    return rows
  }()
}
