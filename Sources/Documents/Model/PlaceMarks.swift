/// Where the text of a document stands in its file, small enough to be saved with a run: with it
/// places can be told when the file is not at hand.
package struct PlaceMarks: Sendable {
  /// From here on, up to the next mark, each scalar of the text is one column further; or, where
  /// `isLiteral` is false, all of it stands at this place (a character reference, say).
  package struct Mark: Sendable, Hashable {
    /// UTF-8 bytes into `Document.text`.
    package let offset: Int
    /// 1-based.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int
    package let isLiteral: Bool

    package init(offset: Int, line: Int, column: Int, isLiteral: Bool) {
      self.offset = offset
      self.line = line
      self.column = column
      self.isLiteral = isLiteral
    }
  }

  /// Ascending.
  package let marks: [Mark]
  private let scalars: ScalarIndex

  /// `marks` count in `text`; they are sorted here.
  package init(_ marks: [Mark], in text: String) {
    self.marks = marks.sorted { $0.offset < $1.offset }
    scalars = ScalarIndex(text)
  }

  /// 1-based line and column of the UTF-8 byte at `offset` of the text.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard low < marks.count else { return (1, 1) }
    let mark = marks[low]
    guard mark.isLiteral, offset > mark.offset else { return (mark.line, mark.column) }
    let distance = scalars.scalars(before: offset) - scalars.scalars(before: mark.offset)
    return (mark.line, mark.column + distance)
  }
}

extension Document {
  /// The fewest marks from which every place of the text can be told.
  package var placeMarks: PlaceMarks {
    if let savedPlaces { return savedPlaces }
    var collector = MarkCollector(self)
    for run in sourceMap.runs where !run.text.isEmpty {
      collector.add(at: run.text.start, isLiteral: run.text.count == run.source.count)
      if run.text.count == run.source.count { collector.addLines(in: run.text) }
      collector.add(at: run.text.end, isLiteral: false)
    }
    collector.add(at: text.utf8.count, isLiteral: false)
    return PlaceMarks(collector.marks, in: text)
  }
}

/// Walks through a text once; leaves out marks that the one before already tells.
private struct MarkCollector {
  private let document: Document
  private let bytes: [UInt8]
  private(set) var marks: [PlaceMarks.Mark] = []

  init(_ document: Document) {
    self.document = document
    bytes = Array(document.text.utf8)
  }

  mutating func add(at offset: Int, isLiteral: Bool) {
    let place = document.location(of: offset)
    let mark = PlaceMarks.Mark(
      offset: offset, line: place.line ?? 1, column: place.column ?? 1, isLiteral: isLiteral)
    if marks.last?.offset == offset { marks.removeLast() }
    if let last = marks.last, last.isLiteral, isLiteral, last.line == mark.line {
      let width = bytes[last.offset..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
      if last.column + width == mark.column { return }
    }
    marks.append(mark)
  }

  /// A mark where each line begins, as `SourceLines` divides them.
  mutating func addLines(in range: TextRange) {
    for offset in range.start..<range.end where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      let next = offset + 1
      let isPair = bytes[offset] == 0x0D && next < bytes.count && bytes[next] == 0x0A
      if !isPair, next < range.end { add(at: next, isLiteral: true) }
    }
  }
}
