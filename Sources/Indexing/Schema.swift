import GRDB

/// The tables of the store and how they came to be; the only file with CREATE TABLE.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents, passages, voices") { db in
      try db.execute(sql: firstTables)
      try db.execute(
        sql: "INSERT INTO state (id, store, generation, searched) VALUES (1, ?, 0, 0)",
        arguments: [Int64.random(in: 1...Int64.max)])
    }
    migrator.registerMigration("2 how a file was read") { db in
      try db.execute(sql: "ALTER TABLE files ADD COLUMN reading TEXT NOT NULL DEFAULT ''")
    }
    return migrator
  }

  /// `state.store` tells one store from another that took its place, `generation` counts changes,
  /// `searched` is the last passage that the full-text table knows. Identifiers are never used
  /// again (AUTOINCREMENT), so that `searched` stays true when documents are removed.
  private static let firstTables = """
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      store INTEGER NOT NULL, generation INTEGER NOT NULL, searched INTEGER NOT NULL);

    CREATE TABLE files (path TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE documents (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file TEXT NOT NULL REFERENCES files (path), path TEXT NOT NULL, sha256 TEXT NOT NULL,
      format TEXT NOT NULL, isIncomplete INTEGER NOT NULL,
      title TEXT, byline TEXT, date TEXT, publisher TEXT, language TEXT, url TEXT);
    CREATE INDEX documentsOfFile ON documents (file);

    CREATE TABLE passages (
      id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL,
      address TEXT NOT NULL, role TEXT NOT NULL, speaker TEXT, speakerRole TEXT,
      text TEXT NOT NULL);
    CREATE INDEX passagesOfDocument ON passages (document);

    CREATE TABLE voices (
      passage INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      kind TEXT NOT NULL, speaker TEXT);
    CREATE INDEX voicesOfPassage ON voices (passage);

    CREATE VIRTUAL TABLE passageWords USING fts5 (
      text, content='passages', content_rowid='id', detail=full,
      tokenize="unicode61 remove_diacritics 0");
    """
}
