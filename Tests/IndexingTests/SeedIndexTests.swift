import Documents
import Testing

@testable import Indexing

@Suite struct SeedIndexTests {
  private func index(_ documents: [[String]]) throws -> SeedIndex {
    let corpus = try Corpus()
    for (number, paragraphs) in documents.enumerated() {
      let document = sourceDocument("d\(number)", paragraphs.map { (nil, $0) })
      try corpus.add(file: "d\(number)", sha256: "", documents: [(document, [])])
    }
    return try CorpusView(corpus).index
  }

  private func hashes(_ words: String) -> [UInt64] { Tokenizer.tokens(in: words).map(\.hash) }

  @Test func findsThePassageThatHoldsMostSeeds() throws {
    let index = try index([["a b c x y z", "m n o p q r"], ["a b c d e f g h"]])
    let query = SeedQuery(words: hashes("a b c d e"), length: .three, reach: 20)
    let regions = index.regions(for: query, limit: 5)
    #expect(regions.map(\.passages) == [3...3, 1...1])
    #expect(regions[0].words == 0..<4)
  }

  @Test func bridgesPassagesOfADocumentButNotDocuments() throws {
    let parts = ["one two three four", "five six seven eight"]
    let query = SeedQuery(
      words: hashes("one two three four five six seven eight"), length: .three, reach: 20)
    #expect(try index([parts]).regions(for: query, limit: 5).map(\.passages) == [1...2])
    #expect(
      try index(parts.map { [$0] }).regions(for: query, limit: 5).map(\.passages) == [1...1, 2...2])
  }

  @Test func findsPairsAtTheEndOfAPassage() throws {
    let query = SeedQuery(words: hashes("said no"), length: .two, reach: 10)
    #expect(try index([["he said no"]]).regions(for: query, limit: 5).count == 1)
  }

  @Test func doesNotBridgeACut() throws {
    let query = SeedQuery(words: hashes("a b c"), cuts: [1], length: .three, reach: 10)
    #expect(try index([["a b c"]]).regions(for: query, limit: 5).isEmpty)
  }

  @Test func hasNoRegionsForNothing() throws {
    let query = SeedQuery(words: hashes("a b c"), length: .three, reach: 10)
    #expect(try index([]).regions(for: query, limit: 5).isEmpty)
    let empty = SeedQuery(words: [], length: .two, reach: 10)
    #expect(try index([["a b c"]]).regions(for: empty, limit: 5).isEmpty)
  }

  @Test func staysBoundedOnAWordSaidAHundredThousandTimes() throws {
    let index = try index([[String(repeating: "no ", count: 100_000)]])
    let query = SeedQuery(words: hashes("no no no no no no"), length: .three, reach: 30)
    #expect(!index.regions(for: query, limit: 3).isEmpty)
  }

  @Test func sortsByTheHighHalfAndKeepsTheOrderOfTheLow() {
    var random = SystemRandomNumberGenerator()
    var values = (0..<5_000).map {
      UInt64(UInt32.random(in: 0...300, using: &random)) << 32 | UInt64($0)
    }
    values += (0..<100).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) | 1 << 63 }
    let expected = values.enumerated().sorted {
      ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset)
    }.map(\.element)
    RadixSort.sortByHighHalf(&values)
    #expect(values == expected)
  }
}
