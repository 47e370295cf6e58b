import Documents
import Indexing

/// Consecutive passages of one source document as one text: what a quotation is aligned with, so that
/// words which run over the border of two passages are found as well.
struct SourceWindow: Sendable {
  let passages: [Passage]
  /// The passages' texts, joined by a line end.
  let text: String
  let words: [Word]
  /// Where each passage begins in `text`, UTF-8 bytes.
  private let starts: [Int]

  /// `passages` are consecutive, of one document, at least one. Only the words around `region` (counted
  /// from the beginning of passage `first`) are taken, with `margin` on either side.
  init(_ passages: [Passage], from first: Int64, region: Range<Int>, margin: Int) {
    self.passages = passages
    var text = ""
    var starts: [Int] = []
    var anchor = 0
    var words: [Word] = []
    for passage in passages {
      if !starts.isEmpty { text += "\n" }
      let start = text.utf8.count
      if passage.id == first { anchor = words.count }
      words += Word.words(in: passage.text).map { $0.moved(to: $0.range.shifted(by: start)) }
      starts.append(start)
      text += passage.text
    }
    let low = max(0, min(words.count, anchor + region.lowerBound - margin))
    let high = max(low, min(words.count, anchor + region.upperBound + margin))
    self.words = Array(words[low..<high])
    self.text = text
    self.starts = starts
  }

  /// All words of the passages.
  init(_ passages: [Passage]) {
    self.init(passages, from: passages[0].id, region: 0..<Int.max / 2, margin: 0)
  }

  /// Index of the passage that holds the byte at `offset` of `text`.
  func passage(at offset: Int) -> Int {
    (starts.lastIndex { $0 <= offset }) ?? 0
  }

  /// Place of passage `index` in `text`.
  func range(ofPassage index: Int) -> TextRange {
    TextRange(starts[index], starts[index] + passages[index].text.utf8.count)
  }
}
