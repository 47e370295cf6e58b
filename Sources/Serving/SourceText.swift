package import Documents
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
  /// What a reader has to know of where this text is from; nil when it is the file that was compared.
  let note: String?
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

  /// A stretch of the source, wherever it was read from.
  private struct Stretch {
    let role: BlockRole
    let address: String
    let speaker: String?
    let text: String
  }

  /// Blocks given on each side of the passage.
  private static let margin = 1_500

  /// The text of the source's file as it was read just now.
  package init(_ evidence: Evidence, in document: Document) {
    let isChanged = document.sha256 != evidence.document.sha256
    self.init(
      evidence, metadata: document.metadata,
      document.blocks.map { block in
        Stretch(
          role: block.role, address: block.address, speaker: block.speaker?.name,
          text: document.text[block.range])
      },
      note: isChanged
        ? "The file has changed since the check: this is its text now, and the passage may stand "
          + "elsewhere or not at all." : nil)
  }

  /// The text as the index of the corpus keeps it, where there is no file of that name; `passages`
  /// are those of the whole document, in the order of its text.
  package init(_ evidence: Evidence, kept document: SourceDocument, _ passages: [Passage]) {
    let isChanged = document.sha256 != evidence.document.sha256
    self.init(
      evidence, metadata: document.metadata,
      passages.map { passage in
        Stretch(
          role: passage.role, address: passage.address, speaker: passage.speaker?.name,
          text: passage.text)
      },
      note: "There is no file of this name in the corpus now: this is the text that its index kept"
        + (isChanged ? ", of another version than the one that was checked." : "."))
  }

  private init(
    _ evidence: Evidence, metadata: Metadata, _ stretches: [Stretch], note: String?
  ) {
    title = VisibleText.line(metadata.title ?? evidence.document.path)
    path = VisibleText.line(evidence.document.path)
    address = VisibleText.line(evidence.address)
    publisher = metadata.publisher.map(VisibleText.line)
    date = metadata.date.map(VisibleText.line)
    self.note = note
    let words = evidence.ranges.map { evidence.context[$0] }
    let place = Self.place(of: evidence, words, in: stretches)
    let first = max(0, (place ?? 0) - Self.margin)
    let last = min(stretches.count, (place ?? 0) + Self.margin)
    omitted = [first, stretches.count - last]
    var marked = MarkedPassages(words)
    blocks = (first..<last).map { index in
      let stretch = stretches[index]
      let isAfter = place.map { index >= $0 } ?? false
      let ranges = isAfter ? marked.ranges(in: stretch.text, isFirst: index == place) : []
      return SourceBlock(
        role: stretch.role.rawValue, address: VisibleText.line(stretch.address),
        speaker: stretch.speaker.map(VisibleText.line),
        pieces: Self.pieces(stretch.text, ranges), isPassage: index == place)
    }
  }

  /// Where the passage begins: at its address when its words stand there, else where they stand now.
  private static func place(
    of evidence: Evidence, _ words: [String], in stretches: [Stretch]
  ) -> Int? {
    let first = Array((words.first ?? "").utf8)
    func holds(_ stretch: Stretch) -> Bool {
      first.isEmpty || MarkedPassages.place(of: first, in: Array(stretch.text.utf8), from: 0) != nil
    }
    let addressed = stretches.indices.filter { stretches[$0].address == evidence.address }
    return addressed.first { holds(stretches[$0]) }
      ?? (first.isEmpty ? nil : stretches.firstIndex(where: holds)) ?? addressed.first
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
