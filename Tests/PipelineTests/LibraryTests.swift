import Documents
import Foundation
import Indexing
import Testing

@testable import Pipeline

/// A folder of sources with its index, as every command opens it.
@Suite struct LibraryTests {
  private func withSources(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // harms nobody when it stays
    for name in ["a", "b", "c"] {
      try Data("“The \(name) pier is closed,” said Ada Byrne.\n".utf8)
        .write(to: folder.appending(path: "\(name).txt"))
    }
    try await body(folder)
  }

  private func open(_ folder: URL, index: URL? = nil) async throws -> (Library, [String]) {
    let languages = try Languages(fallback: "en")
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let library = try await Library.open(
      [CorpusFolder(folder.path, index: index?.path)], languages, width: 2,
      progress: RunProgress({ _ in }, warn: { continuation.yield($0) }))
    continuation.finish()
    return (library, await stream.reduce(into: []) { $0.append($1) })
  }

  private func texts(_ library: Library) throws -> [String] {
    try library.corpora.flatMap { corpus in
      try corpus.documents().flatMap { try corpus.passages(of: $0).map(\.text) }
    }
  }

  @Test func storesWhoIsQuotedInAnArticle() async throws {
    try await withSources { folder in
      let (library, notes) = try await open(folder)
      #expect(notes.isEmpty)
      #expect(library.views.map(\.speakerNames) == [["Ada Byrne"]])
      let corpus = try #require(library.corpora.first)
      let voices = try corpus.passages(of: library.summary.documents[0]).flatMap(\.voices)
      #expect(voices.map(\.speaker) == ["Ada Byrne"])
    }
  }

  @Test(arguments: ["header", "state"])
  func makesADamagedIndexAgainAndSaysSo(_ what: String) async throws {
    try await withSources { folder in
      let (whole, _) = try await open(folder)
      let expected = try texts(whole)
      let database = Corpus.indexFolder(of: folder).appending(path: "index.sqlite")
      var data = try Data(contentsOf: database)
      if what == "header" {
        data = Data("this is no database, but longer than the header of one".utf8)
      } else {
        for place in stride(from: 4096, to: data.count, by: 3) { data[place] ^= 0x55 }
      }
      try data.write(to: database)
      let (again, notes) = try await open(folder)
      #expect(try texts(again) == expected)
      #expect(notes.count == 1)
      #expect(notes.allSatisfy { $0.contains("again") })
    }
  }

  @Test func keepsTheIndexElsewhere() async throws {
    try await withSources { folder in
      let index = folder.deletingLastPathComponent().appending(path: "index-\(UUID())")
      defer { try? FileManager.default.removeItem(at: index) }
      let (library, _) = try await open(folder, index: index)
      #expect(library.summary.passageCount == 3)
      #expect(
        !FileManager.default.fileExists(atPath: Corpus.indexFolder(of: folder).path))
      #expect(try FileManager.default.contentsOfDirectory(atPath: index.path).count == 1)
    }
  }

  @Test func indexesInMemoryWhereNothingCanBeWritten() async throws {
    try await withSources { folder in
      // A file where the folder of the index should be: nobody, not even root, can write into it.
      try Data().write(to: Corpus.indexFolder(of: folder))
      let (library, notes) = try await open(folder)
      #expect(try texts(library).count == 3)
      #expect(notes.count == 1)
      #expect(notes[0].contains("--index"))
    }
  }

  @Test func readsOnlyWhatHasChanged() async throws {
    try await withSources { folder in
      let (first, _) = try await open(folder)
      let before = try first.corpora[0].knownFiles()
      try Data("“The pier is open,” said Bo Quill.\n".utf8)
        .write(to: folder.appending(path: "b.txt"))
      try FileManager.default.removeItem(at: folder.appending(path: "c.txt"))
      let (second, _) = try await open(folder)
      let after = try second.corpora[0].knownFiles()
      #expect(after.keys.sorted() == ["a.txt", "b.txt"])
      #expect(after["a.txt"]?.sha256 == before["a.txt"]?.sha256)
      #expect(second.views[0].speakerNames == ["Ada Byrne", "Bo Quill"])
      #expect(second.summary.documents.first?.id == first.summary.documents.first?.id)
    }
  }

  @Test func aStampIsNoProofRightAfterAChange() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("a".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let now = Date()
    #expect(FileStamp.stamp(of: file, now: now) == nil)
    let later = FileStamp.stamp(of: file, now: now.addingTimeInterval(10))
    #expect(later != nil)
    try Data("b".utf8).write(to: file)
    #expect(FileStamp.stamp(of: file, now: now.addingTimeInterval(20)) != later)
    #expect(FileStamp.stamp(of: file.appending(path: "none"), now: now) == nil)
  }
}
