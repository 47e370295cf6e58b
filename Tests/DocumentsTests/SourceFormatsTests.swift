import Documents
import Foundation
import Testing

/// What formats do beside their plain cases.
@Suite struct SourceFormatsTests {
  private func read(_ text: String, path: String = "a.xml") throws -> [Document] {
    try Readers.documents(of: InputFile(path: path, bytes: Array(text.utf8)))
  }

  @Test func aPackageOfNewsGivesTheHeadlinesItRefersTo() throws {
    let document = try read(
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><packageItem xml:lang="en">
      <contentMeta><headline>Top news</headline></contentMeta><groupSet><group><itemRef residref="a">
      <headline>Bridge closed</headline><description>The bridge is closed for good.</description></itemRef>
      <itemRef residref="b"><title>Mayor resigns</title></itemRef></group></groupSet></packageItem></itemSet></newsMessage>
      """)[0]
    #expect(
      document.blocks.map { document.text[$0.range] } == [
        "Top news", "Bridge closed", "The bridge is closed for good.", "Mayor resigns",
      ])
    #expect(document.notes.contains { $0.message.contains("a package: it names 2 items") })
  }

  @Test func aSpeakerThatThePublisherCouldNotMatchKeepsThePrintedName() throws {
    let document = try read(
      """
      <akomaNtoso><debate><meta><references><TLCPerson eId="u" showAs="unmatched"/></references></meta>
      <debateBody><debateSection><speech by="#u"><from>An Ceann Comhairle:</from><p>Order.</p></speech>
      </debateSection></debateBody></debate></akomaNtoso>
      """)[0]
    #expect(document.turns.map(\.speaker.name) == ["An Ceann Comhairle"])
  }

  @Test func theOfficeOfANITFBylineIsNoPartOfTheName() throws {
    let document = try read(
      """
      <nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline><byline>By JANE ROE<byttl>City Writer</byttl></byline>
      </body.head><body.content><p>The council met.</p></body.content></body></nitf>
      """)[0]
    #expect(document.metadata.byline == "JANE ROE")
    #expect(document.blocks.map { document.text[$0.range] }.contains("City Writer"))
  }

  @Test func wordPressExportsGiveADocumentAPost() throws {
    let documents = try read(
      """
      <rss version="2.0" xmlns:content="c" xmlns:wp="w" xmlns:dc="d"><channel><title>Town blog</title>
      <language>en-GB</language><item><title>Bridge</title><dc:creator>Jane Roe</dc:creator>
      <content:encoded><![CDATA[<!-- wp:paragraph --><p>“We will build it,” the mayor said.</p><blockquote>Never.</blockquote>]]></content:encoded>
      <wp:post_date_gmt>2021-03-04 10:00:00</wp:post_date_gmt></item></channel></rss>
      """)
    #expect(documents.count == 1)
    #expect(
      documents[0].metadata
        == Metadata(
          title: "Bridge", byline: "Jane Roe", date: "2021-03-04", publisher: "Town blog",
          language: "en-GB"))
    #expect(documents[0].blocks.map(\.role) == [.heading, .paragraph, .quotation])
  }

  @Test func timedTextOfYouTubeIsUnescapedTwiceAndSaidOnce() throws {
    let document = try read(
      """
      <timedtext format="3"><body><p t="0" d="10">ANN LEE: it&amp;#39;s late</p><p t="10" d="9">ANN LEE: it&amp;#39;s late</p>
      <p t="20" d="5">>> BOB ROE: no</p></body></timedtext>
      """)[0]
    #expect(document.turns.map(\.speaker.name) == ["ANN LEE", "BOB ROE"])
    #expect(document.text.contains("it's late"))
    #expect(document.text.components(separatedBy: "late").count == 2)
  }

  @Test(arguments: [
    ("1,200", "1200", true), ("12,345,678", "12345678", true), ("0,125", "0125", false),
    ("3,5", "35", false), ("1234,567", "1234567", false), ("10,5", "105", false),
  ])
  func onlyACommaOfThousandsIsNoPartOfAFigure(_ one: String, _ other: String, _ isSame: Bool) {
    #expect((Folding.folded(one) == Folding.folded(other)) == isSame)
    #expect((Folding.hash(of: one) == Folding.hash(of: other)) == isSame)
  }
}
