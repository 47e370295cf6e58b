import Documents
import Testing

@Suite struct HTMLReaderTests {
  private func read(_ html: String) throws -> Document {
    try Readers.documents(of: InputFile(path: "page.html", bytes: Array(html.utf8)))[0]
  }

  private func words(_ document: Document, _ role: BlockRole) -> [String] {
    document.blocks.filter { $0.role == role }.map { document.text[$0.range] }
  }

  private func page(_ body: String, head: String = "") -> String {
    let filler = "<p>The council met on Monday and spoke about the bridge for many hours.</p>"
    return
      "<html lang=en><head><meta charset=utf-8><title>T</title>\(head)</head><body><article><h1>T</h1>"
      + filler + body + filler + "</article></body></html>"
  }

  @Test func everyBlockStandsWhereItStandsInTheFile() throws {
    let html = page("<p>A <b>bold</b> claim &amp; a\n  reply.</p>")
    let document = try read(html)
    let block = try #require(document.blocks.first { document.text[$0.range].hasPrefix("A bold") })
    #expect(document.text[block.range] == "A bold claim & a reply.")
    let bytes = Array(html.utf8)
    let raw = document.rawByte(of: block.range.end - 6)
    #expect(String(decoding: bytes[raw..<(raw + 6)], as: UTF8.self) == "reply.")
    #expect(document.location(of: block.range.end - 6).line == 2)
    #expect(block.address == "/html/body/article/p[2]")
  }

  @Test(arguments: [
    ("<blockquote><p>We will not.</p><cite>Jane Doe, minister</cite></blockquote>", "Jane Doe"),
    (
      "<figure><blockquote>We will not.</blockquote><figcaption>— Jane Doe</figcaption></figure>",
      "Jane Doe"
    ),
    ("<blockquote>We will not.<footer>– Jane Doe</footer></blockquote>", "Jane Doe"),
  ])
  func aBlockQuotationHasTheSpeakerItNames(_ html: String, _ name: String) throws {
    let document = try read(page(html))
    let quotation = try #require(document.blocks.first { $0.role == .quotation })
    #expect(document.text[quotation.range] == "We will not.")
    #expect(quotation.speaker?.name == name)
  }

  @Test func suppliesMarksOfQuotedElements() throws {
    let document = try read(page("<p>She said <q>he told me <q>no</q> twice</q>.</p>"))
    #expect(words(document, .paragraph).contains("She said “he told me ‘no’ twice”."))
  }

  @Test func twoLineBreaksEndAParagraphAndOneDoesNot() throws {
    let document = try read(page("<div>One<br>line.<br><br>Another.</div>"))
    #expect(words(document, .paragraph).contains("One\nline."))
    #expect(words(document, .paragraph).contains("Another."))
  }

  @Test(arguments: [
    ("<p style='display: none'>Nobody sees this.</p>", BlockRole.hidden),
    ("<p hidden>Nobody sees this.</p>", .hidden),
    ("<template><p>Nobody sees this.</p></template>", .hidden),
    ("<aside class='pullquote'><p>Nobody sees this.</p></aside>", .pullQuote),
    ("<figure><img src=x><figcaption>Nobody sees this.</figcaption></figure>", .caption),
    ("<section id=comments><p>Nobody sees this.</p></section>", .comment),
    ("<nav><a href=x>Nobody sees this.</a></nav>", .navigation),
    ("<div class='related-posts'><p>Nobody sees this.</p></div>", .related),
  ])
  func partsOfThePageKeepTheirTextUnderTheirOwnRole(_ html: String, _ role: BlockRole) throws {
    #expect(words(try read(page(html)), role) == ["Nobody sees this."])
  }

  @Test func readsMetadataFromLinkedDataAndTags() throws {
    let head = """
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge &amp; road",
      "datePublished":"2024-05-01T10:00:00Z","author":[{"name":"Mary Poe"}],"publisher":{"name":"The Post"}}]}</script>
      <link rel=canonical href="https://example.org/a"><link rel=canonical href="javascript:alert(1)">
      """
    let metadata = try read(page("", head: head)).metadata
    #expect(
      metadata
        == Metadata(
          title: "Bridge & road", byline: "Mary Poe", date: "2024-05-01", publisher: "The Post",
          language: "en", url: "https://example.org/a"))
  }

  @Test func aBodyThatOnlyTheLinkedDataHoldsIsKept() throws {
    let document = try read(
      """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"H",
      "articleBody":"\\u201cWe will not,\\u201d she said."}</script></head><body><p>Subscribe</p></body></html>
      """)
    #expect(words(document, .jsonLD) == ["“We will not,” she said."])
    #expect(MainText(of: document).text == "“We will not,” she said.")
  }

  @Test func labelsOfATranscriptNameTheSpeakersOfWhatFollows() throws {
    let document = try read(
      page(
        "<p>JOHN KING, CNN ANCHOR: Welcome back.</p><p>And more.</p><p><b>Mary Poe:</b> Hello.</p><p>KING: Why?</p>"
      ))
    let spoken = document.blocks.filter { $0.speaker != nil }.prefix(4)
    #expect(
      spoken.map { document.text[$0.range] } == ["Welcome back.", "And more.", "Hello.", "Why?"])
    #expect(spoken.map(\.speaker?.name) == ["JOHN KING", "JOHN KING", "Mary Poe", "JOHN KING"])
    #expect(spoken.first?.speaker?.role == "CNN ANCHOR")
  }

  @Test func numericReferencesToC1MeanWindows1252AndNewNamesAreResolved() throws {
    let document = try read(
      page("<p>&#147;No&#148; &#150; &NewLine;&lbrace;x&rcub; &copy 2024</p>"))
    #expect(
      words(document, .paragraph).contains { $0.hasPrefix("“No” –") && $0.hasSuffix("{x} © 2024") })
  }

  @Test func aPullQuoteThatDoublesTheTextCountsOnce() throws {
    let document = try read(
      page(
        "<p>“We will not raise taxes in this town,” the mayor said.</p>"
          + "<aside class=\"pullquote\"><p>We will not raise taxes in this town</p></aside>"))
    #expect(words(document, .pullQuote) == ["We will not raise taxes in this town"])
    #expect(!MainText(of: document).text.contains("\n\nWe will not raise"))
  }

  @Test(arguments: ["aside class=\"pullquote\"", "div class=\"pull-quote\""])
  func aPullQuoteWithWordsOfItsOwnIsText(_ element: String) throws {
    let tag = element.prefix { $0 != " " }
    let words = "“The bridge will be paid for by nobody here,” said Jane Doe."
    let text = (1...4).map { "<p>The council met \($0) times and spoke about the old bridge.</p>" }
    let document = try read(page("\(text.joined())<\(element)><p>\(words)</p></\(tag)>"))
    #expect(self.words(document, .quotation) == [words])
    #expect(MainText(of: document).text.contains("paid for by nobody"))
  }

  @Test func boldTermsOfAnArticleAreNoSpeakers() throws {
    let items = ["AST", "HIR", "MIR"].map { "<li><b>\($0):</b> a form of the program.</li>" }
    let facts = ["Price", "Weight", "Price", "Weight"].map { "<p><b>\($0):</b> 12 kg</p>" }
    let document = try read(page("<ul>\(items.joined())</ul>\(facts.joined())"))
    #expect(document.turns.isEmpty)
  }

  @Test func aNameInAnElementForSpeakersIsTheirs() throws {
    let turns = ["Lee", "Roe", "Lee"].map {
      "<div class=\"turn\"><span class=\"speaker-name\">\($0)</span><span>Fine by me.</span></div>"
    }
    let document = try read(page(turns.joined()))
    #expect(document.turns.map(\.speaker.name) == ["Lee", "Roe", "Lee"])
    #expect(document.text[document.turns[0].range] == "Fine by me.")
  }
}
