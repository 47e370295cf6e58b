import Documents
import GRDB

/// What is in the store.
extension Corpus {
  /// SHA-256 of every file that was read, by its path below the corpus folder.
  package func knownFiles() throws(CorpusError) -> [String: String] {
    try read { db in
      var files: [String: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT path, sha256 FROM files")
      while let row = try rows.next() { files[row[0]] = row[1] }
      return files
    }
  }

  /// SHA-256 of the files that were understood in the way `reading` names; others have to be read
  /// again although their bytes are the same.
  package func knownFiles(readBy reading: String) throws(CorpusError) -> [String: String] {
    try read { db in
      var files: [String: String] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT path, sha256 FROM files WHERE reading = ?", arguments: [reading])
      while let row = try rows.next() { files[row[0]] = row[1] }
      return files
    }
  }

  /// Every document, ordered by path.
  package func documents() throws(CorpusError) -> [SourceDocument] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM documents ORDER BY path, id")
        .map(SourceDocument.init(row:))
    }
  }

  package func passageCount() throws(CorpusError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM passages") ?? 0 }
  }

  /// The passages of a document, in the order of its text.
  package func passages(of document: SourceDocument) throws(CorpusError) -> [Passage] {
    try read { db in
      try PassageRow.fetch(
        db, where: "document = ? ORDER BY id", [document.id], document: { _ in document })
    }
  }

  /// The first passages of a document, at most `limit`.
  package func passages(
    of document: SourceDocument, limit: Int64
  ) throws(CorpusError) -> [Passage] {
    try read { db in
      try PassageRow.fetch(
        db, where: "document = ? ORDER BY id LIMIT ?", [document.id, limit],
        document: { _ in document })
    }
  }

  /// The passage and up to `count` neighbours on either side, of the same document, in the order of
  /// its text; empty when there is no such passage.
  package func neighbours(of id: Int64, count: Int) throws(CorpusError) -> [Passage] {
    try passages(from: id - Int64(count), through: id + Int64(count), aroundPassage: id)
  }

  /// The passages `first…last` that belong to the document of passage `id`.
  func passages(
    from first: Int64, through last: Int64, aroundPassage id: Int64
  ) throws(CorpusError) -> [Passage] {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT documents.* FROM documents JOIN passages ON passages.document = documents.id
            WHERE passages.id = ?
            """, arguments: [id])
      else { return [] }
      let document = SourceDocument(row: row)
      return try PassageRow.fetch(
        db, where: "id BETWEEN ? AND ? AND document = ? ORDER BY id",
        [first, last, document.id], document: { _ in document })
    }
  }
}

extension SourceDocument {
  init(row: Row) {
    self.init(
      id: row["id"], path: row["path"], sha256: row["sha256"], format: row["format"],
      metadata: Metadata(
        title: row["title"], byline: row["byline"], date: row["date"],
        publisher: row["publisher"], language: row["language"], url: row["url"]),
      isIncomplete: row["isIncomplete"])
  }
}

/// Reads rows of `passages` with their voices.
enum PassageRow {
  /// Passages that fulfil `condition` (with its order), their documents told by `document`; a passage
  /// whose document is not told is left out.
  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments,
    document: (Int64) -> SourceDocument?
  ) throws -> [Passage] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, document, address, role, speaker, speakerRole, text,
          EXISTS (SELECT 1 FROM voices WHERE passage = id) FROM passages WHERE \(condition)
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments)
    return try rows.compactMap { row in
      guard let document = document(row[1]) else { return nil }
      let name: String? = row[4]
      return Passage(
        id: row[0], document: document, address: row[2],
        role: BlockRole(rawValue: row[3]) ?? .paragraph, text: row[6],
        speaker: name.map { Speaker(name: $0, role: row[5]) },
        voices: row[7] ? try voices(db, of: row[0]) : [])
    }
  }

  private static func voices(_ db: Database, of passage: Int64) throws -> [Voice] {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, start, end, speaker FROM voices WHERE passage = ? ORDER BY start, end")
    return try Row.fetchAll(statement, arguments: [passage]).compactMap { row in
      guard let kind = Voice.Kind(rawValue: row[0]) else { return nil }
      let (start, end): (Int, Int) = (row[1], row[2])
      guard 0 <= start, start <= end else { return nil }
      return Voice(kind: kind, range: TextRange(start, end), speaker: row[3])
    }
  }
}

extension Corpus {
  /// The passages of each stretch of identifiers with `margin` neighbours on either side, divided by
  /// document; `documents` gives the documents that are wanted.
  package func passages(
    in stretches: [ClosedRange<Int64>], margin: Int64, documents: [Int64: SourceDocument]
  ) throws(CorpusError) -> [[[Passage]]] {
    try read { db in
      try stretches.map { stretch in
        let passages = try PassageRow.fetch(
          db, where: "id BETWEEN ? AND ? ORDER BY id",
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
}

extension Corpus {
  /// Everybody who speaks in a passage or is quoted in one, each name once, sorted.
  package func speakerNames() throws(CorpusError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT speaker FROM passages WHERE speaker IS NOT NULL
          UNION SELECT speaker FROM voices WHERE speaker IS NOT NULL ORDER BY speaker
          """)
    }
  }
}
