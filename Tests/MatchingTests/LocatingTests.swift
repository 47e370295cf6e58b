import Documents
import Extraction
import Indexing
import Testing

@testable import Matching

@Suite struct LocatingTests {
  @Test(arguments: [
    ("I’ve never seen the harbour so empty.", "I have never seen the harbour so empty."),
    ("I have never seen the harbour so empty.", "I’ve never seen the harbour so empty."),
    (
      "31 million people live along this coast.", "Thirty-one million people live along this coast."
    ),
    (
      "Thirty-one million people live along this coast.", "31 million people live along this coast."
    ),
    ("The bill came to no less than 31.", "The bill came to no less than thirty-one."),
    ("I’ve seen it.", "I have seen it."),
  ])
  func endsInAnotherSpellingAreNoDifference(_ draft: String, _ source: String) throws {
    let desk = try Desk("Well. " + source + " That is all.", by: "Ines Costa")
    let comparison = try desk.comparison(draft, by: "Ines Costa")
    #expect(comparison.evidence.first?.speaker == "Ines Costa")
    #expect(comparison.differences.allSatisfy { [.cleaning, .spelling].contains($0.kind) })
  }

  @Test(arguments: [
    (
      "41 million people live along this coast.", "Thirty-one million people live along this coast."
    ),
    ("21 of the boats were lost.", "Thirty-one of the boats were lost."),
  ])
  func anotherNumberAtTheBeginningIsOne(_ draft: String, _ source: String) throws {
    let comparison = try Desk(source, by: "Ines Costa").comparison(draft, by: "Ines Costa")
    #expect(comparison.differences.map(\.kind) == [.number])
  }

  private let pier = "We shall close the old pier before the winter storms arrive in force."
  private let ferry = "Nobody in this town has ever paid so much for a ferry ticket home."

  @Test(arguments: ["Ines Costa", "Bo Quill"])
  func aSpliceOfTwoSpeakersIsFoundInBothPlaces(_ speaker: String) throws {
    let desk = try Desk([
      ("harbour", "Ines Costa", [pier]), ("town", "Bo Quill", [ferry]),
      ("other", "Olaf Berg", ["Something else was said about the weather on that day."]),
    ])
    let comparison = try desk.comparison(
      "We shall close the old pier before the winter storms paid so much for a ferry ticket home.",
      by: speaker)
    #expect(Set(comparison.evidence.map(\.document.path)) == ["harbour", "town"])
    #expect(comparison.evidence.first?.speaker == speaker)
    #expect(desk.judgement(comparison).rules == ["spliced-quotation"])
  }

  @Test func rowsOfCommonWordsAreNotNear() throws {
    let desk = try Desk([
      ("a", "Ines Costa", ["It was one of the things that we have to do in the end of the day."]),
      ("b", "Ines Costa", ["The dredger Matilda sank off Cape Verrin in a gale."]),
      (
        "c", "Bo Quill",
        Array(repeating: "One day came to an end, and another day began.", count: 9)
      ),
    ])
    let far = try desk.comparison(
      "Parsnips are one of the vegetables that my uncle grew in the end.", by: "Ines Costa")
    #expect(far.evidence.isEmpty)
    #expect(far.nearest == nil)
    let near = try desk.comparison(
      "Matilda went down in heavy seas near Verrin while the crew slept.", by: "Ines Costa")
    #expect(near.evidence.isEmpty)
    #expect(near.nearest?.document.path == "b")
  }

  @Test func countsThePlacesOfAShortQuotation() throws {
    let text = "That is not what I said. Later: that is not what I said, is it?"
    let desk = try Desk([("a", "Bo Quill", [text]), ("b", "Ines Costa", [text, pier])])
    #expect(try desk.comparison("that is not what I said", by: "Bo Quill").placeCount == 4)
    #expect(try desk.comparison("close the old pier", by: "Ines Costa").placeCount == 1)
    #expect(try desk.comparison("not what", by: "Ines Costa").placeCount == nil)
    #expect(try desk.comparison("close the new pier before the winter").placeCount == nil)
  }

  @Test func theEarliestOfEqualPlacesComesFirst() throws {
    let corpus = try Corpus()
    for (path, date) in [("a", "2024-03-05"), ("b", "2024-01-01"), ("c", nil)] {
      var builder = DocumentBuilder(
        file: InputFile(path: path, bytes: Array(path.utf8)), format: "text")
      builder.metadata.date = date
      builder.append(.paragraph, address: "p", pieces: [.init(pier, source: TextRange(0, 0))])
      try corpus.add(file: path, sha256: path, documents: [(builder.document(), [])])
    }
    let matcher = try Matcher(corpora: [corpus], lexicon: Lexicon(language: "en"))
    let question = try BareQuestion(id: "q", quote: pier, speaker: nil)
    let found = try matcher.comparison(for: question.statement, in: question.draft)
    #expect(found.evidence.map(\.document.path) == ["b", "a", "c"])
  }

  @Test func twoCorporaMayHaveTheSamePath() throws {
    let corpora = try ["one", "two"].map { name in
      let corpus = try Corpus(inMemory: name)
      var builder = DocumentBuilder(
        file: InputFile(path: "same", bytes: Array(name.utf8)), format: "text")
      builder.append(.paragraph, address: name, pieces: [.init(pier, source: TextRange(0, 0))])
      try corpus.add(file: "same", sha256: name, documents: [(builder.document(), [])])
      return corpus
    }
    let matcher = try Matcher(corpora: corpora, lexicon: Lexicon(language: "en"))
    let question = try BareQuestion(id: "q", quote: pier, speaker: nil)
    let found = try matcher.comparison(for: question.statement, in: question.draft)
    #expect(found.evidence.map(\.address) == ["one", "two"])
  }

  @Test func aQuotationOfFourThousandWordsIsFound() throws {
    var words = (0..<4_200).map { "word\($0 * 7_919 % 6_007)" }
    let desk = try Desk("Before it. " + words.joined(separator: " ") + " After it.", by: "Anna")
    #expect(
      try desk.comparison(words.joined(separator: " "), by: "Anna").evidence.first?.score == 1)
    words[2_321] = "other"
    words.remove(at: 3_500)
    let altered = try desk.comparison(words.joined(separator: " "), by: "Anna")
    #expect(altered.differences.map(\.kind) == [.number, .number])
  }

  @Test func oneWordSaidTenThousandTimesEndsSoon() throws {
    let desk = try Desk(String(repeating: "no ", count: 5_000), by: "Anna")
    _ = try desk.comparison(String(repeating: "no ", count: 10_000), by: "Anna")
  }
}
