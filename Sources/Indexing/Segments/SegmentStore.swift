import Documents
import Foundation
import GRDB

/// The segments of a corpus: which there are stands in the table `segments`, in the transaction that
/// made them, so that a file which is not listed there is left over from a run that was stopped.
///
/// A segment holds whole documents and is never changed. Removing a document removes its segment; the
/// documents that are left without one, and those that came in since, are written into new segments.
struct SegmentStore {
  /// Segments that are far from full: when there are more, they are written anew as fewer ones.
  static let smallLimit = 8

  let corpus: Corpus

  /// What the state of the store says about segments.
  struct Listing {
    let store: Int64
    let generation: Int64
    let numbers: [Int64]
    /// Every document is in a segment, and there are not too many small ones.
    let isComplete: Bool

    init(_ db: Database) throws {
      guard let state = try Row.fetchOne(db, sql: "SELECT store, generation FROM state") else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "its state is missing")
      }
      store = try state.decode(atIndex: 0)
      generation = try state.decode(atIndex: 1)
      numbers = try Int64.fetchAll(db, sql: "SELECT number FROM segments ORDER BY number")
      let waiting = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE segment IS NULL)")
      let small = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM segments WHERE size < ?",
        arguments: [SegmentBuilder.capacity / 2])
      isComplete = waiting == false && (small ?? 0) <= SegmentStore.smallLimit
    }
  }

  /// The segments that `listing` names, and those that are missing or damaged.
  func segments(
    _ listing: Listing, in db: Database
  ) throws -> (whole: [Segment], damaged: [Int64]) {
    var whole: [Segment] = []
    var damaged: [Int64] = []
    for number in listing.numbers {
      let data = try data(of: number, in: db)
      let segment = data.flatMap {
        SegmentFile.segment(in: $0, store: listing.store, number: number)
      }
      if let segment { whole.append(segment) } else { damaged.append(number) }
    }
    return (whole, damaged)
  }

  /// Nil when there is no such file, or none that can be read.
  private func data(of number: Int64, in db: Database) throws -> Data? {
    guard let folder = corpus.indexFolder else {
      return try Data.fetchOne(
        db, sql: "SELECT data FROM segments WHERE number = ?", arguments: [number])
    }
    // A file that cannot be opened is made again like one that is not there.
    return try? Data(contentsOf: Self.file(number, in: folder), options: .alwaysMapped)
  }

  /// Writes what is missing, in one transaction: of two runs at once, one waits for the other and then
  /// finds everything done.
  func complete(without damaged: [Int64]) throws {
    var written: [URL] = []
    do {
      try corpus.store.write { db in
        for number in damaged { try Self.drop(number, in: db) }
        if try Self.smallSegments(db).count > Self.smallLimit {
          for number in try Self.smallSegments(db) { try Self.drop(number, in: db) }
        }
        try removeUnlisted(db)
        try writeSegments(db, &written)
      }
      // Only now is it certain that the old ones are not needed any more.
      try corpus.store.write(removeUnlisted)
    } catch {
      // What is left of a failed attempt is only in the way.
      for file in written { try? FileManager.default.removeItem(at: file) }
      throw error
    }
  }

  /// Forgets a segment; its documents wait for a new one.
  static func drop(_ number: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE documents SET segment = NULL WHERE segment = ?", arguments: [number])
    try db.execute(sql: "DELETE FROM segments WHERE number = ?", arguments: [number])
  }

  private static func smallSegments(_ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT number FROM segments WHERE size < ?",
      arguments: [SegmentBuilder.capacity / 2])
  }

  private func writeSegments(_ db: Database, _ written: inout [URL]) throws {
    let store = try Listing(db).store
    let waiting = try Row.fetchAll(
      db,
      sql: """
        SELECT id, firstPassage, lastPassage FROM documents WHERE segment IS NULL
        ORDER BY firstPassage, id
        """)
    var builder = SegmentBuilder()
    var documents: [Int64] = []
    for row in waiting {
      let document: Int64 = try row.decode(atIndex: 0)
      let first: Int64 = try row.decode(atIndex: 1)
      let last: Int64 = try row.decode(atIndex: 2)
      let passages = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT id, text FROM passages WHERE id BETWEEN ? AND ?"),
        arguments: [first, last])
      while let passage = try passages.next() {
        let row: Int64 = try passage.decode(atIndex: 0)
        try passage.withUnsafeData(atIndex: 1) { text in
          (text ?? Data()).withUnsafeBytes {
            builder.add(passage: row, of: document, text: $0.bindMemory(to: UInt8.self))
          }
        }
      }
      documents.append(document)
      if builder.isFull {
        try write(&builder, documents, store, db, &written)
        documents = []
      }
    }
    if !documents.isEmpty { try write(&builder, documents, store, db, &written) }
  }

  private func write(
    _ builder: inout SegmentBuilder, _ documents: [Int64], _ store: Int64, _ db: Database,
    _ written: inout [URL]
  ) throws {
    let size = builder.seedCount
    try db.execute(sql: "INSERT INTO segments (size) VALUES (?)", arguments: [size])
    let number = db.lastInsertedRowID
    var bytes = builder.segment(after: SegmentFile.headerLength)
    SegmentFile.seal(&bytes, store: store, number: number)
    if let folder = corpus.indexFolder {
      let file = Self.file(number, in: folder)
      written.append(file)
      try Self.write(bytes, to: file)
    } else {
      try db.execute(
        sql: "UPDATE segments SET data = ? WHERE number = ?", arguments: [Data(bytes), number])
    }
    let update = try db.cachedStatement(sql: "UPDATE documents SET segment = ? WHERE id = ?")
    for document in documents { try update.execute(arguments: [number, document]) }
  }

  /// The bytes are on the disk before the transaction that lists the file is.
  private static func write(_ bytes: [UInt8], to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data().write(to: file)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: file.path)
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: bytes)
    try handle.synchronize()
    try handle.close()
  }

  private func removeUnlisted(_ db: Database) throws {
    guard let folder = corpus.indexFolder?.appending(path: Self.folderName) else { return }
    let listed = Set(try Listing(db).numbers.map(Self.fileName))
    // No folder yet: nothing to remove.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in files where !listed.contains(name) {
      // A file that stays is in nobody's way but the disk's.
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  static let folderName = "segments"

  private static func fileName(_ number: Int64) -> String { "\(number).segment" }

  private static func file(_ number: Int64, in folder: URL) -> URL {
    folder.appending(path: folderName).appending(path: fileName(number))
  }
}
