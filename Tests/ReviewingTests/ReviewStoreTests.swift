import Documents
import Foundation
import Reporting
import ReviewDesk
import Testing

@testable import Reviewing

@Suite struct ReviewStoreTests {
  private let seen = ItemSeen(item: "i-1", words: "w", basis: "b")

  private func filled(_ desk: ReviewDesk) throws -> ReviewStore {
    let store = try desk.store()
    try store.append(
      .decide(seen, .accepted, reason: nil, wantsWaiver: false), by: "AB", at: ReviewDesk.time)
    try store.append(.note(seen, .author, "“so”\n\u{202E}"), by: "CD", at: ReviewDesk.time)
    try store.append(.signOff(draft: "a.md", sha256: "00"), by: "AB", at: ReviewDesk.time)
    return store
  }

  @Test func everyFileOfTheLogIsPrivate() throws {
    let desk = try ReviewDesk()
    let store = try filled(desk)
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
      .filter { $0.hasPrefix("run.review.sqlite") }
    #expect(files.count == 3, "the log, its journal and its index of the journal")
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: desk.folder.appending(path: file).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
    }
    #expect(try store.lines().count == 3)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let desk = try ReviewDesk()
    let written = try filled(desk).log().events
    #expect(written.map(\.sequence) == [1, 2, 3])
    #expect(written[1].action == .note(seen, .author, "“so”\n\u{202E}"))
    #expect(try desk.store().log().events == written)
    #expect(try desk.store().log().brokenAt == nil)
  }

  @Test func everyLineCarriesTheHashOfTheOneBefore() throws {
    let lines = try filled(try ReviewDesk()).lines()
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(next.contains("\"previous\":\"\(Digest.sha256(Array(line.utf8)))\""))
    }
  }

  @Test(arguments: [
    ("a changed line", 2), ("a missing line", 2), ("two lines swapped", 2), ("no JSON", 2),
  ])
  func aTamperedLogShows(how: String, place: Int) throws {
    var lines = try filled(try ReviewDesk()).lines()
    switch how {
    case "a changed line": lines[0] = lines[0].replacing("accepted", with: "disputed")
    case "a missing line": lines.remove(at: 1)
    case "two lines swapped": lines.swapAt(1, 2)
    default: lines[1] = "x"
    }
    #expect(ReviewLog(lines).brokenAt == place)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func nothingInTheLogCanBeChangedOrRemoved() throws {
    let desk = try ReviewDesk()
    _ = try filled(desk)
    for change in ["UPDATE events SET line = ''", "DELETE FROM events"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["sqlite3", desk.storeURL.path, change]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus != 0, "\(change)")
    }
    #expect(try desk.store().log().events.count == 3)
  }

  @Test func writersOfTwoProgramsLoseNothing() async throws {
    let desk = try ReviewDesk()
    let stores = [try desk.store(), try desk.store()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<5 {
            try stores[writer % 2].append(
              .note(seen, .private, "\(writer).\(number)"), by: "AB", at: ReviewDesk.time)
          }
        }
      }
      try await group.waitForAll()
    }
    let log = try desk.store().log()
    #expect(log.events.count == 40)
    #expect(log.brokenAt == nil)
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    let error = #expect(throws: ReviewError.self) {
      try ReviewStore(at: URL(fileURLWithPath: "/nowhere/run.review.sqlite"))
    }
    #expect(error?.problem.contains("cannot be used") == true)
  }
}
