import Documents
import Foundation
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

  private let query = SeedQuery(
    words: Tokenizer.tokens(in: "two three four five").map(\.hash), length: .three, reach: 20)

  @Test func isThereWhenItIsOpenedAgain() throws {
    try withFolder { folder in
      try fill(try Corpus(folder: folder))
      let again = try Corpus(folder: folder)
      #expect(try again.knownFiles() == ["d": "1"])
      #expect(try again.seedIndex().regions(for: query, limit: 3).map(\.passages) == [1...1])
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

  @Test(arguments: ["emptied", "cut short", "one byte changed", "removed", "stale"])
  func makesTheSeedIndexAgainWhenItIs(_ fault: String) throws {
    try withFolder { folder in
      let corpus = try Corpus(folder: folder)
      try fill(corpus)
      _ = try corpus.seedIndex()
      let file = folder.appending(path: Corpus.indexName).appending(path: "seeds.index")
      var data = try Data(contentsOf: file)
      switch fault {
      case "emptied": try Data().write(to: file)
      case "cut short": try data.dropLast(8).write(to: file)
      case "one byte changed":
        data[data.count / 2] ^= 0x40
        try data.write(to: file)
      case "removed": try FileManager.default.removeItem(at: file)
      default: try corpus.add(file: "e", sha256: "2", documents: [])
      }
      #expect(try corpus.seedIndex().regions(for: query, limit: 3).map(\.passages) == [1...1])
    }
  }
}
