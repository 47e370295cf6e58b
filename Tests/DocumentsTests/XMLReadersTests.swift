import Documents
import Foundation
import Testing

@Suite struct XMLReadersTests {
  private func read(_ xml: String, folder: URL? = nil, path: String = "a.xml") throws -> Document {
    try Readers.documents(of: InputFile(path: path, bytes: Array(xml.utf8), folder: folder))[0]
  }

  private func lines(_ document: Document) -> [String] {
    document.blocks.filter(\.role.isMainText).map {
      "\($0.speaker.map { "\($0.name): " } ?? "")\(document.text[$0.range])"
    }
  }

  @Test func teiGivesTurnsWithTheNamesOfItsOwnList() throws {
    let document = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>
      <title type="main">Sitting 1</title></titleStmt></fileDesc><profileDesc><settingDesc><setting>
      <date when="2021-03-02"/></setting></settingDesc><particDesc><listPerson><person xml:id="p1"><persName>
      <surname>Poe</surname><forename>Mary</forename></persName></person></listPerson></particDesc></profileDesc>
      </teiHeader><text><body><div><note type="speaker">The Chair:</note><u who="#p1" ana="#chair">
      <seg>Order, <note>(Noise)</note> order.</seg><seg>Go on.</seg></u><u who="#px"><seg>I do.</seg></u>
      </div></body></text></TEI>
      """)
    #expect(document.format == "tei")
    #expect(document.metadata.title == "Sitting 1")
    #expect(document.metadata.date == "2021-03-02")
    #expect(lines(document) == ["Mary Poe: Order, order.", "Mary Poe: Go on.", "px: I do."])
    #expect(
      document.blocks.first { $0.speaker != nil }?.address == "/TEI/text/body/div/u[1]/seg[1]")
    #expect(document.blocks.first { $0.speaker != nil }?.speaker?.role == "chair")
  }

  @Test func teiFindsTheListOfSpeakersBesideTheFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let list =
      "<listPerson><person xml:id='p1'><persName><forename>Ann</forename><surname>Lee</surname></persName></person></listPerson>"
    try Data(list.utf8).write(to: folder.appendingPathComponent("Debates-XX-listPerson.xml"))
    let document = try read(
      "<TEI><text><body><u who='#p1'><seg>Yes.</seg></u></body></text></TEI>", folder: folder,
      path: "Debates-XX_2021.xml")
    #expect(lines(document) == ["Ann Lee: Yes."])
  }

  @Test func internalEntitiesAreTextAndHTMLNamesNeedNoDeclaration() throws {
    let document = try read(
      "<!DOCTYPE p [<!ENTITY ldquo \"&#8220;\">]><p>&ldquo;No&rdquo; x&nbsp;y&mdash;z</p>")
    #expect(document.text == "“No” x\u{A0}y—z")
  }

  @Test func externalEntitiesAreNeverLoaded() throws {
    let document = try read("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;|</p>")
    #expect(document.text == "|" || document.text == "&x;|")
    #expect(document.notes.contains { $0.kind == .unsupported })
  }

  @Test func entitiesThatGrowWithoutEndAreRefused() {
    let names = (1...10).map {
      "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">"
    }
    let xml = "<!DOCTYPE l [<!ENTITY a0 \"lol\">\(names.joined())]><l>&a10;</l>"
    #expect(throws: ReadingError.self) { try read(xml) }
  }

  @Test func whatFollowsAFaultIsReportedMissing() throws {
    let document = try read("<a><p>Kept words.</p><p>Broken </b></p><p>Lost.</p></a>")
    #expect(document.isIncomplete)
    #expect(document.text.contains("Kept words."))
  }

  @Test func nitfGivesHeadlineBylineAndQuotedSpeaker() throws {
    let document = try read(
      """
      <nitf xml:lang="en"><head><docdata><date.issue norm="20210302T101010Z"/></docdata></head><body><body.head>
      <hedline><hl1>Bridge closed</hl1></hedline><byline>By Mary Poe</byline></body.head><body.content>
      <block><p>It is closed.</p><bq><block><p>No way.</p></block><credit>Ann Lee</credit></bq></block>
      </body.content></body></nitf>
      """)
    #expect(document.metadata.title == "Bridge closed")
    #expect(document.metadata.byline == "Mary Poe")
    #expect(document.metadata.date == "2021-03-02")
    #expect(lines(document) == ["Bridge closed", "It is closed.", "Ann Lee: No way."])
  }

  @Test func jatsLeavesReferenceNumbersOut() throws {
    let document = try read(
      """
      <article article-type="research-article" xml:lang="en"><front><article-meta><title-group><article-title>On bridges
      </article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Poe</surname>
      <given-names>Mary</given-names></name></contrib></contrib-group><pub-date><day>2</day><month>3</month>
      <year>2021</year></pub-date></article-meta></front><body><p>It held<sup><xref ref-type="bibr">12</xref></sup>.</p>
      <disp-quote><p>It will hold.</p><attrib>Ann Lee</attrib></disp-quote></body></article>
      """)
    #expect(
      document.metadata
        == Metadata(title: "On bridges", byline: "Mary Poe", date: "2021-03-02", language: "en"))
    #expect(lines(document) == ["On bridges", "It held.", "Ann Lee: It will hold."])
  }

  @Test func unknownXMLIsReadAndSaysSo() throws {
    let document = try read(
      "<memo><to>Ann</to><text>He said <i>no</i> twice.</text><html><![CDATA[<p>“Yes”</p><script>x</script>]]></html></memo>"
    )
    #expect(document.format == "xml")
    #expect(lines(document) == ["Ann", "He said no twice.", "“Yes”"])
    #expect(document.notes.contains { $0.kind == .unsupported })
  }
}
