import Documents
import Extraction
import Indexing
import Testing

@testable import Matching

@Suite struct MatcherTests {
  private let harbour = "Nobody on this board has seen the second contract for the harbour."

  @Test func verifiesTheSpeakersOwnWords() throws {
    let desk = try Desk(harbour, by: "Ines Costa")
    let comparison = try desk.comparison("has seen the second contract", by: "Costa")
    #expect(comparison.evidence.first?.score == 1)
    #expect(comparison.evidence.first?.speaker == "Ines Costa")
    let judgement = desk.judgement(comparison)
    #expect(judgement.rules.isEmpty)
    #expect(judgement.verdict == .verified)
  }

  @Test func namesAnotherSpeaker() throws {
    let desk = try Desk(harbour, by: "Ines Costa")
    let judgement = desk.judgement(try desk.comparison(harbour, by: "Paul Meyer"))
    #expect(judgement.rules == ["wrong-speaker"])
    #expect(judgement.verdict == .misattributed)
  }

  @Test func prefersTheSpeakerAmongEqualPlaces() throws {
    let desk = try Desk([
      ("a", "Paul Meyer", [harbour]), ("b", "Ines Costa", [harbour]), ("c", "Li Wen", [harbour]),
    ])
    #expect(try desk.comparison(harbour, by: "Ines Costa").evidence.first?.document.path == "b")
    #expect(try desk.comparison(harbour).evidence.map(\.document.path) == ["a", "b", "c"])
  }

  @Test func findsWordsThatRunIntoTheNextPassage() throws {
    let desk = try Desk([("d", nil, ["We came to the pier", "and saw the last ferry leave."])])
    let evidence = try #require(
      try desk.comparison("We came to the pier and saw the last ferry leave.").evidence.first)
    #expect(evidence.score == 1)
    #expect(evidence.context == "We came to the pier\nand saw the last ferry leave.")
    #expect(evidence.ranges.allSatisfy { TextRange(0, evidence.context.utf8.count).contains($0) })
  }

  @Test func doesNotFindAnInvention() throws {
    let desk = try Desk(harbour, by: "Ines Costa")
    let comparison = try desk.comparison(
      "The board will sell every boat in the harbour and nobody will stop us.", by: "Ines Costa")
    #expect(comparison.evidence.isEmpty)
    #expect(desk.judgement(comparison).verdict == .notFound)
  }

  @Test func isMilderWhenTheSpeakerIsUnknownToTheCorpus() throws {
    let desk = try Desk(harbour, by: "Ines Costa")
    let comparison = try desk.comparison("A sentence that no source has.", by: "Olaf Berg")
    let findings = Rules.findings(in: comparison, desk.context)
    #expect(findings.map(\.level) == [.warning])
  }

  @Test func neverTakesTheDraftForItsOwnSource() throws {
    let corpus = try Corpus()
    let question = try BareQuestion(id: "draft", quote: harbour, speaker: nil)
    try corpus.add(file: "copy", sha256: "", documents: [(question.draft, [])])
    let matcher = try Matcher(corpora: [corpus], lexicon: Lexicon(language: "en"))
    #expect(try matcher.comparison(for: question.statement, in: question.draft).evidence.isEmpty)
  }

  @Test func hasNoVerdictWithoutACorpus() throws {
    let matcher = try Matcher(corpora: [], lexicon: Lexicon(language: "en"))
    let question = try BareQuestion(id: "q", quote: harbour, speaker: nil)
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    #expect(comparison.verdict(given: []) == nil)
  }

  @Test func asksTheSourcesGivenWithTheQuestion() throws {
    let matcher = try Desk("Something else.").matcher.asking([
      .init(id: "e", text: harbour, speaker: "Ines Costa")
    ])
    let question = try BareQuestion(id: "q", quote: harbour, speaker: "Ines Costa")
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    #expect(comparison.evidence.map(\.document.path) == ["e"])
  }

  @Test func tellsAParaphraseFromAQuotation() throws {
    let corpus = try Corpus()
    let text = "She said that the talks had broken down over the night shifts."
    var builder = DocumentBuilder(file: InputFile(path: "wire", bytes: [1]), format: "text")
    builder.append(.paragraph, address: "p", pieces: [.init(text, source: TextRange(0, 0))])
    let voice = Voice(kind: .indirect, range: TextRange(14, 62), speaker: "Clara Jensen")
    try corpus.add(file: "wire", sha256: "", documents: [(builder.document(), [voice])])
    let context = try RuleContext(lexicon: Lexicon(language: "en"))
    let matcher = try Matcher(corpora: [corpus], words: context.words)
    let question = try BareQuestion(
      id: "q", quote: "the talks had broken down over the night shifts", speaker: "Clara Jensen")
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    #expect(Rules.findings(in: comparison, context).map(\.rule) == ["quoted-paraphrase"])
  }

  @Test func saysThatAQuestionWithoutWordsIsEmpty() {
    #expect(throws: ReadingError.self) { try BareQuestion(id: "q", quote: " \n", speaker: nil) }
  }

  @Test func showsAPieceOfAVeryLongPassage() throws {
    let filler = String(repeating: "Many words stand before it and after it. ", count: 300)
    let desk = try Desk(filler + harbour + " " + filler)
    let evidence = try #require(try desk.comparison(harbour).evidence.first)
    #expect(evidence.context.contains(harbour))
    #expect(evidence.context.utf8.count < 6_000)
    #expect(evidence.context[evidence.ranges[0]] + "." == harbour)
  }

  @Test func findsAQuotationOfAThousandWords() throws {
    let speech = (0..<1_200).map { "word\($0 % 700)" }.joined(separator: " ")
    let desk = try Desk("Before it. " + speech + " After it.", by: "Anna")
    #expect(try desk.comparison(speech, by: "Anna").evidence.first?.score == 1)
  }
}
