import Documents
import Extraction
import Indexing

/// The words of a quotation, cut at its ellipses, with what the draft put in brackets set aside.
struct QuotedWords: Sendable {
  /// Words that the speaker is said to have used.
  private(set) var words: [Word] = []
  /// Indexes of words before which the draft marks an omission, by an ellipsis or by breaking off the
  /// quotation; `words.count` for one at the end.
  private(set) var cuts: Set<Int> = []
  /// Indexes of words before which the draft puts words of its own, with the place of the bracket.
  private(set) var brackets: [Int: TextRange] = [:]

  /// From the first span to the last, UTF-8 bytes of the draft.
  let extent: TextRange

  init(_ text: String, spans: [TextRange]) {
    extent = spans.reduce(spans[0]) { $0.union($1) }
    var text = text
    text.withUTF8 { bytes in
      for span in spans {
        // What the draft says between two parts of a split quotation may stand for words left out.
        if !words.isEmpty { cuts.insert(words.count) }
        add(span, bytes)
      }
    }
  }

  /// Some of a quotation's words, at least one.
  init(_ words: [Word]) {
    self.words = words
    extent = words.range(of: words.indices) ?? TextRange(0, 0)
  }

  private mutating func add(_ span: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) {
    var position = span.start
    var bracket: Int?
    var pending = span.start
    func flush(_ quoted: inout QuotedWords, to end: Int) {
      guard pending < end else { return }
      quoted.add(words: TextRange(pending, end), bytes)
    }
    while position < span.end {
      if let length = EllipsisMark.length(bytes, at: position, before: span.end) {
        if bracket == nil { flush(&self, to: position) }
        cuts.insert(words.count)
        position += length
        if bracket == nil { pending = position }
        continue
      }
      if bytes[position] == 0x5B {
        flush(&self, to: position)
        bracket = position
        pending = position + 1
      } else if bytes[position] == 0x5D, let start = bracket {
        position = close(TextRange(start, position + 1), before: span.end, bytes)
        bracket = nil
        pending = position
        continue
      }
      position += 1
    }
    flush(&self, to: span.end)
  }

  private mutating func add(words range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) {
    let part = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
    words += Tokenizer.tokens(in: part, from: range.start).map { Word($0, bytes) }
  }

  /// Takes note of a bracket and returns where the text goes on. A bracket around the first letters
  /// of a word, as in “[t]he”, changes their case only: the word counts as a whole.
  private mutating func close(
    _ bracket: TextRange, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let inside = TextRange(bracket.start + 1, bracket.end - 1)
    let isLetters =
      (1...3).contains(inside.count)
      && bytes[inside.start..<inside.end].allSatisfy { isLetter($0) }
    var next = bracket.end
    while next < end, isLetter(bytes[next]) { next += 1 }
    guard isLetters, next > bracket.end else {
      let part = UnsafeBufferPointer(rebasing: bytes[inside.start..<inside.end])
      if !Tokenizer.tokens(in: part, from: 0).isEmpty {
        brackets[words.count] = bracket
      }
      return bracket.end
    }
    let joined = Array(bytes[inside.start..<inside.end]) + bytes[bracket.end..<next]
    joined.withUnsafeBufferPointer { joined in
      guard let token = Tokenizer.tokens(in: joined, from: 0).first else { return }
      let word = Word(token, joined)
      words.append(word.moved(to: TextRange(bracket.start, next)))
    }
    return next
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Share of `count` words in all words that the speaker is said to have used, 0…1.
  func share(_ count: Int) -> Double {
    words.isEmpty ? 0 : Double(count) / Double(words.count)
  }

  /// How the seed index is asked for these words.
  func query(_ length: SeedQuery.SeedLength) -> SeedQuery {
    let inner = cuts.count { $0 > 0 && $0 < words.count }
    return SeedQuery(
      words: words.map(\.hash), cuts: cuts.union(brackets.keys), length: length,
      reach: words.count + words.count / 2 + 24 + 120 * min(inner, 6))
  }
}

/// Marks of omission.
enum EllipsisMark {
  /// UTF-8 bytes of the mark that begins at `position`: “…”, or three or more full stops with or
  /// without spaces between them.
  static func length(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, before end: Int
  ) -> Int? {
    if bytes[position] == 0xE2, position + 2 < end, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0xA6
    {
      return 3
    }
    guard bytes[position] == 0x2E else { return nil }
    var stops = 1
    var last = position
    var next = position + 1
    while next < end, bytes[next] == 0x2E || bytes[next] == 0x20 {
      if bytes[next] == 0x2E {
        stops += 1
        last = next
      } else if next - last > 1 {
        break
      }
      next += 1
    }
    return stops >= 3 ? last + 1 - position : nil
  }
}
