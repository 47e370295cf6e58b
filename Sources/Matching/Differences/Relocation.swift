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
    /// In the passages of the placement, before or after what it follows or precedes in the draft.
    case near
    /// There too, in the same order, with other words between.
    case apart
    /// Elsewhere in the document.
    case far(Placement)
  }

  func place(of hunk: Hunk) throws(CorpusError) -> Place? {
    guard hunk.draft.count >= Self.nearLength, hunk.draft.count > hunk.source.count else {
      return nil
    }
    let words = Array(quoted.words[hunk.draft])
    if let end = nearEnd(words.map(\.hash)) {
      let isHead = hunk.draft.lowerBound == 0 && end <= hunk.source.lowerBound
      let isTail =
        hunk.draft.upperBound == quoted.words.count && end >= hunk.source.lowerBound + words.count
      return isHead || isTail ? .apart : .near
    }
    guard words.count >= Self.farLength else { return nil }
    return try farPlace(of: QuotedWords(words)).map { .far($0) }
  }

  /// Where a row of most of the words ends in the passages, two words at most left over: an alignment
  /// may have paired the border words otherwise.
  private func nearEnd(_ hashes: [UInt64]) -> Int? {
    guard hashes.count <= Self.nearLimit else { return nil }
    var runs = [Int](repeating: 0, count: hashes.count + 1)
    var longest = 0
    var end = 0
    for (place, word) in placement.window.words.enumerated() {
      for index in stride(from: hashes.count, to: 0, by: -1) {
        runs[index] = hashes[index - 1] == word.hash ? runs[index - 1] + 1 : 0
        if runs[index] > longest { (longest, end) = (runs[index], place + 1) }
      }
    }
    let isEnough =
      longest >= max(Self.nearLength, hashes.count - 2) && longest * 5 >= hashes.count * 4
    return isEnough ? end : nil
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
