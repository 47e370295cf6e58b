import GRDB

/// The tables of the store; the only file with CREATE TABLE.
///
/// An index is derived from the sources, so that there are no migrations: one of another version is
/// made again.
enum Schema {
  /// Raised with every change of the tables or of the segments' layout.
  static let version = 4

  enum Age {
    case new
    case current
    case older
    case newer
  }

  static func age(_ db: Database) throws -> Age {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
      return .new
    }
    return version == self.version ? .current : version < self.version ? .older : .newer
  }

  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(
      sql: "INSERT INTO state (id, store, generation, lastPassage) VALUES (1, ?, 0, 0)",
      arguments: [Int64.random(in: 1...Int64.max)])
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// `state.store` tells one store from another that took its place, `generation` counts changes,
  /// `lastPassage` is the highest row that a passage ever had: rows are never used again, and those of
  /// one document follow each other. `files.stamp` is what the file system says of an unchanged file.
  /// `documents.segment` is the segment that holds the document's words, null for none yet.
  private static let tables = """
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      store INTEGER NOT NULL, generation INTEGER NOT NULL, lastPassage INTEGER NOT NULL);

    CREATE TABLE files (
      path TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL, reading TEXT NOT NULL, stamp TEXT)
      WITHOUT ROWID;

    CREATE TABLE documents (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file TEXT NOT NULL REFERENCES files (path), path TEXT NOT NULL, sha256 TEXT NOT NULL,
      format TEXT NOT NULL, isIncomplete INTEGER NOT NULL,
      title TEXT, byline TEXT, date TEXT, publisher TEXT, language TEXT, url TEXT,
      firstPassage INTEGER NOT NULL, lastPassage INTEGER NOT NULL, segment INTEGER);
    CREATE INDEX documentsOfFile ON documents (file);
    CREATE INDEX documentsOfSegment ON documents (segment);

    CREATE TABLE speakers (
      document INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, role TEXT,
      PRIMARY KEY (document, number)) WITHOUT ROWID;

    CREATE TABLE passages (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, address TEXT NOT NULL,
      role TEXT NOT NULL, speaker INTEGER, text TEXT NOT NULL);

    CREATE TABLE voices (
      passage INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, kind TEXT NOT NULL, speaker INTEGER,
      PRIMARY KEY (passage, number)) WITHOUT ROWID;

    CREATE TABLE segments (
      number INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, data BLOB);
    """
}
