import Documents
package import Foundation
import GRDB

/// The sources of one folder: the store of record, from which every index is derived.
///
/// A struct around GRDB's pool, which orders its own writers; passing it around is cheap. What a run asks
/// while it compares is a `CorpusView`, which does not change under it.
package struct Corpus: Sendable {
  /// Shown to people; "(memory)" for a store without a folder.
  package let name: String
  /// Where the index lies; nil for a store in memory.
  package let indexFolder: URL?
  let store: any DatabaseWriter

  /// Opens or creates the index of the sources in `folder`, in `index` or else in `folder/.verbatim/`
  /// (mode 0700).
  ///
  /// - Throws: `CorpusError`; an index of another version is `older` or `newer`.
  package init(folder: URL, index: URL? = nil) throws(CorpusError) {
    let place = Location(path: folder.relativePath)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      throw .missingFolder(place)
    }
    guard isFolder.boolValue else { throw .notAFolder(place) }
    let index = index ?? Self.indexFolder(of: folder)
    do {
      try FileManager.default.createDirectory(
        at: index, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw CorpusError(error, at: Location(path: index.relativePath), writing: true) }
    guard FileManager.default.isWritableFile(atPath: index.path) else {
      throw .unwritable(
        Location(path: index.relativePath), reason: "the folder is read-only")
    }
    Self.hideFromGit(index)
    let path = index.appending(path: Self.databaseName).path
    do {
      let pool = try DatabasePool(path: path, configuration: Self.configuration(pageSize: 16_384))
      switch try pool.read(Schema.age) {
      case .current: break
      case .older: throw CorpusError.older(place)
      case .newer: throw CorpusError.newer(place)
      case .new:
        // Another run may have been faster.
        try pool.write { db in if try Schema.age(db) == .new { try Schema.create(db) } }
      }
      store = pool
    } catch { throw CorpusError(error, at: Location(path: path), writing: true) }
    name = folder.relativePath
    indexFolder = index
  }

  /// A corpus that is gone when the program ends: for texts given on a stream, and for tests.
  ///
  /// - Throws: `CorpusError.failed`.
  package init(inMemory name: String = "(memory)") throws(CorpusError) {
    do {
      let queue = try DatabaseQueue(configuration: Self.configuration(pageSize: 4_096))
      try queue.write(Schema.create)
      store = queue
    } catch { throw .failed(Location(path: name), reason: "\(error)") }
    self.name = name
    indexFolder = nil
  }

  /// Name of the folder that holds the index when it lies with the sources; never a source itself.
  package static let indexName = ".verbatim"

  /// Where the index of the sources in `folder` lies when nothing else is said.
  package static func indexFolder(of folder: URL) -> URL {
    folder.appending(path: indexName, directoryHint: .isDirectory)
  }

  /// What is unpublished must not be committed by accident together with the folder of sources. An index
  /// folder that the user named is the user's.
  private static func hideFromGit(_ index: URL) {
    let file = index.appending(path: ".gitignore")
    guard index.lastPathComponent == indexName,
      !FileManager.default.fileExists(atPath: file.path)
    else { return }
    // Without it the index works as well; whoever commits it sees it in the list of changes.
    try? Data("*\n".utf8).write(to: file)
  }

  private static let databaseName = "index.sqlite"

  /// Deletes the index in the folder `index`; whoever has it open still sees what was there.
  ///
  /// - Throws: `CorpusError.unwritable`.
  package static func erase(index: URL) throws(CorpusError) {
    let names = [databaseName, databaseName + "-wal", databaseName + "-shm"]
    for name in names + [SegmentStore.folderName] {
      let item = index.appending(path: name)
      guard FileManager.default.fileExists(atPath: item.path) else { continue }
      do { try FileManager.default.removeItem(at: item) } catch {
        throw CorpusError(error, at: Location(path: index.relativePath), writing: true)
      }
    }
  }

  /// Folds the journal into the database, so that no second copy of the text stays on the disk; left for
  /// later when another run is reading.
  ///
  /// - Throws: `CorpusError`.
  package func settle() throws(CorpusError) {
    do {
      try store.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        defer {
          // Setting a time cannot fail.
          try? db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1000))")
        }
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch { throw failure(error) }
  }

  /// Seconds that a run waits for another that is writing a large source.
  private static let patience = 600.0

  /// `pageSize` is that of a new database in bytes: large pages make a large one cheaper to write, small
  /// ones a database of one question cheaper to make.
  private static func configuration(pageSize: Int) -> Configuration {
    var configuration = Configuration()
    configuration.label = "verbatim corpus"
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = \(pageSize); PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000
          """)
    }
    return configuration
  }

  /// Runs `body` on a connection and gives its errors the place of this corpus.
  func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do { return try store.read(body) } catch { throw failure(error) }
  }

  func failure(_ error: any Error) -> CorpusError {
    CorpusError(error, at: Location(path: name))
  }
}
