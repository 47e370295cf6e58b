import Documents
import Foundation
import GRDB

/// Where in a corpus given words stand in a row: derived from the store, made again whenever it is
/// missing, stale or damaged, never trusted beyond that.
package struct SeedIndex: Sendable {
  /// Mapped file, or memory for a corpus without a folder.
  let data: Data
  let segments: [SeedSegment]
  /// Words of all passages.
  package var wordCount: Int { segments.reduce(0) { $0 + $1.wordCount } }
}

extension Corpus {
  /// The seed index of the present state of the store.
  ///
  /// - Throws: `CorpusError`.
  package func seedIndex() throws(CorpusError) -> SeedIndex {
    let header = try seedHeader()
    let file = indexFolder?.appending(path: "seeds.index")
    // A file that cannot be opened is made again like one that is not there.
    if let file, let data = try? Data(contentsOf: file, options: .alwaysMapped),
      let segments = SeedFile.segments(of: data, madeFrom: header)
    {
      return SeedIndex(data: data, segments: segments)
    }
    do {
      let data = try file.map { try writeSeeds(to: $0, header) } ?? seedsInMemory(header)
      guard let segments = SeedFile.segments(of: data, madeFrom: header) else {
        throw CorpusError.failed(
          Location(path: name), reason: "the seed index is not what was written")
      }
      return SeedIndex(data: data, segments: segments)
    } catch { throw failure(error) }
  }

  private func seedHeader() throws(CorpusError) -> SeedFile.Header {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT store, generation FROM state") else {
        throw CorpusError.damaged(Location(path: name), reason: "its state is missing")
      }
      return SeedFile.Header(store: row[0], generation: row[1])
    }
  }

  /// Writes a temporary file, then gives it its name: a reader sees the old index or the new one.
  private func writeSeeds(to file: URL, _ header: SeedFile.Header) throws -> Data {
    let name = "seeds.\(UInt64.random(in: 0...UInt64.max)).tmp"
    let temporary = file.deletingLastPathComponent().appending(path: name)
    do {
      try SeedFile.emptyHeader.write(to: temporary)
      let handle = try FileHandle(forWritingTo: temporary)
      try handle.seekToEnd()
      var sum = SeedFile.Checksum()
      var length = 0
      try forEachSegment { segment in
        segment.withUnsafeBytes { sum.add($0) }
        length += segment.count
        try handle.write(contentsOf: segment)
      }
      try handle.seek(toOffset: 0)
      try handle.write(
        contentsOf: SeedFile.header(header, length: length, checksum: sum.value))
      try handle.close()
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: temporary.path)
      guard rename(temporary.path, file.path) == 0 else {
        throw CorpusError.unwritable(Location(path: file.path), reason: "cannot be renamed")
      }
    } catch {
      // What is left of a failed attempt is only in the way.
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
    return try Data(contentsOf: file, options: .alwaysMapped)
  }

  private func seedsInMemory(_ header: SeedFile.Header) throws -> Data {
    var body = Data()
    try forEachSegment { body.append($0) }
    var sum = SeedFile.Checksum()
    body.withUnsafeBytes { sum.add($0) }
    return SeedFile.header(header, length: body.count, checksum: sum.value) + body
  }

  private func forEachSegment(_ body: (Data) throws -> Void) throws {
    try store.read { db in
      var builder = SeedSegmentBuilder()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, document, text FROM passages ORDER BY id")
      while let row = try rows.next() {
        builder.add(passage: row[0], document: row[1], text: row[2])
        if builder.isFull { try body(builder.segment()) }
      }
      if !builder.isEmpty { try body(builder.segment()) }
    }
  }
}
