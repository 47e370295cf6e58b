package import Documents
import GRDB

/// How the store changes: whole files, each in one transaction.
extension Corpus {
  /// Replaces what the store knows of the file `path` by the documents that `deliver` adds. When
  /// `deliver` throws, nothing has changed. `reading` names how the file was understood, see
  /// `knownFiles(readBy:)`.
  ///
  /// - Throws: `CorpusError`, or what `deliver` throws.
  package func add(
    file path: String, sha256: String, reading: String = "",
    deliver: (borrowing FileEntry) throws -> Void
  ) throws {
    do {
      try store.write { db in
        try Self.remove(path, from: db)
        try db.execute(
          sql: "INSERT INTO files (path, sha256, reading) VALUES (?, ?, ?)",
          arguments: [path, sha256, reading])
        try deliver(FileEntry(path: path, db: db))
        try Self.countChange(db)
      }
    } catch let error as DatabaseError { throw failure(error) }
  }

  /// Adds the documents of one file; `voices` are given for each document, in bytes of its text.
  package func add(
    file path: String, sha256: String, reading: String = "",
    documents: [(document: Document, voices: [Voice])]
  ) throws {
    try add(file: path, sha256: sha256, reading: reading) { entry in
      for (document, voices) in documents { try entry.add(document, voices: voices) }
    }
  }

  /// Forgets the file `path` and its documents; nothing happens when it is not known.
  package func remove(path: String) throws(CorpusError) {
    do {
      try store.write { db in
        if try Self.remove(path, from: db) { try Self.countChange(db) }
      }
    } catch { throw failure(error) }
  }

  private static func countChange(_ db: Database) throws {
    try db.execute(sql: "UPDATE state SET generation = generation + 1")
  }

  @discardableResult
  private static func remove(_ path: String, from db: Database) throws -> Bool {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT id FROM documents WHERE file = ?", arguments: [path])
    for document in documents {
      try FullText.forget(document: document, in: db)
      try db.execute(
        sql: """
          DELETE FROM voices WHERE passage IN (SELECT id FROM passages WHERE document = ?)
          """, arguments: [document])
      try db.execute(sql: "DELETE FROM passages WHERE document = ?", arguments: [document])
    }
    try db.execute(sql: "DELETE FROM documents WHERE file = ?", arguments: [path])
    try db.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
    return db.changesCount > 0
  }
}

/// A file whose documents are being added, inside the transaction that does it.
package struct FileEntry: ~Copyable {
  private let path: String
  private let db: Database

  init(path: String, db: Database) {
    self.path = path
    self.db = db
  }

  /// Adds one document: its blocks become passages. `voices` are in bytes of the document's text;
  /// one that runs over several blocks is divided among them.
  ///
  /// - Throws: an error of the store, which `Corpus.add` turns into a `CorpusError`.
  package func add(_ document: Document, voices: [Voice] = []) throws {
    let metadata = document.metadata
    try db.execute(
      sql: """
        INSERT INTO documents (file, path, sha256, format, isIncomplete, title, byline, date,
          publisher, language, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        path, document.path, document.sha256, document.format, document.isIncomplete,
        metadata.title, metadata.byline, metadata.date, metadata.publisher, metadata.language,
        metadata.url,
      ])
    let id = db.lastInsertedRowID
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO passages (document, address, role, speaker, speakerRole, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let text = Array(document.text.utf8)
    let ordered = voices.sorted { $0.range < $1.range }
    var first = 0
    for block in document.blocks {
      for part in PassageLength.parts(of: block.range, in: text) {
        let words = String(decoding: text[part.start..<part.end], as: UTF8.self)
        try insertion.execute(arguments: [
          id, block.address, block.role.rawValue, block.speaker?.name, block.speaker?.role, words,
        ])
        while first < ordered.count, ordered[first].range.end <= part.start { first += 1 }
        try add(ordered[first...].prefix { $0.range.start < part.end }, to: part)
      }
    }
  }

  private func add(_ voices: ArraySlice<Voice>, to block: TextRange) throws {
    guard !voices.isEmpty else { return }
    let passage = db.lastInsertedRowID
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO voices (passage, start, end, kind, speaker) VALUES (?, ?, ?, ?, ?)")
    for voice in voices {
      guard let part = voice.range.intersection(block) else { continue }
      try insertion.execute(arguments: [
        passage, part.start - block.start, part.end - block.start,
        voice.kind.rawValue, voice.speaker,
      ])
    }
  }
}
