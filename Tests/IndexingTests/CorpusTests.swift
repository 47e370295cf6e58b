import Documents
import Foundation
import Testing

@testable import Indexing

@Suite struct CorpusTests {
  private let minutes = sourceDocument(
    "minutes.txt", [("Ada Byrne", "The pier is closed."), (nil, "She said “it is safe” later.")])

  @Test func givesBackWhatWasAdded() throws {
    let corpus = try Corpus()
    let quoted = Voice(kind: .quotation, range: TextRange(33, 43), speaker: "Ada Byrne")
    try corpus.add(file: "minutes.txt", sha256: "a1", documents: [(minutes, [quoted])])

    let document = try #require(try corpus.documents().first)
    #expect(document.path == "minutes.txt")
    let passages = try corpus.passages(of: document)
    #expect(passages.map(\.text) == ["The pier is closed.", "She said “it is safe” later."])
    #expect(passages.map(\.speaker?.name) == ["Ada Byrne", nil])
    #expect(passages.map(\.address) == ["p0", "p1"])
    #expect(passages[1].voices.map(\.range) == [TextRange(12, 22)])
    #expect(try corpus.knownFiles() == ["minutes.txt": KnownFile(sha256: "a1")])
    #expect(try corpus.passageCount() == 2)
    #expect(try CorpusView(corpus).speakerNames == ["Ada Byrne"])
    #expect(try corpus.faults().isEmpty)
  }

  @Test func replacesAFileThatIsAddedAgain() throws {
    let corpus = try Corpus()
    try corpus.add(file: "m", sha256: "1", documents: [(minutes, [])])
    try corpus.add(
      file: "m", sha256: "2", documents: [(sourceDocument("m", [(nil, "Other words.")]), [])])
    #expect(try corpus.knownFiles() == ["m": KnownFile(sha256: "2")])
    #expect(try corpus.documents().count == 1)
    #expect(try corpus.passageCount() == 1)
  }

  @Test func forgetsARemovedFile() throws {
    let corpus = try Corpus()
    try corpus.add(file: "m", sha256: "1", documents: [(minutes, [])])
    #expect(try CorpusView(corpus).passages(sharing: ["pier"], limit: 5).count == 1)
    try corpus.remove(path: "m")
    try corpus.remove(path: "never known")
    #expect(try corpus.documents().isEmpty)
    #expect(try CorpusView(corpus).passages(sharing: ["pier"], limit: 5).isEmpty)
  }

  @Test func keepsNothingOfAFileThatFailsHalfWay() throws {
    struct Failure: Error {}
    let corpus = try Corpus()
    #expect(throws: Failure.self) {
      try corpus.add(file: "m", as: KnownFile(sha256: "1")) { entry in
        try entry.add(minutes)
        throw Failure()
      }
    }
    #expect(try corpus.documents().isEmpty)
    #expect(try corpus.knownFiles().isEmpty)
  }

  @Test func keepsSeveralDocumentsOfOneFileApart() throws {
    let corpus = try Corpus()
    let first = sourceDocument("box#1", [(nil, "One."), (nil, "Two.")])
    let second = sourceDocument("box#2", [(nil, "Three.")])
    try corpus.add(file: "box", sha256: "1", documents: [(first, []), (second, [])])
    #expect(try corpus.documents().map(\.path) == ["box#1", "box#2"])
    let view = try CorpusView(corpus)
    let parts = try view.passages(in: [2...2, 99...99], margin: 3, documents: view.documents)
    #expect(parts.map { $0.map { $0.map(\.text) } } == [[["One.", "Two."]], []])
  }

  @Test func dividesAVoiceThatRunsOverTwoBlocks() throws {
    let corpus = try Corpus()
    let document = sourceDocument("d", [(nil, "He said: one"), (nil, "two. End.")])
    let voice = Voice(kind: .quotation, range: TextRange(9, 18), speaker: "Bo")
    try corpus.add(file: "d", sha256: "1", documents: [(document, [voice])])
    let passages = try corpus.passages(of: try corpus.documents()[0])
    #expect(passages.map { $0.voices.map(\.range) } == [[TextRange(9, 12)], [TextRange(0, 4)]])
  }

  @Test func findsPassagesThatShareRareWordsFirst() throws {
    let corpus = try Corpus()
    let texts = ["the pier and the harbour", "the ferry", "harbour"]
    try corpus.add(
      file: "d", sha256: "1", documents: [(sourceDocument("d", texts.map { (nil, $0) }), [])])
    let view = try CorpusView(corpus)
    let found = try view.passages(sharing: ["harbour", "pier", "\"; DROP"], limit: 5)
    #expect(found.map(\.text) == ["the pier and the harbour", "harbour"])
    #expect(view.frequency(of: "harbour") == 2)
  }

  @Test func readsAFileOnlyOnceForTwoRuns() throws {
    let corpus = try Corpus()
    let known = KnownFile(sha256: "1", reading: "now")
    try corpus.add(file: "m", as: known, documents: [(minutes, [])])
    var isCalled = false
    try corpus.add(file: "m", as: known) { _ in isCalled = true }
    #expect(!isCalled)
    try corpus.add(file: "m", as: KnownFile(sha256: "1", reading: "later")) { _ in
      isCalled = true
    }
    #expect(isCalled)
  }

  @Test(arguments: ["word ", "漢字", "a", "é"])
  func dividesAVeryLongBlockWithoutLoss(_ piece: String) throws {
    let corpus = try Corpus()
    let text = String(repeating: piece, count: 40_000)
    try corpus.add(
      file: "d", sha256: "1", documents: [(sourceDocument("d", [("Bo", text)]), [])])
    let passages = try corpus.passages(of: try corpus.documents()[0])
    #expect(passages.count > 1)
    #expect(passages.allSatisfy { $0.text.utf8.count <= PassageLength.limit })
    #expect(passages.allSatisfy { $0.address == "p0" && $0.speaker?.name == "Bo" })
    #expect(passages.map(\.text).joined() == text)
  }
}
