import Documents
import GRDB

/// What is in the store.
extension Corpus {
  /// Every file that was read, by its path below the corpus folder.
  package func knownFiles() throws(CorpusError) -> [String: KnownFile] {
    try read { db in
      var files: [String: KnownFile] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT path, sha256, reading, stamp FROM files")
      while let row = try rows.next() {
        files[try row.decode(atIndex: 0)] = try KnownFile(row, from: 1)
      }
      return files
    }
  }

  /// Every document, ordered by path.
  package func documents() throws(CorpusError) -> [SourceDocument] {
    try read(SourceDocument.all)
  }

  package func passageCount() throws(CorpusError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT coalesce(sum(lastPassage - firstPassage + 1), 0) FROM documents") ?? 0
    }
  }

  /// The passages of a document, in the order of its text.
  package func passages(of document: SourceDocument) throws(CorpusError) -> [Passage] {
    try read { db in
      try PassageRow.fetch(
        db,
        where: """
          passages.id BETWEEN (SELECT firstPassage FROM documents WHERE id = ?1)
            AND (SELECT lastPassage FROM documents WHERE id = ?1) ORDER BY passages.id
          """, [document.id], document: { _ in document })
    }
  }

  /// How many different people speak or are quoted in each document, by its row.
  package func speakerCounts() throws(CorpusError) -> [Int64: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT document, count(DISTINCT name) FROM speakers GROUP BY document")
      return Dictionary(
        try rows.map { (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1)) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Reads the whole store and every segment, and compares what belongs together.
  ///
  /// - Returns: what is wrong, a line each; empty for a sound index.
  /// - Throws: `CorpusError.damaged` when it cannot even be read.
  package func faults() throws(CorpusError) -> [String] {
    try read { db in
      let faults = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
      let listing = try SegmentStore.Listing(db)
      let damaged = try SegmentStore(corpus: self).segments(listing, in: db).damaged
      let strays = try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM passages WHERE document NOT IN (SELECT id FROM documents)")
      let missing = try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(sum(lastPassage - firstPassage + 1), 0) FROM documents)
            - (SELECT count(*) FROM passages)
          """)
      return faults + damaged.map { "segment \($0) is missing or damaged" }
        + (strays == 0 ? [] : ["\(strays ?? 0) passages belong to no document"])
        + (missing == 0 ? [] : ["\(missing ?? 0) passages are missing"])
    }
  }
}

extension SourceDocument {
  static func all(_ db: Database) throws -> [SourceDocument] {
    try Row.fetchAll(db, sql: "SELECT * FROM documents ORDER BY path, sha256, id")
      .map { try SourceDocument(row: $0) }
  }

  /// A damaged store may hold anything: nothing is taken out of a row that might not be there.
  private init(row: Row) throws {
    func column<Value: DatabaseValueConvertible>(_ name: String) throws -> Value {
      try row.decode(forColumn: name)
    }
    self.init(
      id: try column("id"), path: try column("path"), sha256: try column("sha256"),
      format: try column("format"),
      metadata: Metadata(
        title: try column("title"), byline: try column("byline"), date: try column("date"),
        publisher: try column("publisher"), language: try column("language"),
        url: try column("url")),
      isIncomplete: try column("isIncomplete"))
  }
}

extension KnownFile {
  /// From three columns: hash, reading, stamp.
  init(_ row: Row, from first: Int) throws {
    self.init(
      sha256: try row.decode(atIndex: first), reading: try row.decode(atIndex: first + 1),
      stamp: try row.decode(atIndex: first + 2))
  }
}
