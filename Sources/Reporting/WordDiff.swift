import Documents
import Matching

/// The difference between a draft's words and a source's words, as pieces to print one after
/// another. Terminal and page show the same pieces.
struct WordDiff: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    /// Both have the words, as the draft spells them.
    case same(String)
    /// Only the draft has the words.
    case removed(String)
    /// Only the source has the words.
    case added(String)
    /// Only the source has the words, and the draft says so with an ellipsis.
    case elided(String)
    /// Words in the middle of a long stretch that is the same.
    case folded(words: Int)
    /// The draft goes on elsewhere, in the next part of a split quotation.
    case gap
  }

  let pieces: [Piece]

  /// Identical stretches longer than this many words are folded.
  static let longestSame = 30
  /// Words kept on each side of a fold.
  private static let keptWords = 8

  /// `edits` in the order of the draft; `spans` are the statement's, into `draft`.
  init(edits: [Edit], draft: String, spans: [TextRange], source: String) {
    var builder = WordDiffBuilder(draft: draft, spans: spans, source: source)
    for edit in Self.merged(edits) { builder.append(edit) }
    pieces = builder.finished().flatMap(Self.folding)
  }

  var isIdentical: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .same, .folded, .gap, .elided: true
      case .removed, .added: false
      }
    }
  }

  /// Neighbouring edits of one kind become one, so that “the [-red-] [-house-]” reads as one change.
  static func merged(_ edits: [Edit]) -> [Edit] {
    var out: [Edit] = []
    for edit in edits {
      guard let last = out.last, last.kind == edit.kind else {
        out.append(edit)
        continue
      }
      out[out.count - 1] = Edit(
        kind: edit.kind, draft: joined(last.draft, edit.draft),
        source: joined(last.source, edit.source))
    }
    return out
  }

  /// The union, where an empty range only tells a place and must not stretch the other.
  private static func joined(_ left: TextRange, _ right: TextRange) -> TextRange {
    if left.isEmpty { return right.isEmpty ? left : right }
    return right.isEmpty ? left : left.union(right)
  }

  private static func folding(_ piece: Piece) -> [Piece] {
    guard case .same(let text) = piece else { return [piece] }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > longestSame else { return [piece] }
    let hidden = words.count - 2 * keptWords
    let head = (text.hasPrefix(" ") ? " " : "") + words.prefix(keptWords).joined(separator: " ")
    let tail = words.suffix(keptWords).joined(separator: " ") + (text.hasSuffix(" ") ? " " : "")
    return [.same(head + " "), .folded(words: hidden), .same(" " + tail)]
  }
}

/// Puts pieces together with the spaces and punctuation that stand between the words.
private struct WordDiffBuilder {
  private let draft: TextSlices
  private let source: TextSlices
  private let spans: [TextRange]
  private var pieces: [WordDiff.Piece] = []
  /// Where the draft was read to; nil before the first word.
  private var position: Int?

  init(draft: String, spans: [TextRange], source: String) {
    self.draft = TextSlices(draft)
    self.source = TextSlices(source)
    self.spans = spans
  }

  mutating func append(_ edit: Edit) {
    switch edit.kind {
    case .same: appendDraft(edit.draft) { .same($0) }
    case .inserted: appendDraft(edit.draft) { .removed($0) }
    case .substituted:
      appendDraft(edit.draft) { .removed($0) }
      appendSource(edit.source) { .added($0) }
    case .deleted: appendSource(edit.source) { .added($0) }
    case .elided: appendSource(edit.source) { .elided($0) }
    }
  }

  mutating func finished() -> [WordDiff.Piece] {
    if let position, let span = spans.last(where: { $0.start < position && position <= $0.end }),
      position < span.end
    {
      add(.same(draft.line(TextRange(position, span.end))))
    }
    return pieces
  }

  private mutating func appendDraft(_ range: TextRange, _ piece: (String) -> WordDiff.Piece) {
    let start = draft.clamped(range).start
    if let position {
      separate(from: position, to: start)
    } else if let span = spans.first(where: { $0.contains(start) }), span.start < start {
      add(.same(draft.line(TextRange(span.start, start))))
    }
    // A range over two parts of a split quotation would show the words between the parts.
    let parts = spans.compactMap { $0.intersection(range) }
    for (index, part) in (parts.isEmpty ? [range] : parts).enumerated() {
      if index > 0 { pieces.append(.gap) }
      add(piece(draft.line(part)))
      position = draft.clamped(part).end
    }
  }

  private mutating func appendSource(_ range: TextRange, _ piece: (String) -> WordDiff.Piece) {
    let words = source.line(range)
    guard !words.isEmpty else { return }
    if !pieces.isEmpty, pieces.last != .gap { add(.same(" ")) }
    add(piece(words))
  }

  /// What stands between two words of the draft: its own spaces and punctuation, or a gap.
  private mutating func separate(from position: Int, to start: Int) {
    guard position < start else {
      add(.same(" "))
      return
    }
    let between = TextRange(position, start)
    let crosses = !spans.contains { $0.contains(between) } && !spans.isEmpty
    if crosses {
      if let span = spans.first(where: { $0.start <= position && position < $0.end }) {
        add(.same(draft.line(TextRange(position, span.end))))
      }
      pieces.append(.gap)
    } else {
      add(.same(draft.spaced(between)))
    }
  }

  /// Joins neighbouring same pieces and never doubles a space.
  private mutating func add(_ piece: WordDiff.Piece) {
    guard case .same(var text) = piece else {
      pieces.append(piece)
      return
    }
    if case .same(let last)? = pieces.last {
      if last.hasSuffix(" "), text.hasPrefix(" ") { text.removeFirst() }
      pieces[pieces.count - 1] = .same(last + text)
    } else if !text.isEmpty {
      pieces.append(.same(text))
    }
  }
}

/// Cuts a text by byte ranges that may be wrong: a saved run can be edited by hand.
private struct TextSlices {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  func clamped(_ range: TextRange) -> TextRange {
    TextRange(min(range.start, bytes.count), min(range.end, bytes.count))
  }

  /// On one line and safe to look at.
  func line(_ range: TextRange) -> String { VisibleText.line(raw(range)) }

  /// Likewise, with a space kept at either end.
  func spaced(_ range: TextRange) -> String {
    let text = raw(range)
    let line = VisibleText.line(text)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    return (text.unicodeScalars.first?.properties.isWhitespace == true ? " " : "") + line
      + (text.unicodeScalars.last?.properties.isWhitespace == true ? " " : "")
  }

  private func raw(_ range: TextRange) -> String {
    let range = clamped(range)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}
