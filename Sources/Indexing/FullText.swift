import GRDB

/// The full-text table: passages that share words with a claim.
///
/// It is filled when it is first asked, so that a run that only looks for quotations never pays for
/// it: passages after `state.searched` are not in it yet.
enum FullText {
  /// Takes the passages of a document out, before they leave the store.
  static func forget(document: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO passageWords (passageWords, rowid, text)
        SELECT 'delete', id, text FROM passages
        WHERE document = ? AND id <= (SELECT searched FROM state)
        """, arguments: [document])
  }

  static func fill(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO passageWords (rowid, text)
        SELECT id, text FROM passages WHERE id > (SELECT searched FROM state) ORDER BY id;
        UPDATE state SET searched = coalesce((SELECT max(id) FROM passages), searched);
        """)
  }

  static func isComplete(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM passages WHERE id > (SELECT searched FROM state))
        """) ?? false
  }
}

extension Corpus {
  /// Passages that hold any of `words`, those that hold more and rarer ones first (BM25, Robertson
  /// and Walker 1994, as SQLite's FTS5 computes it); at most `limit`.
  ///
  /// `words` are looked up as written, without regard to case. Passages of documents with the
  /// SHA-256 `excluded` are left out.
  package func passages(
    sharing words: [String], limit: Int, excluding excluded: String? = nil
  ) throws(CorpusError) -> [Passage] {
    let query = words.map { "\"\($0.filter { $0 != "\"" })\"" }.joined(separator: " OR ")
    guard !words.isEmpty else { return [] }
    do {
      try fillFullText()
      return try store.read { db in
        let ids = try Int64.fetchAll(
          try db.cachedStatement(
            sql: """
              SELECT rowid FROM passageWords WHERE passageWords MATCH ? ORDER BY rank, rowid LIMIT ?
              """), arguments: [query, limit])
        var passages: [Passage] = []
        for id in ids {
          let row = try Row.fetchOne(
            try db.cachedStatement(
              sql: """
                SELECT documents.* FROM documents JOIN passages
                ON passages.document = documents.id WHERE passages.id = ?
                """), arguments: [id])
          guard let row else { continue }
          let document = SourceDocument(row: row)
          guard document.sha256 != excluded else { continue }
          passages += try PassageRow.fetch(db, where: "id = ?", [id], document: { _ in document })
        }
        return passages
      }
    } catch { throw failure(error) }
  }

  /// Nothing is asked of the table before it is whole, or the first answer differs from the next.
  private func fillFullText() throws {
    if try !store.read(FullText.isComplete) { try store.write(FullText.fill) }
  }

  /// How many passages hold the word.
  package func frequency(of word: String) throws(CorpusError) -> Int {
    do { try fillFullText() } catch { throw failure(error) }
    return try read { db in
      try Int.fetchOne(
        try db.cachedStatement(
          sql: "SELECT count(*) FROM passageWords WHERE passageWords MATCH ?"),
        arguments: ["\"\(word.filter { $0 != "\"" })\""]) ?? 0
    }
  }
}
