import Extraction
import Testing

/// Transcripts, tweets, lists, captions.
@Suite struct LayoutTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  @Test(arguments: [
    "<blockquote>The dam held.<footer>— <cite>Sue Poe</cite></footer></blockquote>",
    "<figure><blockquote>The dam held.</blockquote><figcaption>Sue Poe</figcaption></figure>",
    """
    <blockquote class="twitter-tweet"><p>The dam held.</p>&mdash; Sue Poe (@suepoe) \
    <a href="#">June 9</a></blockquote>
    """,
  ])
  func markupNamesTheSpeakerOfABlock(_ page: String) {
    let statements = Extracted(page, as: "html").statements
    #expect(statements.map(\.kind) == [.quotation(.block)])
    #expect(statements.first?.attribution.speaker?.name == "Sue Poe")
  }

  @Test func lineBreaksCanPartTheParagraphsOfAnUtterance() {
    let page = "<p>“The dam held.<br><br>“It held well,” Poe said.</p>"
    #expect(
      Extracted(page, as: "html").speech == [
        Speech("The dam held.", "Poe"), Speech("It held well,", "Poe"),
      ])
  }

  static let cases: [SpeechCase] = [
    // Q&A interview
    SpeechCase(
      "Q: What went wrong?\nA: Everything.",
      []),
    // transcript
    SpeechCase(
      "WALLACE: If I may, sir.\nPENCE: Of course.",
      [.init("If I may, sir.", "WALLACE"), .init("Of course.", "PENCE")]),
    // transcript with stage notes
    SpeechCase(
      "CLINTON: You are the smartest people. (Laughter.)",
      [.init("You are the smartest people.", "CLINTON")]),
    // live blog stamp
    SpeechCase(
      "6:50 p.m.\n\n“We won,” Lee told the crowd.",
      [.init("We won,", "Lee")]),
    // block quote introduced by colon, no marks
    SpeechCase(
      "Lee wrote on Facebook:\n\nWe lost. I am sorry.\n\nRoe did not answer.",
      [.init("We lost. I am sorry.", "Lee")]),
    // tweet block
    SpeechCase(
      "We lost. Sad!\n— Ann Lee (@annlee) May 3, 2024",
      [.init("We lost. Sad!", "Ann Lee")]),
    // press-release boilerplate
    SpeechCase(
      "“We are thrilled to announce this partnership,” said Ann Lee, CEO of Acme Corp.",
      [.init("We are thrilled to announce this partnership,", "Ann Lee, CEO")]),
    // pull quote duplicates body
    SpeechCase(
      "“We will be back”\n\nText. “We will be back,” Lee said.",
      [.init("We will be back", nil), .init("We will be back,", "Lee")]),
    // photo caption
    SpeechCase(
      "Ann Lee, above, said “no.” Photograph: Bob Roe/AP",
      [.init("no.", "Ann Lee")]),
    // email thread
    SpeechCase(
      "> We lost.\n\nOn Monday, Lee wrote that.",
      []),
    // press digest
    SpeechCase(
      "“Met accused of whitewashing,” by Post’s K. Boniello: “A Manhattan man is suing the Met.”",
      [.init("A Manhattan man is suing the Met.", "Post’s K. Boniello")]),
    // quote in a list
    SpeechCase(
      "- “No,” Lee said.\n- “Yes,” Roe said.",
      [.init("No,", "Lee"), .init("Yes,", "Roe")]),
    // nested attribution
    SpeechCase(
      "Four sources said Roe had called it “a joke”.",
      [.init("a joke", "Four sources")]),
    // denial / correction
    SpeechCase(
      "Lee denied saying “the plan is dead”.",
      [.init("the plan is dead", "Lee")]),
  ]
}
