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
    var spare: [UInt64] = []
    RadixSort.sortByHighHalf(&values, &spare)
    #expect(values == expected)
  }

  @Test(arguments: [
    "It’s the dog's 1,200th day, 3.5 o'clock: ''tis so.it ends... ",
    "naïve café—Ärger, “ﬁne” words; soft\u{AD}hyphen x\u{200B}y",
    "a.b 1,2 3,b c,4 '' ' d' `e `f'g h'' 1.' 2'3 .5 ,6", "東京 tower2塔 カナ", "A", "", "'", "Z9'",
  ])
  func hashesAreThoseOfTheWordsWithTheirPlaces(text: String) {
    for text in [text, text.uppercased(), String(text.reversed())] {
      var text = text
      var hashes: [UInt64] = []
      text.withUTF8 { Tokenizer.appendHashes(of: $0, to: &hashes) }
      #expect(hashes == Tokenizer.tokens(in: text).map(\.hash))
    }
  }

  @Test func hashesOfRandomRowsOfCharactersAgreeToo() {
    let characters = Array("aZ09'`,. -’é½\u{AD}東\u{301}").map(String.init)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      var text = (0..<12).map { _ in characters.randomElement(using: &random) ?? "" }.joined()
      var hashes: [UInt64] = []
      text.withUTF8 { Tokenizer.appendHashes(of: $0, to: &hashes) }
      #expect(hashes == Tokenizer.tokens(in: text).map(\.hash), "\(text)")
    }
  }
}
