import Documents
package import Foundation
import GRDB

/// The sources of one folder: the store of record, from which every index is derived.
///
/// A struct around GRDB's pool, which orders its own writers; passing it around is cheap.
package struct Corpus: Sendable {
  /// Shown to people; "(memory)" for a store without a folder.
  package let name: String
  /// Where the index lies; nil for a store in memory.
  package let indexFolder: URL?
  let store: any DatabaseWriter

  /// Opens or creates the index of `folder`, in `folder/.verbatim/` (mode 0700).
  ///
  /// - Throws: `CorpusError`.
  package init(folder: URL) throws(CorpusError) {
    let place = Location(path: folder.relativePath)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      throw .missingFolder(place)
    }
    guard isFolder.boolValue else { throw .notAFolder(place) }
    let index = folder.appending(path: Self.indexName, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(
        at: index, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unwritable(place, reason: error.localizedDescription) }
    guard FileManager.default.isWritableFile(atPath: index.path) else {
      throw .unwritable(place, reason: "the folder is read-only")
    }
    let path = index.appending(path: "index.sqlite").path
    do {
      let pool = try DatabasePool(path: path, configuration: Self.configuration)
      if try pool.read(Schema.migrator.hasBeenSuperseded) { throw CorpusError.newer(place) }
      try Schema.migrator.migrate(pool)
      store = pool
    } catch let error as CorpusError {
      throw error
    } catch { throw .damaged(Location(path: path), reason: "\(error)") }
    name = folder.relativePath
    indexFolder = index
  }

  /// A corpus that is gone when the program ends: for texts given on a stream, and for tests.
  ///
  /// - Throws: `CorpusError.failed`.
  package init(inMemory name: String = "(memory)") throws(CorpusError) {
    do {
      let queue = try DatabaseQueue(configuration: Self.configuration)
      try Schema.migrator.migrate(queue)
      store = queue
    } catch { throw .failed(Location(path: name), reason: "\(error)") }
    self.name = name
    indexFolder = nil
  }

  /// Name of the folder that holds the index; never a source itself.
  package static let indexName = ".verbatim"

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "verbatim corpus"
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000")
    }
    return configuration
  }

  /// Runs `body` on a connection and gives its errors the place of this corpus.
  func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do { return try store.read(body) } catch { throw failure(error) }
  }

  func failure(_ error: any Error) -> CorpusError {
    if let error = error as? CorpusError { return error }
    let place = Location(path: name)
    if let error = error as? DatabaseError,
      [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      return .damaged(place, reason: "\(error)")
    }
    return .failed(place, reason: "\(error)")
  }
}
