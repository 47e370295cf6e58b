package import Documents
import GRDB

/// How the store changes: whole files, each in one transaction.
extension Corpus {
  /// Replaces what the store knows of the file `path` by the documents that `deliver` adds. When
  /// `deliver` throws, nothing has changed; when another run has stored the same file meanwhile, it is not
  /// called.
  ///
  /// - Throws: `CorpusError`, or what `deliver` throws.
  package func add(
    file path: String, as known: KnownFile, deliver: (borrowing FileEntry) throws -> Void
  ) throws {
    do {
      try store.write { db in
        guard try Self.file(path, in: db)?.isSameReading(as: known) != true else {
          return try Self.stamp(path, known.stamp, in: db)
        }
        try Self.remove(path, from: db)
        try db.execute(
          sql: "INSERT INTO files (path, sha256, reading, stamp) VALUES (?, ?, ?, ?)",
          arguments: [path, known.sha256, known.reading, known.stamp])
        try deliver(FileEntry(path: path, db: db))
        try Self.countChange(db)
      }
    } catch let error as DatabaseError { throw failure(error) }
  }

  /// Adds the documents of a file of which nothing but the hash is known.
  package func add(
    file path: String, sha256: String, documents: [(document: Document, voices: [Voice])]
  ) throws {
    try add(file: path, as: KnownFile(sha256: sha256), documents: documents)
  }

  /// Adds the documents of one file; `voices` are given for each document, in bytes of its text.
  package func add(
    file path: String, as known: KnownFile, documents: [(document: Document, voices: [Voice])]
  ) throws {
    try add(file: path, as: known) { entry in
      for (document, voices) in documents { try entry.add(document, voices: voices) }
    }
  }

  /// Takes note of what the file system says of files that have not changed.
  package func stamp(_ stamps: [(path: String, stamp: String?)]) throws(CorpusError) {
    guard !stamps.isEmpty else { return }
    do {
      try store.write { db in
        for (path, stamp) in stamps { try Self.stamp(path, stamp, in: db) }
      }
    } catch { throw failure(error) }
  }

  /// Forgets the file `path` and its documents; nothing happens when it is not known.
  package func remove(path: String) throws(CorpusError) {
    do {
      try store.write { db in
        if try Self.remove(path, from: db) { try Self.countChange(db) }
      }
    } catch { throw failure(error) }
  }

  private static func file(_ path: String, in db: Database) throws -> KnownFile? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT sha256, reading, stamp FROM files WHERE path = ?"),
      arguments: [path]
    ).map { try KnownFile($0, from: 0) }
  }

  private static func stamp(_ path: String, _ stamp: String?, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE files SET stamp = ? WHERE path = ?")
      .execute(arguments: [stamp, path])
  }

  private static func countChange(_ db: Database) throws {
    try db.execute(sql: "UPDATE state SET generation = generation + 1")
  }

  @discardableResult
  private static func remove(_ path: String, from db: Database) throws -> Bool {
    let documents = try Row.fetchAll(
      db,
      sql: "SELECT id, firstPassage, lastPassage, segment FROM documents WHERE file = ?",
      arguments: [path])
    for row in documents {
      let document: Int64 = try row.decode(atIndex: 0)
      let first: Int64 = try row.decode(atIndex: 1)
      let last: Int64 = try row.decode(atIndex: 2)
      let passages: StatementArguments = [first, last]
      try db.execute(
        sql: "DELETE FROM voices WHERE passage BETWEEN ? AND ?", arguments: passages)
      try db.execute(sql: "DELETE FROM passages WHERE id BETWEEN ? AND ?", arguments: passages)
      try db.execute(sql: "DELETE FROM speakers WHERE document = ?", arguments: [document])
      if let segment: Int64 = try row.decode(atIndex: 3) { try SegmentStore.drop(segment, in: db) }
    }
    try db.execute(sql: "DELETE FROM documents WHERE file = ?", arguments: [path])
    try db.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
    return db.changesCount > 0
  }
}

/// What the store knows of a file that was read.
package struct KnownFile: Sendable, Hashable {
  /// Lower-case hexadecimal.
  package let sha256: String
  /// Names how the file was understood: the readers and the extractor of that time.
  package let reading: String
  /// What the file system said of the file, see `FileStamp`; nil when that is no proof.
  package let stamp: String?

  package init(sha256: String, reading: String = "", stamp: String? = nil) {
    self.sha256 = sha256
    self.reading = reading
    self.stamp = stamp
  }

  func isSameReading(as other: KnownFile) -> Bool {
    sha256 == other.sha256 && reading == other.reading
  }
}
