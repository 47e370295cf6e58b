import Documents
import Extraction
import Indexing
import Testing

@testable import Matching

@Suite struct SourceSearchTests {
  private let sources: [(path: String, speaker: String?, text: String)] = [
    ("a", "Ines Costa", "We shall close the old pier before the winter storms arrive."),
    ("b", "Bo Quill", "Nobody has ever paid so much for a ferry ticket home."),
    ("c", nil, "The committee collapsed on Tuesday, and the pier stayed open."),
    ("d", "Olaf Berg", "The government of the day promised a harbour, and there is no harbour."),
  ]

  private func search() throws -> SourceSearch {
    let corpus = try Corpus()
    for source in sources {
      var builder = DocumentBuilder(
        file: InputFile(path: source.path, bytes: Array(source.path.utf8)), format: "text")
      builder.append(
        .paragraph, address: "p", speaker: source.speaker.map { Speaker(name: $0) },
        pieces: [.init(source.text, source: TextRange(0, 0))])
      try corpus.add(file: source.path, sha256: source.path, documents: [(builder.document(), [])])
    }
    return SourceSearch(
      [try CorpusView(corpus)], words: try WordClasses(Lexicon(language: "en")))
  }

  @Test(arguments: [
    ("close the old pier", "a"), ("pier old the close", "a"), ("CLOSE old PIER winter", "a"),
    ("ferry tickets paid", "b"), ("the committee collapses", "c"), ("goverment harbour", "d"),
    ("harbor promised", "d"), ("nobody paid for the ferry", "b"),
  ])
  func forgives(_ question: String, _ expected: String) throws {
    #expect(try search().hits(for: question, limit: 3).first?.document.path == expected)
  }

  @Test func givesTheSourcesOwnWordsAndTheirSpeaker() throws {
    let hit = try #require(try search().hits(for: "winter PIER", limit: 1).first)
    #expect(hit.text == sources[0].text)
    #expect(hit.speaker?.name == "Ines Costa")
    #expect(hit.ranges.map { hit.text[$0] } == ["pier", "winter"])
    #expect((0...1).contains(hit.score))
  }

  @Test(arguments: ["", "…", "zeppelin", "of the zeppelin"])
  func findsNothingWhereThereIsNothing(_ question: String) throws {
    #expect(try search().hits(for: question, limit: 5).isEmpty)
  }

  @Test func showsTheSentencesOfALongPassage() throws {
    let corpus = try Corpus()
    let filler = String(repeating: "Many words stand before it and after it. ", count: 60)
    var builder = DocumentBuilder(file: InputFile(path: "long", bytes: [1]), format: "text")
    builder.append(
      .paragraph, address: "p",
      pieces: [.init(filler + sources[0].text + " " + filler, source: TextRange(0, 0))])
    try corpus.add(file: "long", sha256: "1", documents: [(builder.document(), [])])
    let search = SourceSearch(
      [try CorpusView(corpus)], words: try WordClasses(Lexicon(language: "en")))
    let hit = try #require(try search.hits(for: "old pier storms", limit: 1).first)
    #expect(hit.text.contains("old pier"))
    #expect(hit.text.utf8.count < 200)
  }
}
