/// Lines around an article that its markup does not tell from it: calls to subscribe, credits, heads
/// of lists of other stories. From Lists/endings.tsv.
enum Surroundings {
  enum Place: String {
    case end
    case related
    case any
  }

  private static let beginnings: [(words: [String], place: Place)] =
    WordTable("endings").rows.compactMap { row in
      guard row.count == 2, let place = Place(rawValue: row[1]) else { return nil }
      return (row[0].split(separator: " ").map { String($0) }, place)
    }

  /// Beginnings by their first word.
  private static let byFirst: [String: [(words: [String], place: Place)]] =
    Dictionary(grouping: beginnings) { $0.words.first ?? "" }

  private static let firstBytes: Set<UInt8> = Set(byFirst.keys.compactMap { $0.utf8.first })

  /// What the beginning of a line says it is; longer lines than `limit` bytes are text.
  static func place(of text: MappedText, limit: Int = 600) -> Place? {
    guard text.count <= limit, let start = text.bytes.first, firstBytes.contains(start | 0x20)
    else {
      return nil
    }
    let head = String(decoding: text.bytes.prefix(80), as: UTF8.self)
    let words = LineWords.lowercased(head, keepsApostrophes: true).prefix(8)
    guard let first = words.first, let candidates = byFirst[first] else { return nil }
    let found = candidates.filter { words.starts(with: $0.words) }
      .max { $0.words.count < $1.words.count }
    guard let found else { return nil }
    // “Related” and “Follow” alone begin sentences too: a heading of other stories is short.
    if found.place != .end, words.count >= 8, found.words.count < 2 { return nil }
    return found.place
  }

  /// A line that says where a picture is from: “(Image: GETTY)”, “Photo: AP” at its end.
  static func isCaption(_ text: MappedText) -> Bool {
    guard text.count <= 300, text.bytes.last == UInt8(ascii: ")"),
      let open = text.bytes.lastIndex(of: UInt8(ascii: "("))
    else { return false }
    let inner = String(decoding: text.bytes[(open + 1)...], as: UTF8.self).lowercased()
    return ["image:", "photo:", "picture:", "pic:", "credit:", "photo by", "image by"].contains {
      inner.hasPrefix($0)
    }
  }
}
