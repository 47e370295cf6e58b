package import Documents
import GRDB

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
    let last = try Int64.fetchOne(db, sql: "SELECT lastPassage FROM state") ?? 0
    let id = try insert(document, firstPassage: last + 1)
    var passage = last
    var speakers = Speakers(document: id)
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO passages (id, document, address, role, speaker, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let ordered = voices.sorted { $0.range < $1.range }
    var first = 0
    for block in document.blocks {
      let speaker = block.speaker.map { speakers.number(of: $0) }
      for part in PassageLength.parts(of: block.range, in: document.text) {
        passage += 1
        let words = document.text[part]
        try insertion.execute(arguments: [
          passage, id, block.address, block.role.rawValue, speaker, words,
        ])
        while first < ordered.count, ordered[first].range.end <= part.start { first += 1 }
        try add(
          ordered[first...].prefix { $0.range.start < part.end }, to: passage, at: part, &speakers)
      }
    }
    try speakers.insert(into: db)
    try db.execute(
      sql: "UPDATE documents SET lastPassage = ? WHERE id = ?", arguments: [passage, id])
    try db.execute(sql: "UPDATE state SET lastPassage = ?", arguments: [passage])
  }

  private func insert(_ document: Document, firstPassage: Int64) throws -> Int64 {
    let metadata = document.metadata
    try db.cachedStatement(
      sql: """
        INSERT INTO documents (file, path, sha256, format, isIncomplete, title, byline, date,
          publisher, language, url, firstPassage, lastPassage)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      path, document.path, document.sha256, document.format, document.isIncomplete,
      metadata.title, metadata.byline, metadata.date, metadata.publisher, metadata.language,
      metadata.url, firstPassage, firstPassage - 1,
    ])
    return db.lastInsertedRowID
  }

  private func add(
    _ voices: ArraySlice<Voice>, to passage: Int64, at place: TextRange, _ speakers: inout Speakers
  ) throws {
    guard !voices.isEmpty else { return }
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO voices (passage, number, start, end, kind, speaker) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (number, voice) in voices.enumerated() {
      guard let part = voice.range.intersection(place) else { continue }
      try insertion.execute(arguments: [
        passage, number, part.start - place.start, part.end - place.start, voice.kind.rawValue,
        voice.speaker.map { speakers.number(of: Speaker(name: $0)) },
      ])
    }
  }
}

/// Everybody who speaks in one document, numbered.
private struct Speakers {
  let document: Int64
  private var numbers: [Speaker: Int] = [:]

  init(document: Int64) { self.document = document }

  mutating func number(of speaker: Speaker) -> Int {
    if let number = numbers[speaker] { return number }
    numbers[speaker] = numbers.count
    return numbers.count - 1
  }

  func insert(into db: Database) throws {
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO speakers (document, number, name, role) VALUES (?, ?, ?, ?)")
    for (speaker, number) in numbers.sorted(by: { $0.value < $1.value }) {
      try insertion.execute(arguments: [document, number, speaker.name, speaker.role])
    }
  }
}
