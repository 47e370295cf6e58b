import Documents
import Foundation
import GRDB
import Testing

@testable import Indexing

@Suite struct CorpusFolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func fill(_ corpus: Corpus) throws {
    let document = sourceDocument(
      "d", [("Ada Byrne", "one two three four five six seven"), (nil, "eight nine ten")])
    try corpus.add(file: "d", sha256: "1", documents: [(document, [])])
  }

  private func places(_ corpus: Corpus) throws -> [ClosedRange<Int64>] {
    try CorpusView(corpus).index.regions(for: query, limit: 3).map(\.passages)
  }

  private func segments(_ folder: URL) throws -> [URL] {
    let segments = Corpus.indexFolder(of: folder).appending(path: SegmentStore.folderName)
    return try FileManager.default.contentsOfDirectory(atPath: segments.path).sorted()
      .map { segments.appending(path: $0) }
  }

  private let query = SeedQuery(
    words: Tokenizer.tokens(in: "two three four five").map(\.hash), length: .three, reach: 20)

  @Test func isThereWhenItIsOpenedAgain() throws {
    try withFolder { folder in
      try fill(try Corpus(folder: folder))
      let again = try Corpus(folder: folder)
      #expect(try again.knownFiles() == ["d": KnownFile(sha256: "1")])
      #expect(try places(again) == [1...1])
    }
  }

  @Test func keepsItsIndexToTheUserAlone() throws {
    try withFolder { folder in
      _ = try Corpus(folder: folder)
      let index = folder.appending(path: Corpus.indexName).path
      let mode = try FileManager.default.attributesOfItem(atPath: index)[.posixPermissions]
      #expect(mode as? Int == 0o700)
    }
  }

  @Test func hidesItsIndexFromGitWhereItLiesWithTheSources() throws {
    try withFolder { folder in
      _ = try Corpus(folder: folder)
      let file = Corpus.indexFolder(of: folder).appending(path: ".gitignore")
      #expect(try String(contentsOf: file, encoding: .utf8) == "*\n")
      let own = folder.appending(path: "own")
      _ = try Corpus(folder: folder, index: own)
      #expect(!FileManager.default.fileExists(atPath: own.appending(path: ".gitignore").path))
    }
  }

  @Test func saysThatAFolderIsMissing() {
    #expect(throws: CorpusError.missingFolder(Location(path: "/nowhere/at/all"))) {
      try Corpus(folder: URL(fileURLWithPath: "/nowhere/at/all"))
    }
  }

  @Test func saysThatAFileIsNoFolder() throws {
    try withFolder { folder in
      let file = folder.appending(path: "a.txt")
      try Data("a".utf8).write(to: file)
      #expect(throws: CorpusError.self) { try Corpus(folder: file) }
    }
  }

  @Test func saysThatAStoreIsDamaged() throws {
    try withFolder { folder in
      let index = folder.appending(path: Corpus.indexName)
      try FileManager.default.createDirectory(at: index, withIntermediateDirectories: true)
      try Data("no database at all, and longer than a header of one".utf8)
        .write(to: index.appending(path: "index.sqlite"))
      do {
        _ = try Corpus(folder: folder)
        Issue.record("a damaged store was opened")
      } catch CorpusError.damaged {}
    }
  }

  @Test(arguments: ["emptied", "cut short", "one byte changed", "removed"])
  func makesASegmentAgainWhenItIs(_ fault: String) throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      _ = try CorpusView(corpus)
      let file = try #require(try segments(folder).first)
      var data = try Data(contentsOf: file)
      switch fault {
      case "emptied": try Data().write(to: file)
      case "cut short": try data.dropLast(8).write(to: file)
      case "one byte changed":
        data[data.count / 2] ^= 0x40
        try data.write(to: file)
      default: try FileManager.default.removeItem(at: file)
      }
      #expect(try corpus.faults() == ["segment 1 is missing or damaged"])
      #expect(try places(corpus) == [1...1])
      #expect(try corpus.faults().isEmpty)
    }
  }

  @Test func removesWhatAStoppedRunLeftBehind() throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      _ = try CorpusView(corpus)
      let stray = try #require(try segments(folder).first).deletingLastPathComponent()
        .appending(path: "77.segment")
      try Data("half a segment".utf8).write(to: stray)
      #expect(try places(corpus) == [1...1])
      try corpus.add(
        file: "e", sha256: "2", documents: [(sourceDocument("e", [(nil, "Other words.")]), [])])
      #expect(try places(corpus) == [1...1])
      #expect(try segments(folder).map(\.lastPathComponent) == ["1.segment", "2.segment"])
    }
  }

  @Test func aViewGoesOnSeeingWhatItSaw() throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      let view = try CorpusView(corpus)
      let other = try Corpus(folder: folder)
      try other.remove(path: "d")
      _ = try CorpusView(other)
      #expect(view.index.regions(for: query, limit: 3).map(\.passages) == [1...1])
      let seen = try view.passages(in: [1...1], margin: 0, documents: view.documents)
      #expect(seen.first?.first?.first?.text == "one two three four five six seven")
      #expect(try places(corpus).isEmpty)
    }
  }

  @Test func keepsTheOldIndexWhenTheDiskIsFull() throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      try corpus.store.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
      }
      let long = String(repeating: "many words that take room ", count: 2_000)
      #expect(throws: CorpusError.full(Location(path: corpus.name))) {
        try corpus.add(
          file: "e", sha256: "2", documents: [(sourceDocument("e", [(nil, long)]), [])])
      }
      #expect(try corpus.knownFiles() == ["d": KnownFile(sha256: "1")])
      #expect(try places(corpus) == [1...1])
      #expect(try Corpus(folder: folder).faults().isEmpty)
    }
  }

  @Test(arguments: [(2, CorpusError.older(Location(path: ""))), (99, .newer(Location(path: "")))])
  func saysThatAnIndexIsOfAnotherVersion(_ version: Int, _ expected: CorpusError) throws {
    try withFolder { folder in
      try Corpus(folder: folder).store.write {
        try $0.execute(sql: "PRAGMA user_version = \(version)")
      }
      let error = #expect(throws: CorpusError.self) { try Corpus(folder: folder) }
      #expect(error?.problem == expected.problem)
    }
  }

  @Test func erasesAnIndexThatSomebodyHasOpen() throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      let view = try CorpusView(corpus)
      try Corpus.erase(index: Corpus.indexFolder(of: folder))
      #expect(try Corpus(folder: folder).documents().isEmpty)
      #expect(try view.passages(sharing: ["seven"], limit: 1).count == 1)
    }
  }
}
