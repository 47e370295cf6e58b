import Documents
package import Indexing
package import Matching
import Reporting

/// A source document whole, as text, with the passage of a piece of evidence marked.
package struct SourceText: Encodable, Sendable {
  let title: String
  let path: String
  let address: String
  let publisher: String?
  let date: String?
  /// The file is not the one that the run compared with.
  let isChanged: Bool
  /// Blocks before and after the ones given, left out of a very long document.
  let omitted: [Int]
  let blocks: [SourceBlock]

  struct SourceBlock: Encodable {
    let role: String
    let address: String
    let speaker: String?
    let pieces: [Piece]
    /// The passage of the evidence stands here.
    let isPassage: Bool
  }

  struct Piece: Encodable {
    let text: String
    let isMatch: Bool
  }

  /// Blocks given on each side of the passage.
  private static let margin = 1_500

  /// `passages` are those of the whole document, in the order of its text.
  package init(_ evidence: Evidence, in document: SourceDocument, _ passages: [Passage]) {
    title = VisibleText.line(document.metadata.title ?? document.path)
    path = VisibleText.line(document.path)
    address = VisibleText.line(evidence.address)
    publisher = document.metadata.publisher.map(VisibleText.line)
    date = document.metadata.date.map(VisibleText.line)
    isChanged = document.sha256 != evidence.document.sha256
    let place = passages.firstIndex { $0.address == evidence.address } ?? 0
    let first = max(0, place - Self.margin)
    let last = min(passages.count, place + Self.margin)
    omitted = [first, passages.count - last]
    let words = evidence.ranges.map { evidence.context[$0] }
    var marked = MarkedPassages(words)
    blocks = (first..<last).map { index in
      let passage = passages[index]
      let ranges = index >= place ? marked.ranges(in: passage.text, isFirst: index == place) : []
      return SourceBlock(
        role: passage.role.rawValue, address: VisibleText.line(passage.address),
        speaker: (passage.speaker?.name).map(VisibleText.line),
        pieces: Self.pieces(passage.text, ranges), isPassage: index == place)
    }
  }

  private static func pieces(_ text: String, _ ranges: [TextRange]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for range in ranges where range.start >= start {
      if range.start > start {
        pieces.append(
          Piece(text: VisibleText.lines(text[TextRange(start, range.start)]), isMatch: false))
      }
      pieces.append(Piece(text: VisibleText.lines(text[range]), isMatch: true))
      start = range.end
    }
    if start < text.utf8.count {
      pieces.append(
        Piece(text: VisibleText.lines(text[TextRange(start, text.utf8.count)]), isMatch: false))
    }
    return pieces
  }
}

/// Finds the matched words of a piece of evidence again in the passages that they come from, where a
/// match may run from one passage into the next.
private struct MarkedPassages {
  private var missing: [String]

  init(_ words: [String]) { missing = words }

  /// UTF-8 bytes of `text` that are matched words not found before.
  mutating func ranges(in text: String, isFirst: Bool) -> [TextRange] {
    let bytes = Array(text.utf8)
    var ranges: [TextRange] = []
    var start = 0
    while let word = missing.first {
      guard let found = Self.place(of: Array(word.utf8), in: bytes, from: start) else { break }
      ranges.append(found)
      start = found.end
      missing.removeFirst()
    }
    ranges = Self.joined(ranges)
    // Only the neighbours of the passage can hold the rest.
    if !isFirst, ranges.isEmpty { missing = [] }
    return ranges
  }

  /// Words between two stretches of a match that the draft has otherwise belong to the passage too.
  private static func joined(_ ranges: [TextRange]) -> [TextRange] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, range.start - last.end <= widestGap {
        joined[joined.count - 1] = last.union(range)
      } else {
        joined.append(range)
      }
    }
  }

  /// UTF-8 bytes: a changed figure or name, not a cut sentence.
  private static let widestGap = 40

  /// Comparisons that one search may take; a longer one leaves the passage without a mark.
  private static let mostSteps = 50_000_000

  private static func place(
    of word: [UInt8], in bytes: [UInt8], from start: Int
  ) -> TextRange? {
    guard let first = word.first, bytes.count >= word.count,
      bytes.count * word.count < mostSteps
    else { return nil }
    var place = start
    while place + word.count <= bytes.count {
      if bytes[place] == first, bytes[place..<place + word.count].elementsEqual(word) {
        return TextRange(place, place + word.count)
      }
      place += 1
    }
    return nil
  }
}
