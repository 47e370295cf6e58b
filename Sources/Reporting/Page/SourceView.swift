import Documents
import Indexing
import Matching

/// A passage of a source beside the draft's words, as its template sees it.
struct SourceView {
  /// “Source”, or “Nearest passage” when the words were not found.
  let sourceLabel: String
  let sourceTitle: Shown
  let sourceAbout: [Shown]
  let sourcePath: Shown
  let address: Shown
  let saidBy: Shown?
  let saidDiffers: Bool
  let roleLabel: String?
  let isIdentical: Bool
  let hasDifference: Bool
  let difference: [DiffPiece]
  let passage: [PassagePiece]
  let hasPassage: Bool
  /// Share of the statement's words found here, in percent.
  let likeness: String?

  struct DiffPiece {
    let diffWords: Shown
    let isSame: Bool
    let isRemoved: Bool
    let isAdded: Bool
    let isElided: Bool
    let folded: Int?
    let isGap: Bool
  }

  struct PassagePiece {
    let passageWords: Shown
    let isMatch: Bool
    /// Words of the match that the draft has otherwise or not at all.
    let isChanged: Bool
  }

  init(_ evidence: Evidence, _ item: Item, _ draft: String) {
    let metadata = evidence.document.metadata
    let isNear = item.verdict == .notFound
    let diff = WordDiff(
      edits: evidence.edits, draft: draft, spans: item.spans, source: evidence.context)
    let hasWords = diff.pieces.contains { if case .same = $0 { true } else { false } }
    sourceLabel = isNear ? "Nearest passage" : "Source"
    sourceTitle = Shown(metadata.title ?? evidence.document.path)
    sourceAbout = [metadata.publisher, metadata.date ?? "no date", metadata.byline]
      .compactMap { $0.map { Shown($0) } }
    sourcePath = Shown(evidence.document.path)
    address = Shown(evidence.address)
    saidBy = evidence.speaker.map { Shown($0) }
    saidDiffers = item.findings.contains { $0.verdict == .misattributed }
    roleLabel = evidence.role.isMainText ? nil : evidence.role.rawValue
    isIdentical = hasWords && diff.isIdentical && !isNear
    hasDifference = hasWords && !diff.isIdentical
    difference = hasDifference ? diff.pieces.map(Self.view) : []
    passage = Self.passage(of: evidence)
    hasPassage = !passage.isEmpty
    likeness = isNear ? "\(Int((evidence.score * 100).rounded()))% of the words" : nil
  }

  private static func view(_ piece: WordDiff.Piece) -> DiffPiece {
    var words = ""
    var folded: Int?
    switch piece {
    case .same(let text), .removed(let text), .added(let text), .elided(let text): words = text
    case .folded(let count): folded = count
    case .gap: break
    }
    return DiffPiece(
      diffWords: Shown(lines: words), isSame: piece.isSame, isRemoved: piece.isRemoved,
      isAdded: piece.isAdded, isElided: piece.isElided, folded: folded, isGap: piece == .gap)
  }

  /// Bytes of a passage on each side of the match: about three lines.
  private static let margin = 280

  /// The match marked, with a little before and after it, cut at spaces.
  private static func passage(of evidence: Evidence) -> [PassagePiece] {
    let bytes = Array(evidence.context.utf8)
    guard !bytes.isEmpty else { return [] }
    let ranges = evidence.ranges.filter { $0.end <= bytes.count }
    guard let first = ranges.first, let last = ranges.last else {
      let end = cut(bytes, after: min(bytes.count, 4 * margin))
      return [PassagePiece(passageWords: words(bytes, 0, end), isMatch: false, isChanged: false)]
    }
    let start = first.start <= margin ? 0 : cut(bytes, after: first.start - margin)
    let end = bytes.count - last.end <= margin ? bytes.count : cut(bytes, after: last.end + margin)
    var pieces: [PassagePiece] = []
    func append(_ text: Shown, isMatch: Bool = false, isChanged: Bool = false) {
      guard !text.isEmpty else { return }
      pieces.append(PassagePiece(passageWords: text, isMatch: isMatch, isChanged: isChanged))
    }
    var position = start
    if start > 0 { append(Shown(lines: "… ")) }
    for range in ranges where range.start >= position {
      append(words(bytes, position, range.start))
      position = range.start
      for change in changes(in: range, of: evidence) where change.start >= position {
        append(words(bytes, position, change.start), isMatch: true)
        append(words(bytes, change.start, change.end), isMatch: true, isChanged: true)
        position = change.end
      }
      append(words(bytes, position, range.end), isMatch: true)
      position = range.end
    }
    append(words(bytes, position, max(position, end)))
    if end < bytes.count { append(Shown("…")) }
    return pieces
  }

  private static func changes(in range: TextRange, of evidence: Evidence) -> [TextRange] {
    WordDiff.merged(evidence.edits).compactMap { edit in
      switch edit.kind {
      case .substituted, .deleted: range.contains(edit.source) ? edit.source : nil
      case .same, .inserted, .elided: nil
      }
    }.filter { !$0.isEmpty }
  }

  private static func words(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Shown {
    Shown(lines: String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
  }

  /// The first place after `offset` that follows a space, at most forty bytes on.
  private static func cut(_ bytes: [UInt8], after offset: Int) -> Int {
    var place = offset
    while place < bytes.count, place < offset + 40, bytes[place] != 0x20 { place += 1 }
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return min(bytes.count, place)
  }
}

extension WordDiff.Piece {
  fileprivate var isSame: Bool { if case .same = self { true } else { false } }
  fileprivate var isRemoved: Bool { if case .removed = self { true } else { false } }
  fileprivate var isAdded: Bool { if case .added = self { true } else { false } }
  fileprivate var isElided: Bool { if case .elided = self { true } else { false } }
}
