import Documents
import GRDB

/// Reads rows of `passages` with their speakers and voices.
enum PassageRow {
  /// Passages that fulfil `condition` (with its order), their documents told by `document`; a passage
  /// whose document is not told is left out.
  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments,
    document: (Int64) -> SourceDocument?
  ) throws -> [Passage] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT passages.id, passages.document, address, passages.role, speakers.name,
          speakers.role, text, EXISTS (SELECT 1 FROM voices WHERE passage = passages.id)
        FROM passages LEFT JOIN speakers
          ON speakers.document = passages.document AND speakers.number = passages.speaker
        WHERE \(condition)
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments)
    return try rows.compactMap { row in
      let (id, number): (Int64, Int64) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
      guard let document = document(number) else { return nil }
      let name: String? = try row.decode(atIndex: 4)
      let text: String = try row.decode(atIndex: 6)
      return Passage(
        id: id, document: document, address: try row.decode(atIndex: 2),
        role: BlockRole(rawValue: try row.decode(atIndex: 3)) ?? .paragraph,
        text: text,
        speaker: try name.map { Speaker(name: $0, role: try row.decode(atIndex: 5)) },
        voices: try row.decode(atIndex: 7)
          ? try voices(db, of: id, in: number, length: text.utf8.count) : [])
    }
  }

  private static func voices(
    _ db: Database, of passage: Int64, in document: Int64, length: Int
  ) throws -> [Voice] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT kind, start, end, speakers.name FROM voices LEFT JOIN speakers
          ON speakers.document = ? AND speakers.number = voices.speaker
        WHERE passage = ? ORDER BY start, end
        """)
    return try Row.fetchAll(statement, arguments: [document, passage]).compactMap { row in
      guard let kind = Voice.Kind(rawValue: try row.decode(atIndex: 0)) else { return nil }
      let (start, end): (Int, Int) = (try row.decode(atIndex: 1), try row.decode(atIndex: 2))
      guard 0 <= start, start <= end, end <= length else { return nil }
      return Voice(
        kind: kind, range: TextRange(start, end), speaker: try row.decode(atIndex: 3))
    }
  }
}
