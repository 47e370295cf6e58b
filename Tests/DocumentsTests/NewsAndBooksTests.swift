import Documents
import Foundation
import Testing

@Suite struct NewsAndBooksTests {
  private func read(_ text: String, path: String = "a.xml") throws -> [Document] {
    try Readers.documents(of: InputFile(path: path, bytes: Array(text.utf8)))
  }

  private func words(_ document: Document) -> [String] {
    document.blocks.filter(\.role.isMainText).map { document.text[$0.range] }
  }

  @Test func newsMLReadsInlineXMLAndEscapedHTML() throws {
    let item = { (content: String) in
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="g1" xml:lang="en"><itemMeta>
      <provider literal="Post"/><versionCreated>2017-10-11T10:41:00+0100</versionCreated></itemMeta><contentMeta>
      <by>By Ann Lee</by><headline>Bridge closed</headline></contentMeta><contentSet>\(content)</contentSet>
      </newsItem></itemSet></newsMessage>
      """
    }
    for content in [
      "<inlineXML><html><body><p>It is “closed”.</p></body></html></inlineXML>",
      "<inlineData><![CDATA[<p>It is “closed”.</p>]]></inlineData>",
      "<inlineData>It is “closed”.</inlineData>",
    ] {
      let document = try read(item(content))[0]
      #expect(words(document) == ["Bridge closed", "It is “closed”."])
      #expect(
        document.metadata
          == Metadata(
            title: "Bridge closed", byline: "Ann Lee", date: "2017-10-11", publisher: "Post",
            language: "en"))
    }
  }

  @Test(arguments: [
    "<rss version='2.0' xmlns:c='x'><channel><title>Post</title><item><title>A &amp;amp; B</title><pubDate>Tue, 02 Mar 2021 10:00:00 GMT</pubDate><description>short</description><c:encoded><![CDATA[<p>“Yes” &mdash; no</p>]]></c:encoded></item></channel></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><entry><title>A &amp;amp; B</title><published>2021-03-02T10:00:00Z</published><content type='html'>&lt;p&gt;“Yes” &amp;mdash; no&lt;/p&gt;</content></entry></feed>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><entry><title>A &amp;amp; B</title><updated>2021-03-02</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>“Yes” — no</p></div></content></entry></feed>",
  ])
  func everyItemOfAFeedIsADocument(_ text: String) throws {
    let document = try read(text)[0]
    #expect(document.path == "a.xml#item-1")
    #expect(words(document) == ["A & B", "“Yes” — no"])
    #expect(document.metadata.date == "2021-03-02")
    #expect(document.metadata.publisher == "Post")
  }

  @Test func mediaWikiGivesTheLastRevisionWithQuotations() throws {
    let documents = try read(
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><page><title>Bridge</title><revision><text>old</text>
      </revision><revision><timestamp>2021-03-02T10:00:00Z</timestamp><text>'''The''' [[bridge (a)|bridge]] is
      closed.&lt;ref&gt;x&lt;/ref&gt;

      == Words ==
      {{quote|We will not.|Ann Lee}}
      * one
      </text></revision></page><page><title>Two</title><revision><text>Second.</text></revision></page></mediawiki>
      """)
    #expect(documents.map(\.path) == ["a.xml#Bridge", "a.xml#Two"])
    #expect(documents[0].metadata.date == "2021-03-02")
    let quotation = try #require(documents[0].blocks.first { $0.role == .quotation })
    #expect(documents[0].text[quotation.range] == "We will not.")
    #expect(quotation.speaker?.name == "Ann Lee")
    #expect(words(documents[0]).contains("Words"))
    #expect(words(documents[0]).first { $0.hasPrefix("The bridge is") } != nil)
    #expect(documents[1].location(of: 0).line == 8)
  }

  @Test func aDamagedPageOfADumpIsHeardOfAndTheRestIsRead() throws {
    let documents = try read(
      "<mediawiki><page><<bad</page><page><title>T</title><revision><text>Fine.</text></revision></page></mediawiki>"
    )
    #expect(documents.map(\.isIncomplete) == [true, false])
    #expect(documents.last?.text == "Fine.")
  }

  @Test func docBookNamesWhoIsQuoted() throws {
    let document = try read(
      """
      <article xmlns="http://docbook.org/ns/docbook" xml:lang="en"><info><title>On bridges</title><author><personname>
      <firstname>Ann</firstname><surname>Lee</surname></personname></author><pubdate>2021-03-02</pubdate></info>
      <para>He said <quote>no</quote>.</para><blockquote><attribution>Bob Roe</attribution><para>Never.</para></blockquote></article>
      """)[0]
    #expect(document.format == "docbook")
    #expect(words(document) == ["He said “no”.", "Never."])
    #expect(document.turns.map(\.speaker.name) == ["Bob Roe"])
    #expect(document.metadata.byline == "Ann Lee")
  }

  @Test func uslmKeepsQuotedLawApart() throws {
    let document = try read(
      """
      <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="d"><meta><dc:title>A bill</dc:title></meta><main><section>
      <heading>Bridges</heading><content>Strike and insert <quotedContent><p>No bridge.</p></quotedContent></content></section></main></bill>
      """)[0]
    #expect(document.metadata.title == "A bill")
    #expect(
      document.blocks.contains { $0.role == .quotation && document.text[$0.range] == "No bridge." })
  }

  /// A stored (uncompressed) zip archive.
  private func zip(_ members: [(String, String)]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(value >> (8 * $0) & 255) }
    }
    for (name, text) in members {
      let data = Array(text.utf8)
      var sum: UInt32 = 0xFFFF_FFFF
      for byte in data {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      }
      let common =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) + number(Int(~sum), 4)
        + number(data.count, 4) + number(data.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4) + number(body.count, 4) + Array(name.utf8)
      body += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + data
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(members.count, 2) + number(members.count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
    return body + directory + end
  }

  @Test func wordDocumentsGiveHeadingsAndParagraphs() throws {
    let word = "xmlns:w='w'"
    let file = InputFile(
      path: "a.docx",
      bytes: zip([
        (
          "docProps/core.xml",
          "<c xmlns:dc='d'><dc:title>T</dc:title><dc:creator>Ann Lee</dc:creator></c>"
        ),
        (
          "word/document.xml",
          "<w:document \(word)><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p><w:p><w:r><w:t>He said </w:t></w:r><w:r><w:t>“no”.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:body></w:document>"
        ),
      ]))
    let document = try Readers.documents(of: file)[0]
    #expect(document.format == "docx")
    #expect(words(document) == ["Head", "He said “no”."])
    #expect(document.metadata.byline == "Ann Lee")
  }

  @Test func everyChapterOfABookIsADocument() throws {
    let file = InputFile(
      path: "a.epub",
      bytes: zip([
        ("mimetype", "application/epub+zip"),
        (
          "META-INF/container.xml",
          "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>"
        ),
        (
          "O/p.opf",
          "<package><metadata xmlns:dc='d'><dc:title>Book</dc:title></metadata><manifest><item id='a' href='../O/a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"
        ),
        (
          "O/a.xhtml",
          "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>One</h1><p>It is “closed”.</p></body></html>"
        ),
      ]))
    let document = try Readers.documents(of: file)[0]
    #expect(document.path == "a.epub#O/a.xhtml")
    #expect(words(document) == ["One", "It is “closed”."])
    #expect(document.metadata.title == "Book")
  }

  @Test func filesOfAnArchiveAreReadEachByItsReader() throws {
    let file = InputFile(
      path: "a.zip", bytes: zip([("one.txt", "Plain words."), ("two.md", "# Head\n\nMarked.")]))
    let documents = try Readers.documents(of: file)
    #expect(documents.map(\.path) == ["a.zip/one.txt", "a.zip/two.md"])
    #expect(documents.map(\.format) == ["text", "markdown"])
  }
}
