import Extraction
import Testing

/// Quotations that HTML marks, or that stand between its tags.
@Suite struct MarkupTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text, as: "html").speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // The browser adds the marks.
    SpeechCase("<p>Poe said <q>the ferry sank</q>.</p>", [.init("the ferry sank", "Poe")]),
    // A block quotation that names its page, in two paragraphs.
    SpeechCase(
      """
      <p>Poe wrote:</p><blockquote cite="https://example.org/b"><p>The ferry sank.</p>\
      <p>Nobody drowned.</p></blockquote>
      """,
      [.init("The ferry sank.", "Poe"), .init("Nobody drowned.", "Poe")]),
    // Tags inside the words and around the name.
    SpeechCase(
      "<p>“The ferry <em>never</em> <a href=\"y\">sank</a>,” <b>Poe</b> said.</p>",
      [.init("The ferry never sank,", "Poe")]),
    // Entities by name and by number.
    SpeechCase(
      "<p>&ldquo;It didn&rsquo;t sink,&rdquo; Poe said.</p>", [.init("It didn’t sink,", "Poe")]),
    SpeechCase("<p>&#8220;It sank,&#8221; Poe said.</p>", [.init("It sank,", "Poe")]),
    SpeechCase("<p>&quot;It sank,&quot; Poe said.</p>", [.init("It sank,", "Poe")]),
    // Marks in an attribute are no quotation.
    SpeechCase("<p title=\"Poe said “never”\">The ferry sank.</p>", []),
  ]

  /// Inner marks stay as a browser shows them, and the inner words are no second quotation of the
  /// same rank.
  @Test func aNestedElementIsOneUtterance() {
    let found = Extracted("<p><q>He shouted <q>jump</q> to us</q>, Poe said.</p>", as: "html")
    #expect(found.speech.map(\.speaker) == ["Poe"])
    #expect(found.speech.first?.words.contains("jump") == true)
  }
}
