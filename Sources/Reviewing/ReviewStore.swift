import Documents
package import Foundation
import GRDB
import Reporting

/// The log of a review, in a SQLite file beside the saved run (mode 0600). Lines are only added, and
/// each carries the hash of the one before; triggers refuse anything else.
///
/// A struct around GRDB's pool, which orders the writers of this program; SQLite orders those of
/// others.
package struct ReviewStore: Sendable {
  /// Where the log lies.
  package let url: URL
  private let pool: DatabasePool

  /// `run.json` → `run.review.sqlite`, in the same folder.
  package static func url(forRun run: URL) -> URL {
    run.deletingPathExtension().appendingPathExtension("review.sqlite")
  }

  /// Opens the log, or begins one.
  ///
  /// - Throws: `ReviewError`.
  package init(at url: URL) throws(ReviewError) {
    let place = Location(path: url.relativePath)
    // SQLite gives its side files the mode of the database, so the mode comes before the content.
    let file = open(url.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .unusable(place, reason: String(cString: strerror(errno)))
    }
    let isPrivate = fchmod(file, 0o600) == 0
    close(file)
    guard isPrivate else { throw .unusable(place, reason: String(cString: strerror(errno))) }
    do {
      let pool = try DatabasePool(path: url.path, configuration: Self.configuration)
      if try pool.read(Self.migrator.hasBeenSuperseded) { throw ReviewError.newer(place) }
      try Self.migrator.migrate(pool)
      self.pool = pool
    } catch let error as ReviewError {
      throw error
    } catch { throw .unusable(place, reason: "\(error)") }
    self.url = url
  }

  /// Writes an action down; it is on the disk when this returns. `time` is ISO 8601, UTC; `seen` is
  /// the last event on the item that the person knew of, nil: whatever there is.
  ///
  /// - Throws: `ReviewError`, above all `conflict`.
  package func append(
    _ action: ReviewEvent.Action, by person: String, at time: String, seen: Int? = nil
  ) throws(ReviewError) {
    do {
      try pool.writeWithoutTransaction { db in
        // The lock comes before the look: another program may be writing.
        try db.inTransaction(.immediate) {
          let (count, previous) = try Self.last(db)
          let event = ReviewEvent(sequence: count + 1, time: time, by: person, action: action)
          if let item = event.item, let seen {
            let known = try Self.last(db, on: item)
            if known > seen {
              throw ReviewError.conflict(
                item: item, now: ReviewLog(try Self.lines(db)).items[item] ?? ItemReview())
            }
          }
          let line = try JSONLine.text(of: EventRecord(event, previous: previous))
          try db.execute(
            sql: "INSERT INTO events (sequence, item, line) VALUES (?, ?, ?)",
            arguments: [event.sequence, event.item, line])
          return .commit
        }
      }
    } catch let error as ReviewError { throw error } catch { throw failure(error) }
  }

  /// Every line of the log, first to last.
  package func lines() throws(ReviewError) -> [String] {
    do { return try pool.read(Self.lines) } catch { throw failure(error) }
  }

  /// What the log says.
  package func log() throws(ReviewError) -> ReviewLog { ReviewLog(try lines()) }

  private static func lines(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT line FROM events ORDER BY sequence")
  }

  /// Number of the last event and the hash of its line.
  private static func last(_ db: Database) throws -> (sequence: Int, hash: String) {
    let row = try Row.fetchOne(
      db, sql: "SELECT sequence, line FROM events ORDER BY sequence DESC LIMIT 1")
    return row.map { ($0[0], EventRecord.hash(of: $0[1])) } ?? (0, EventRecord.origin)
  }

  private static func last(_ db: Database, on item: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT max(sequence) FROM events WHERE item = ?", arguments: [item]) ?? 0
  }

  private func failure(_ error: any Error) -> ReviewError {
    .unusable(Location(path: url.relativePath), reason: "\(error)")
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "verbatim review"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // What was answered must survive a power cut, not only a crash of the program.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 events") { db in
      try db.execute(
        sql: """
          CREATE TABLE events (sequence INTEGER PRIMARY KEY, item TEXT, line TEXT NOT NULL);
          CREATE INDEX eventsOfItem ON events (item, sequence);
          CREATE TRIGGER noChange BEFORE UPDATE ON events
            BEGIN SELECT raise(ABORT, 'events are only added'); END;
          CREATE TRIGGER noRemoval BEFORE DELETE ON events
            BEGIN SELECT raise(ABORT, 'events are only added'); END;
          """)
    }
    return migrator
  }
}
