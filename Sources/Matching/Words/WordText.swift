import Documents

/// Words with the text around them: tells where sentences begin and how a word is written.
struct WordText: Sendable {
  let words: [Word]
  private let bytes: [UInt8]
  /// UTF-8 bytes of the whole text before the first of `bytes`.
  private let offset: Int

  /// `words` lie in the stretch `range` of `text`.
  init(_ words: [Word], in text: String, range: TextRange) {
    self.words = words
    offset = range.start
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    bytes = Array(utf8[start..<utf8.index(start, offsetBy: range.count)])
  }

  init(_ text: String) {
    self.init(Word.words(in: text), in: text, range: TextRange(0, text.utf8.count))
  }

  /// The word as written, ASCII letters in lower case.
  func lowercased(_ index: Int) -> String {
    let range = words[index].range
    return String(decoding: bytes[(range.start - offset)..<(range.end - offset)], as: UTF8.self)
      .lowercased()
  }

  /// Bytes between word `index` and the word before it; before the first word, nothing.
  private func gap(before index: Int) -> ArraySlice<UInt8> {
    guard index > 0 else { return [] }
    let (start, end) = (words[index - 1].range.end - offset, words[index].range.start - offset)
    return start < end ? bytes[start..<end] : []
  }

  /// The word is the first of the text or follows the end of a sentence or line.
  func startsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = gap(before: index)
    if gap.contains(where: { $0 == 0x21 || $0 == 0x3F || $0 == 0x0A }) { return true }
    guard gap.contains(0x2E) else { return false }
    // "Mr. Smith", "J. Smith": an initial or a short word without a vowel, with its full stop, ends no
    // sentence.
    let before = words[index - 1]
    return !(before.isCapitalised && before.range.count <= 3 && !hasVowel(index - 1))
  }

  /// A question mark stands among the words or behind the last of them.
  func hasQuestion(in range: Range<Int>) -> Bool {
    range.contains { marksAfter($0).contains(0x3F) }
  }

  /// Bytes between word `index` and the next; behind the last word, those up to the end of the text.
  func marksAfter(_ index: Int) -> ArraySlice<UInt8> {
    guard words.indices.contains(index) else { return [] }
    let start = words[index].range.end - offset
    let next = index + 1
    let end = next < words.count ? words[next].range.start - offset : bytes.count
    return start < end ? bytes[start..<min(end, start + 16)] : []
  }

  /// The words `range` as they are written, with what stands between them.
  func written(_ range: Range<Int>) -> String {
    let range = self.range(of: range)
    return String(decoding: bytes[(range.start - offset)..<(range.end - offset)], as: UTF8.self)
  }

  /// A colon, comma or dash, on the same line, stands before the word: “Interviewer: Sam Lee”.
  func startsLabelled(_ index: Int) -> Bool {
    guard index < words.count else { return false }
    let gap = gap(before: index)
    return !gap.contains(0x0A) && gap.contains { [0x3A, 0x2C, 0xE2].contains($0) }
  }

  /// A comma or an opening bracket stands before the word.
  func followsCommaOrBracket(_ index: Int) -> Bool {
    gap(before: index).contains { $0 == 0x2C || $0 == 0x28 }
  }

  /// The words stand between a closing and an opening quotation mark: the narrator’s “she said”
  /// inside a quotation.
  func isNarration(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.upperBound < words.count else { return false }
    func marks(_ index: Int) -> Bool {
      let gap = Array(gap(before: index))
      return gap.contains(0x22)
        || gap.indices.dropLast(2).contains {
          gap[$0] == 0xE2 && gap[$0 + 1] == 0x80 && (gap[$0 + 2] == 0x9C || gap[$0 + 2] == 0x9D)
        }
    }
    return marks(range.lowerBound) && marks(range.upperBound)
  }

  private func hasVowel(_ index: Int) -> Bool {
    words[index].range.count > 1 && lowercased(index).contains { "aeiouy".contains($0) }
  }

  /// One space of any width, and nothing else, stands before the word: a plain, no-break, thin or narrow
  /// no-break one.
  func isSpaced(before index: Int) -> Bool {
    let spaces: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]]
    return spaces.contains { gap(before: index).elementsEqual($0) }
  }

  /// A break of the sentence stands before the word: dash, semicolon, colon. Who speaks begins anew.
  func followsBreak(_ index: Int) -> Bool {
    if startsSentence(index) { return true }
    let gap = gap(before: index)
    return gap.contains { $0 == 0x3B || $0 == 0x3A } || gap.count { $0 == 0x2D } > 1
      || gap.contains(0xE2)
  }

  /// A mark that divides clauses stands before the word: comma, semicolon, colon, dash, bracket.
  func startsClause(_ index: Int) -> Bool {
    if startsSentence(index) { return true }
    let gap = gap(before: index)
    return gap.contains { $0 == 0x3B || $0 == 0x3A || $0 == 0x28 || $0 == 0x29 || $0 == 0x2C }
      || gap.count { $0 == 0x2D } > 1 || gap.contains(0xE2)
  }

  /// From the first of these words to the last; an empty range after the word before them when there are
  /// none.
  func range(of range: Range<Int>) -> TextRange {
    words.range(of: range) ?? TextRange(offset, offset)
  }
}
