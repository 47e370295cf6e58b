import Documents
import Indexing

/// Looks for words that the draft has and the source has not at that place: the source may have them
/// elsewhere, so that they are not invented but moved, or joined from two passages.
struct Relocation {
  /// Fewest words that are looked for in the same passages, and in the rest of the document.
  private static let nearLength = 3
  private static let farLength = 4

  let quoted: QuotedWords
  let placement: Placement

  /// What was found of a hunk's words.
  enum Place {
    /// In the passages of the placement.
    case near
    /// Elsewhere in the document.
    case far(Placement)
  }

  func place(of hunk: Hunk) throws(CorpusError) -> Place? {
    guard hunk.draft.count >= Self.nearLength, hunk.draft.count > hunk.source.count else {
      return nil
    }
    let words = Array(quoted.words[hunk.draft])
    if isNear(words.map(\.hash)) { return .near }
    guard words.count >= Self.farLength else { return nil }
    return try farPlace(of: QuotedWords(words)).map { .far($0) }
  }

  private func isNear(_ hashes: [UInt64]) -> Bool {
    let source = placement.window.words
    guard source.count >= hashes.count else { return false }
    return (0...(source.count - hashes.count)).contains { start in
      source[start].hash == hashes[0]
        && zip(source[start..<(start + hashes.count)], hashes).allSatisfy { $0.hash == $1 }
    }
  }

  private func farPlace(of words: QuotedWords) throws(CorpusError) -> Placement? {
    let source = placement.source
    let document = placement.passage.document
    let length: SeedQuery.SeedLength = words.words.count < 6 ? .two : .three
    let regions = source.index.regions(for: words.query(length), limit: 24)
    let parts = try source.corpus.passages(
      in: regions.map(\.passages), margin: 0, documents: [document.id: document])
    var best: Placement?
    for part in parts.joined() {
      guard let found = Placement(words, in: SourceWindow(part), of: source) else { continue }
      let isEnough = found.matchCount * 5 >= words.words.count * 4 && found.longestRun >= 4
      if isEnough, found.matchCount > best?.matchCount ?? 0 { best = found }
    }
    return best
  }
}
