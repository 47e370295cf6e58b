import Documents
import Indexing

/// Looks in all sources for the parts of a quotation that do not stand where the rest does: halves of two
/// speeches, or of two speakers, joined into one.
struct SplicedPieces {
  /// Fewest words of a part where one place has most of the quotation, and where none has: shorter rows
  /// stand somewhere in any large corpus, and inventions are made of them.
  static let shortPart = 5
  static let longPart = 7
  /// Share of the quotation that all places together have.
  private static let leastShare = 0.8
  private static let regionLimit = 8
  private static let pieceLimit = 3

  let quoted: QuotedWords
  let sources: [MatcherSource]
  /// SHA-256 of the draft, which is no source.
  let excluded: String
  /// Fewest words of a part, and the longest row of them that its place has at least.
  let pieceLength: Int

  /// Where the parts stand that `placement` has not, by the index of their hunk; nil when not enough of the
  /// quotation is found in this way.
  func elsewhere(than placement: Placement) throws(CorpusError) -> [Int: Placement]? {
    let hunks = Hunk.hunks(EditScript(quoted, placement).stretches)
    var found: [Int: Placement] = [:]
    var count = placement.matchCount
    guard placement.longestRun >= pieceLength else { return nil }
    for (index, hunk) in hunks.enumerated() where hunk.draft.count >= pieceLength {
      guard found.count < Self.pieceLimit else { break }
      guard let piece = try place(of: QuotedWords(Array(quoted.words[hunk.draft]))) else {
        continue
      }
      found[index] = piece
      count += piece.matchCount
    }
    return !found.isEmpty && quoted.share(count) >= Self.leastShare ? found : nil
  }

  private func place(of words: QuotedWords) throws(CorpusError) -> Placement? {
    var best: Placement?
    for source in sources {
      let regions = source.index.regions(for: words.query(.three), limit: Self.regionLimit)
      let parts = try source.corpus.passages(
        in: regions.map(\.passages), margin: 0, documents: source.documents)
      for part in parts.joined() where part[0].document.sha256 != excluded {
        guard let found = Placement(words, in: SourceWindow(part), of: source) else { continue }
        let isEnough =
          found.matchCount * 5 >= words.words.count * 4 && found.longestRun >= pieceLength
        if isEnough, found.matchCount > best?.matchCount ?? 0 { best = found }
      }
    }
    return best
  }
}
