import Documents
package import Indexing

/// Forgiving search: places that have most of the words, near each other, in whatever order and form.
///
/// What stands in a row is found by seeds, what is scattered by single words; a word that no source has is
/// replaced by words that differ from it by one letter.
package struct SourceSearch: Sendable {
  /// Words that are looked for; a longer question is cut.
  private static let wordLimit = 64
  /// Places that are looked at, for each place that is wanted.
  private static let breadth = 6
  /// Least share of the question that makes a place worth showing.
  private static let leastScore = 0.4

  private let views: [CorpusView]
  private let words: WordClasses

  package init(_ views: [CorpusView], words: WordClasses) {
    self.views = views
    self.words = words
  }

  /// The best places for `question`, at most `limit`, best first; ties by date, the earliest first, then in
  /// the order of corpora, paths and text. Empty when there are none, or no words in the question.
  ///
  /// - Throws: `CorpusError` when a store cannot be read.
  package func hits(for question: String, limit: Int) throws(CorpusError) -> [SearchHit] {
    let asked = Array(Word.words(in: question).prefix(Self.wordLimit))
    guard !asked.isEmpty, limit > 0 else { return [] }
    let terms = asked.map { SearchTerm($0, written: question[$0.range], in: views, words) }
    var found: [(hit: SearchHit, corpus: Int, passage: Int64)] = []
    for (number, view) in views.enumerated() {
      for passage in try candidates(terms, in: view, limit: limit * Self.breadth) {
        guard let hit = PassageSearch(terms, passage).hit, hit.score >= Self.leastScore else {
          continue
        }
        found.append((hit, number, passage.id))
      }
    }
    found.sort { one, other in
      if one.hit.score != other.hit.score { return one.hit.score > other.hit.score }
      let dates = (one.hit.document.metadata.date, other.hit.document.metadata.date)
      if dates.0 != dates.1 { return dates.0 ?? "~" < dates.1 ?? "~" }
      return (one.corpus, one.hit.document.path, one.passage)
        < (other.corpus, other.hit.document.path, other.passage)
    }
    return found.prefix(limit).map(\.hit)
  }

  private func candidates(
    _ terms: [SearchTerm], in view: CorpusView, limit: Int
  ) throws(CorpusError) -> [Passage] {
    let row = terms.map { $0.hashes.first ?? 0 }
    var regions: [SeedRegion] = []
    for length in [SeedQuery.SeedLength.three, .two] {
      let query = SeedQuery(words: row, length: length, reach: 2 * row.count + 16)
      regions += view.index.regions(for: query, limit: limit)
    }
    let inRows = try view.passages(
      in: regions.map(\.passages), margin: 0, documents: view.documents)
    let scattered = view.index.passages(sharing: terms.flatMap(\.hashes), limit: limit)
      .map { $0.passage...$0.passage }
    let alone = try view.passages(in: scattered, margin: 0, documents: view.documents)
    var seen: Set<Int64> = []
    return (inRows + alone).joined().joined().filter { seen.insert($0.id).inserted }
  }
}
