import Matching
import Documents

/// Cuts the text of a draft at every border of an item, so that highlights never nest: each piece
/// knows all items that its words belong to.
struct Galley {
  /// A run of words of one block.
  struct Piece {
    let range: TextRange
    /// In the order of their numbers.
    let items: [Item]
    /// Items that have no earlier words.
    let begins: [Item]
    /// A finding points at exactly these words, inside a longer statement.
    let isHot: Bool
  }

  private let blocks: [Block]
  /// For each block the indexes of the items that have words in it, ascending.
  private let present: [[Int]]
  private let items: [Item]

  /// `items` in the order of the draft.
  init(_ document: Document, _ items: [Item]) {
    let blocks = document.blocks
    var present = Array(repeating: [Int](), count: blocks.count)
    for (index, item) in items.enumerated() {
      for span in item.markedSpans {
        var block = Self.firstBlock(endingAfter: span.start, blocks)
        while block < blocks.count, blocks[block].range.start < span.end {
          if present[block].last != index { present[block].append(index) }
          block += 1
        }
      }
    }
    self.blocks = blocks
    self.items = items
    self.present = present
  }

  /// Items of which some words stand in the block.
  func items(inBlock block: Int) -> [Item] { present[block].map { items[$0] } }

  func hasItems(inBlock block: Int) -> Bool { !present[block].isEmpty }

  /// Items whose first words stand in the block.
  func items(beginningInBlock block: Int) -> [Item] {
    items(inBlock: block).filter { blocks[block].range.contains($0.spans[0].start) }
  }

  /// The whole block, in pieces.
  func pieces(ofBlock block: Int) -> [Piece] {
    let range = blocks[block].range
    var changes: [Change] = []
    for (place, item) in items(inBlock: block).enumerated() {
      for span in item.markedSpans { changes += Change.pair(span, in: range, .item(place)) }
      for span in item.hotSpans { changes += Change.pair(span, in: range, .hot) }
    }
    let own = items(inBlock: block)
    var active: [Int] = []
    var hot = 0
    var start = range.start
    var pieces: [Piece] = []
    for change in changes.sorted(by: { $0.offset < $1.offset }) + [Change(end: range.end)] {
      if change.offset > start {
        let covering = active.map { own[$0] }
        pieces.append(
          Piece(
            range: TextRange(start, change.offset), items: covering,
            begins: covering.filter { $0.spans[0].start == start }, isHot: hot > 0))
        start = change.offset
      }
      switch change.subject {
      case .item(let place) where change.opens:
        active.insert(place, at: active.firstIndex { $0 > place } ?? active.count)
      case .item(let place): active.removeAll { $0 == place }
      case .hot: hot += change.opens ? 1 : -1
      case .nothing: break
      }
    }
    return pieces
  }

  private static func firstBlock(endingAfter offset: Int, _ blocks: [Block]) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A border: something begins or ends.
  private struct Change {
    enum Subject {
      case item(Int)
      case hot
      case nothing
    }

    let offset: Int
    let opens: Bool
    let subject: Subject

    init(end offset: Int) { (self.offset, opens, subject) = (offset, false, .nothing) }

    private init(_ offset: Int, opens: Bool, _ subject: Subject) {
      (self.offset, self.opens, self.subject) = (offset, opens, subject)
    }

    static func pair(_ span: TextRange, in range: TextRange, _ subject: Subject) -> [Change] {
      guard let inside = span.intersection(range), !inside.isEmpty else { return [] }
      return [
        Change(inside.start, opens: true, subject), Change(inside.end, opens: false, subject),
      ]
    }
  }
}

extension Item {
  /// The item's own words, and those outside them that a finding points at: the wrong speaker.
  fileprivate var markedSpans: [TextRange] {
    let outside = findings.flatMap(\.spans).filter { span in
      !spans.contains { $0.overlaps(span) }
    }
    var apart: [TextRange] = []
    for span in outside.sorted() {
      if let last = apart.last, last.overlaps(span) {
        apart[apart.count - 1] = last.union(span)
      } else {
        apart.append(span)
      }
    }
    return spans + apart
  }

  /// Words that are wrong, where that is known more exactly than for the whole statement: what a
  /// finding points at, and what the best source has otherwise.
  fileprivate var hotSpans: [TextRange] {
    guard statement != nil else { return [] }
    let pointed = findings.flatMap(\.spans).filter { span in
      !spans.contains(span)
    }
    return pointed + (pointed.isEmpty ? changedWords : [])
  }

  private var changedWords: [TextRange] {
    guard verdict == .altered || verdict == .contradicted else { return [] }
    return differences.compactMap { difference in
      switch difference.kind {
      case .cleaning, .spelling, .damage, .bracketed, .omission: nil
      case .negation, .number, .name, .certainty, .wording, .order, .splice, .cut, .frame:
        difference.draft.isEmpty ? nil : difference.draft
      }
    }
  }
}
