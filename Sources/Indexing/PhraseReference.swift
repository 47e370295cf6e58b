import Documents
import Foundation
import GRDB

/// What SQLite's FTS5 does with the same passages: the yardstick of `bench-matching`, used by nothing else.
package struct PhraseReference: Sendable {
  private static let seedLength = 4
  /// Hits of one phrase that are counted.
  private static let hitLimit = 300

  private let queue: DatabaseQueue

  /// A contentless index in memory of passages by row.
  ///
  /// - Throws: an error of SQLite.
  package init(_ corpus: Corpus) throws {
    queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE words USING fts5 (
            text, content='', detail=full, tokenize="unicode61 remove_diacritics 0")
          """)
      let insertion = try db.makeStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
      try corpus.store.read { source in
        let rows = try Row.fetchCursor(source, sql: "SELECT id, text FROM passages")
        while let row = try rows.next() {
          let (id, text): (Int64, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
          try insertion.execute(arguments: [id, text])
        }
      }
    }
  }

  /// The passage that holds most rows of four words of `quotation`.
  ///
  /// - Throws: an error of SQLite.
  package func place(of quotation: String) throws -> Int64? {
    let words = Tokenizer.tokens(in: quotation).map { quotation[$0.range] }
    guard words.count >= Self.seedLength else { return nil }
    return try queue.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?")
      var votes: [Int64: Int] = [:]
      for start in 0...(words.count - Self.seedLength) {
        let row = words[start..<(start + Self.seedLength)].joined(separator: " ")
        let phrase = "\"\(row.filter { $0 != "\"" })\""
        for hit in try Int64.fetchAll(statement, arguments: [phrase, Self.hitLimit]) {
          votes[hit, default: 0] += 1
        }
      }
      return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// Passages that hold any of `words`, by BM25.
  ///
  /// - Throws: an error of SQLite.
  package func passages(sharing words: [String], limit: Int) throws -> [Int64] {
    let question = words.map { "\"\($0.filter { $0 != "\"" })\"" }.joined(separator: " OR ")
    guard !words.isEmpty else { return [] }
    return try queue.read { db in
      try Int64.fetchAll(
        db.cachedStatement(
          sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?"),
        arguments: [question, limit])
    }
  }
}
