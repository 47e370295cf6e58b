import Documents
import Extraction

/// How a language writes numbers in figures: what parts thousands and what parts decimals.
///
/// The `numbers` table says so in rows of kind `decimal` and `thousands`, whose word is the mark, or
/// `space`. A language without such rows writes “1,200.5”.
struct Figures: Sendable {
  private let decimal: UInt8
  private let thousands: UInt8
  /// A space may part thousands too: “1 200”.
  private let partsBySpace: Bool
  private let isStated: Bool

  init(_ table: LexiconFile) {
    func marks(_ kind: String) -> [String] {
      table.rows.filter { $0["kind"] == kind }.map { $0["word"] }
    }
    let stated = marks("decimal").first?.utf8.first
    decimal = stated ?? 0x2E
    thousands = marks("thousands").compactMap { $0 == "space" ? nil : $0.utf8.first }.first ?? 0x2C
    partsBySpace = marks("thousands").contains("space")
    isStated = stated != nil
  }

  /// The number that begins with word `index`, its thousands joined and a full stop before its
  /// decimals, and how many words it takes.
  func figure(
    in text: WordText, at index: Int, before end: Int
  ) -> (digits: String, length: Int) {
    let first = text.lowercased(index)
    guard isStated else { return (Folding.folded(first), 1) }
    var digits = plain(first)
    var length = 1
    guard partsBySpace, (1...3).contains(digits.utf8.count), Int(digits) != nil else {
      return (digits, length)
    }
    while index + length < end {
      let next = text.lowercased(index + length)
      guard next.utf8.count >= 3, next.utf8.prefix(3).allSatisfy(Self.isDigit),
        next.utf8.count == 3 || next.utf8.dropFirst(3).first == decimal,
        text.isSpaced(before: index + length)
      else { break }
      digits += plain(next)
      length += 1
      if next.utf8.count > 3 { break }
    }
    return (digits, length)
  }

  private func plain(_ word: String) -> String {
    let parts = word.utf8.split(separator: decimal, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return Folding.folded(word) }
    let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(Self.isDigit) }
    let digits = isGrouped ? groups.map { String($0) ?? "" }.joined() : String(whole) ?? ""
    return parts.count == 2 ? digits + "." + (String(parts[1]) ?? "") : digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
