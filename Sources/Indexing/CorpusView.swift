import Documents
import GRDB

/// A corpus as it is at one moment: what a run compares with. Another run may change the sources meanwhile;
/// this one goes on seeing what it saw.
package struct CorpusView: Sendable {
  package let name: String
  /// Where its words stand.
  package let index: SeedIndex
  /// Ordered by path.
  package let orderedDocuments: [SourceDocument]
  /// By row.
  package let documents: [Int64: SourceDocument]
  /// Everybody who speaks in the corpus or is quoted in it, each name once, sorted.
  package let speakerNames: [String]
  /// Connections that see that moment; each serves one caller at a time.
  private let readers: [any DatabaseReader]

  /// Connections of a view, and how often a changing store is looked at again.
  private static let readerCount = 4
  private static let attempts = 8

  /// The present state of `corpus`, its seed index brought up to date first.
  ///
  /// - Throws: `CorpusError`.
  package init(_ corpus: Corpus) throws(CorpusError) {
    do {
      for _ in 0..<Self.attempts {
        if let view = try CorpusView(unchanging: corpus) {
          self = view
          return
        }
      }
    } catch { throw corpus.failure(error) }
    throw .busy(Location(path: corpus.name))
  }

  /// Brings the seed index up to date, when it is plainly not; what is damaged is found when it is opened.
  ///
  /// - Throws: `CorpusError`.
  package static func prepare(_ corpus: Corpus) throws(CorpusError) {
    let listing = try corpus.read(SegmentStore.Listing.init)
    guard !listing.isComplete else { return }
    do { try SegmentStore(corpus: corpus).complete(without: []) } catch {
      throw corpus.failure(error)
    }
  }

  /// Nil when the index had to be completed, or the store changed between two looks at it.
  private init?(unchanging corpus: Corpus) throws {
    let readers = try Self.readers(of: corpus)
    let segments = SegmentStore(corpus: corpus)
    let listings = try readers.map { try $0.read(SegmentStore.Listing.init) }
    guard let reader = readers.first, let listing = listings.first,
      listings.allSatisfy({ $0.generation == listing.generation && $0.store == listing.store })
    else { return nil }
    let (whole, damaged) = try reader.read { try segments.segments(listing, in: $0) }
    guard listing.isComplete, damaged.isEmpty else {
      try segments.complete(without: damaged)
      return nil
    }
    let all = try reader.read(SourceDocument.all)
    speakerNames = try reader.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT name FROM speakers ORDER BY name")
    }
    index = SeedIndex(
      segments: whole,
      rank: Dictionary(
        all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { one, _ in one }))
    orderedDocuments = all
    documents = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    self.readers = readers
    name = corpus.name
  }

  private static func readers(of corpus: Corpus) throws -> [any DatabaseReader] {
    guard let pool = corpus.store as? DatabasePool else { return [corpus.store] }
    return try (0..<readerCount).map { _ in try pool.makeSnapshot() }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do {
      // Which one makes no difference to what is seen.
      return try readers[Int.random(in: readers.indices)].read(body)
    } catch { throw CorpusError(error, at: Location(path: name)) }
  }

  /// The passages of each stretch of rows with `margin` neighbours on either side, divided by
  /// document; `documents` gives the documents that are wanted.
  package func passages(
    in stretches: [ClosedRange<Int64>], margin: Int64, documents: [Int64: SourceDocument]
  ) throws(CorpusError) -> [[[Passage]]] {
    try read { db in
      try stretches.map { stretch in
        let passages = try PassageRow.fetch(
          db, where: "passages.id BETWEEN ? AND ? ORDER BY passages.id",
          [stretch.lowerBound - margin, stretch.upperBound + margin],
          document: { documents[$0] })
        var parts: [[Passage]] = []
        for passage in passages {
          if let last = parts.last?.last, last.document.id == passage.document.id {
            parts[parts.count - 1].append(passage)
          } else {
            parts.append([passage])
          }
        }
        return parts.filter { part in part.contains { stretch.contains($0.id) } }
      }
    }
  }

  /// The first passages of a document, at most `limit`, in the order of its text.
  package func passages(
    of document: SourceDocument, limit: Int64
  ) throws(CorpusError) -> [Passage] {
    try read { db in
      try PassageRow.fetch(
        db,
        where: """
          passages.id BETWEEN (SELECT firstPassage FROM documents WHERE id = ?1)
            AND (SELECT lastPassage FROM documents WHERE id = ?1) ORDER BY passages.id LIMIT ?2
          """, [document.id, limit], document: { _ in document })
    }
  }

  /// Passages that hold any of `words`, those that hold more and rarer ones first; at most `limit`, see
  /// `SeedIndex.passages(sharing:limit:isWanted:)`. Passages of documents with the SHA-256 `excluded` are
  /// left out.
  package func passages(
    sharing words: [String], limit: Int, excluding excluded: String? = nil
  ) throws(CorpusError) -> [Passage] {
    let hashes = words.flatMap { Tokenizer.tokens(in: $0).map(\.hash) }
    let ranked = index.passages(sharing: hashes, limit: limit) { documents[$0]?.sha256 != excluded }
    return try read { db in
      try ranked.flatMap { place in
        try PassageRow.fetch(
          db, where: "passages.id = ?", [place.passage], document: { documents[$0] })
      }
    }
  }

  /// How many passages hold the word.
  package func frequency(of word: String) -> Int { index.frequency(of: Folding.hash(of: word)) }
}
