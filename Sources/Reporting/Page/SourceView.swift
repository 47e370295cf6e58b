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
  /// Why the nearest passage is no match.
  let likeness: String?
  /// The words are the same, and yet the passage says otherwise: it goes on.
  let isCut: Bool

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
    var isMatch = false
    /// Words of the match that the draft has otherwise or not at all.
    var isChanged = false
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
    hasDifference = hasWords && !diff.isIdentical && evidence.isClose
    difference = hasDifference ? diff.pieces.map(Self.view) : []
    passage = Self.passage(of: evidence)
    hasPassage = !passage.isEmpty
    likeness = isNear ? Self.likeness(of: evidence, draft) : nil
    isCut = isIdentical && (item.verdict == .contradicted || item.verdict == .altered)
  }

  /// “31% of the words, 4 in a row at most: no match”.
  private static func likeness(of evidence: Evidence, _ draft: String) -> String {
    let percent = "\(Int((evidence.score * 100).rounded()))% of the words"
    let longest =
      WordDiff.merged(evidence.edits)
      .filter { $0.kind == .same && $0.draft.end <= draft.utf8.count }
      .map { Tokenizer.tokens(in: draft[$0.draft]).count }.max() ?? 0
    return longest == 0 ? percent : "\(percent), \(longest) in a row at most: no match"
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
      return [PassagePiece(passageWords: words(bytes, 0, end))]
    }
    let start = first.start <= margin ? 0 : cut(bytes, after: first.start - margin)
    let end = bytes.count - last.end <= margin ? bytes.count : cut(bytes, after: last.end + margin)
    let changes = changes(of: evidence, in: first.union(last))
    var borders: Set<Int> = [start, end]
    for range in ranges + changes { borders.formUnion([range.start, range.end]) }
    let sorted = borders.sorted()
    var pieces = zip(sorted, sorted.dropFirst()).map { from, to in
      PassagePiece(
        passageWords: words(bytes, from, to),
        isMatch: (ranges + changes).contains { $0.contains(from) },
        isChanged: changes.contains { $0.contains(from) })
    }
    if start > 0 { pieces.insert(PassagePiece(passageWords: Shown(lines: "… ")), at: 0) }
    if end < bytes.count { pieces.append(PassagePiece(passageWords: Shown("…"))) }
    return pieces
  }

  /// Words between the first and the last match that the draft has otherwise or not at all.
  private static func changes(of evidence: Evidence, in extent: TextRange) -> [TextRange] {
    WordDiff.merged(evidence.edits).compactMap { edit in
      switch edit.kind {
      case .substituted, .deleted:
        extent.contains(edit.source) && !edit.source.isEmpty ? edit.source : nil
      case .same, .inserted, .elided: nil
      }
    }
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

extension Evidence {
  /// Most of the statement is here. A word difference with a passage that shares a few words is
  /// only noise.
  var isClose: Bool { score >= 0.5 }
}
