import Documents
import Testing

@testable import Indexing

/// What is found must not depend on how the corpus came together.
@Suite struct SegmentsTests {
  /// Documents with many phrases in common.
  private let documents: [(name: String, paragraphs: [String])] = (0..<30).map { number in
    (
      "d\(number % 10)-\(number)",
      (0..<4).map {
        "the pier is closed said number \(number * $0 % 7) of the harbour office today"
      }
    )
  }

  private func corpus(_ order: [Int], looksBetween: Bool) throws -> Corpus {
    let corpus = try Corpus()
    for number in order {
      let (name, paragraphs) = documents[number]
      let document = sourceDocument(name, paragraphs.map { (nil, $0) })
      try corpus.add(file: name, sha256: name, documents: [(document, [])])
      if looksBetween { _ = try CorpusView(corpus) }
    }
    return corpus
  }

  /// Texts and documents found, without rows, which depend on the order.
  private func answers(_ corpus: Corpus) throws -> [String] {
    let view = try CorpusView(corpus)
    let words = Tokenizer.tokens(in: "the pier is closed said number 3 of").map(\.hash)
    let query = SeedQuery(words: words, length: .three, reach: 20)
    let regions = view.index.regions(for: query, limit: 6)
    let places = try view.passages(
      in: regions.map(\.passages), margin: 0, documents: view.documents)
    let shared = try view.passages(sharing: ["number", "5", "harbour"], limit: 6)
    return zip(regions, places).map { region, parts in
      "\(region.words) \(region.weight) \(parts.map { $0.map { $0.document.path + $0.text } })"
    } + shared.map { $0.document.path + $0.address + $0.text }
  }

  @Test func orderAndNumberOfSegmentsDoNotMatter() throws {
    let forwards = try answers(try corpus(Array(0..<30), looksBetween: false))
    #expect(forwards.count == 12)
    #expect(try answers(try corpus((0..<30).reversed(), looksBetween: false)) == forwards)
    #expect(try answers(try corpus(Array(0..<30), looksBetween: true)) == forwards)
    let mixed = (0..<30).map { $0 * 7 % 30 }
    #expect(try answers(try corpus(mixed, looksBetween: true)) == forwards)
  }

  @Test func removedAndAddedAgainIsTheSame() throws {
    let corpus = try corpus(Array(0..<30), looksBetween: true)
    let before = try answers(corpus)
    for number in [3, 17, 29] {
      let (name, paragraphs) = documents[number]
      try corpus.remove(path: name)
      _ = try CorpusView(corpus)
      let document = sourceDocument(name, paragraphs.map { (nil, $0) })
      try corpus.add(file: name, sha256: name, documents: [(document, [])])
    }
    #expect(try answers(corpus) == before)
  }

  @Test func smallSegmentsAreJoined() throws {
    let corpus = try corpus(Array(0..<30), looksBetween: true)
    #expect(try CorpusView(corpus).index.segments.count <= SegmentStore.smallLimit)
  }

  @Test func aDocumentWithoutWordsDoesNoHarm() throws {
    let corpus = try Corpus()
    try corpus.add(file: "empty", sha256: "1", documents: [(sourceDocument("empty", []), [])])
    try corpus.add(
      file: "signs", sha256: "2", documents: [(sourceDocument("signs", [(nil, "…")]), [])])
    #expect(try CorpusView(corpus).passages(sharing: ["pier"], limit: 3).isEmpty)
    try corpus.add(
      file: "d", sha256: "3", documents: [(sourceDocument("d", [(nil, "a pier")]), [])])
    #expect(try CorpusView(corpus).passages(sharing: ["pier"], limit: 3).count == 1)
  }

  @Test func countsAWordThatStandsManyTimes() throws {
    let corpus = try Corpus()
    let texts = ["pier", String(repeating: "pier ", count: 300), "harbour"]
    try corpus.add(
      file: "d", sha256: "1",
      documents: [(sourceDocument("d", texts.map { (nil, $0) }), [])])
    let view = try CorpusView(corpus)
    #expect(view.frequency(of: "Pier") == 2)
    #expect(view.frequency(of: "ferry") == 0)
    let ranked = view.index.passages(sharing: [Folding.hash(of: "pier")], limit: 5)
    #expect(ranked.map(\.passage) == [2, 1])
  }
}
