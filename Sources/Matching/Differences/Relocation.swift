import Documents
import Indexing

/// Looks for words that the draft has and the source has not at that place: the source may have them
/// elsewhere, so that they are not invented but moved, or joined from two passages.
struct Relocation {
  /// Fewest words that are looked for in the same passages, and in the rest of the document.
  private static let nearLength = 3
  private static let farLength = 4
  /// Longer stretches are looked up in the index only.
  private static let nearLimit = 80

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

  /// Most of the words stand in one row somewhere in the passages, two at most left over: an alignment
  /// may have paired the border words otherwise.
  private func isNear(_ hashes: [UInt64]) -> Bool {
    guard hashes.count <= Self.nearLimit else { return false }
    var runs = [Int](repeating: 0, count: hashes.count + 1)
    var longest = 0
    for word in placement.window.words {
      for index in stride(from: hashes.count, to: 0, by: -1) {
        runs[index] = hashes[index - 1] == word.hash ? runs[index - 1] + 1 : 0
        longest = max(longest, runs[index])
      }
    }
    return longest >= max(Self.nearLength, hashes.count - 2) && longest * 5 >= hashes.count * 4
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
