import Documents
import Extraction

/// Letters that a scanner, or whoever copied a page, took for others: “counci1”, “rnayor”, “tbe bear ch”.
///
/// Such a difference says nothing of what was said: it is damage of the source. Only where the source's form is
/// no word, and never where the draft has a figure or the source a number: a changed number is a change.
struct SourceDamage: Sendable {
  /// What looks like one letter, and letters that look alike.
  private static let shapes: [(seen: [UInt8], meant: [UInt8])] = [
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("i", "l"), ("0", "o"), ("5", "s"),
    ("c", "e"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
  /// Longest row of words that is compared.
  static let length = 4

  /// Words that differ by such letters from another word (“fail”, “fall”); empty for a language without a list,
  /// where only figures among letters count as damage.
  private let lookalikes: Set<String>

  init(_ table: LexiconFile) { lookalikes = Set(table.rows.map { $0["word"] }) }

  /// The words of the source are those of the draft, damaged. Both are folded; `isWord` tells whether a word of the
  /// source, by its index, is known as one, or as a name.
  func explains(draft: [String], source: [String], isWord: (Int) -> Bool) -> Bool {
    guard (1...Self.length).contains(draft.count), (1...Self.length).contains(source.count) else {
      return false
    }
    let (one, other) = (draft.joined(), source.joined())
    guard one != other, !one.utf8.contains(where: Self.isDigit),
      Self.skeleton(one) == Self.skeleton(other)
    else { return false }
    return source.indices.allSatisfy { index in
      let word = source[index]
      if draft.contains(word) || word == "1" && draft.contains("i") { return true }
      guard !word.utf8.allSatisfy(Self.isDigit) else { return false }
      if word.utf8.contains(where: Self.isDigit) { return true }
      return !lookalikes.isEmpty && !lookalikes.contains(word) && !isWord(index)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The word with one letter for all that look alike.
  private static func skeleton(_ word: String) -> [UInt8] {
    shapes.reduce(Array(word.utf8)) { bytes, shape in
      var out: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index...].starts(with: shape.seen) {
          out += shape.meant
          index += shape.seen.count
        } else {
          out.append(bytes[index])
          index += 1
        }
      }
      return out
    }
  }
}

extension WordClasses {
  /// The words `other` of a source are the words `one` of a draft, damaged.
  func isDamage(
    of one: Range<Int>, in draft: WordText, to other: Range<Int>, in source: WordText
  ) -> Bool {
    guard !one.isEmpty, !other.isEmpty, one.count + other.count <= 2 * SourceDamage.length else {
      return false
    }
    return damage.explains(
      draft: one.map { Folding.folded(draft.lowercased($0)) },
      source: other.map { Folding.folded(source.lowercased($0)) }
    ) { offset in
      let index = other.lowerBound + offset
      let word = source.words[index]
      return functionWords.contains(word.hash) || opposites[word.hash] != nil
        || quantifiers[word.hash] != nil || negators.contains(word.hash)
        || numbers.areAll(in: source, index..<(index + 1))
        || word.isCapitalised && !source.startsSentence(index)
    }
  }
}
