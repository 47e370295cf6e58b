import Documents
import Testing

@Suite struct DebateReadersTests {
  private func read(_ text: String, path: String = "a.xml") throws -> Document {
    try Readers.documents(of: InputFile(path: path, bytes: Array(text.utf8)))[0]
  }

  /// “Name [role]: words” of the blocks with a speaker.
  private func turns(_ document: Document) -> [String] {
    document.turns.map { turn in
      let role = turn.speaker.role.map { " [\($0)]" } ?? ""
      let words = turn.blocks.filter { document.blocks[$0].role.isMainText }
        .map { document.text[document.blocks[$0].range] }.joined(separator: " / ")
      return "\(turn.speaker.name)\(role): \(words)"
    }
  }

  @Test func teiDramaKeepsLinesOfASpeechTogether() throws {
    let document = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><head>Scene 1</head>
      <sp who="#ann"><speaker>ANN.</speaker><l>The bridge is closed</l><l>and nobody crossed.</l></sp>
      <stage>Exit.</stage><sp who="#bob"><speaker>BOB</speaker><p>So be it.</p></sp></div></body></text></TEI>
      """)
    #expect(
      turns(document) == ["ANN: The bridge is closed\nand nobody crossed.", "BOB: So be it."])
  }

  @Test func akomaNtosoResolvesPeopleAndOffices() throws {
    let document = try read(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification>
      <FRBRWork><FRBRdate date="2015-11-12" name="g"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/>
      </FRBRExpression></identification><references><TLCPerson eId="ann" showAs="Ann Lee"/>
      <TLCRole eId="chair" showAs="Chair"/></references></meta><debateBody><debateSection><heading>Bridge</heading>
      <speech by="#ann" as="#chair"><from>Deputy Lee</from><p>It is closed.</p><p>For good.</p></speech>
      <summary>The House rose.</summary><speech by=""><from>Bob Roe:</from><p>No.</p></speech></debateSection>
      </debateBody></debate></akomaNtoso>
      """)
    #expect(turns(document) == ["Ann Lee [Chair]: It is closed. / For good.", "Bob Roe: No."])
    #expect(document.metadata.date == "2015-11-12")
    #expect(document.metadata.title == "Bridge")
  }

  @Test func hansardReadsLatin1AndItsOwnEntities() throws {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE publicwhip [<!ENTITY ldquo "&#8220;"><!ENTITY rdquo "&#8221;">]>
      <publicwhip><major-heading id="x">Bridges</major-heading>
      <speech id="uk.org.publicwhip/debate/2009-10-27a.1.1" speakername="Ann Lee" speakeroffice="Minister"><p>I said
      &ldquo;no\u{FF}&rdquo;.</p></speech><speech nospeaker="true"><p>The House divided.</p></speech></publicwhip>
      """
    var bytes = Array(text.utf8)
    if let place = bytes.firstRange(of: [0xC3, 0xBF]) {
      bytes.replaceSubrange(place, with: [0xE9])
    }
    let document = try Readers.documents(of: InputFile(path: "d.xml", bytes: bytes))[0]
    #expect(turns(document) == ["Ann Lee [Minister]: I said “noé”."])
    #expect(document.metadata.date == "2009-10-27")
    #expect(document.text.contains("The House divided."))
  }

  @Test func congressionalRecordJoinsWrappedLinesAcrossPages() throws {
    let document = try read(
      """
      <html><body><pre>
      [Congressional Record Volume 143, Number 8 (Tuesday, January 28, 1997)]
      [Senate]

                           BRIDGE LEGISLATION

        Mr. DOE of Texas. Mr. President, I rise today to say that the bridge
      should be

      [[Page S755]]

      closed for good.
        And I yield.
        The PRESIDING OFFICER. Without objection.
      </pre></body></html>
      """, path: "a.htm")
    #expect(document.format == "congressional-record")
    #expect(document.metadata.date == "1997-01-28")
    #expect(document.metadata.title == "BRIDGE LEGISLATION")
    #expect(
      turns(document).first
        == "Mr. DOE of Texas: Mr. President, I rise today to say that the bridge should be / closed for good. / And I yield."
        || turns(document).first
          == "Mr. DOE of Texas: Mr. President, I rise today to say that the bridge should be closed for good. / And I yield."
    )
    #expect(turns(document).last == "The PRESIDING OFFICER: Without objection.")
  }

  @Test func committeeMeetingsListTheirWitnesses() throws {
    let document = try read(
      """
      <committee-meeting><meeting-details><committee-name>Rules</committee-name><meeting-title>On bridges</meeting-title>
      <calendar-date>2014-05-19</calendar-date></meeting-details><witness-list><panel><witness><honorific>Ms.</honorific>
      <firstname>Ann</firstname> <lastname>Lee</lastname></witness></panel></witness-list></committee-meeting>
      """)
    #expect(document.metadata.title == "On bridges")
    #expect(document.metadata.date == "2014-05-19")
    #expect(document.text.contains("Ms. Ann Lee"))
  }

  @Test(arguments: [
    (
      "a.vtt",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.first Ann Lee>We will not\n\n00:02.000 --> 00:03.000\n<v Ann Lee>raise taxes</v>\n"
    ),
    (
      "a.srt",
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}ANN LEE: We will not\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n<i>raise taxes</i>\r\n"
    ),
    (
      "a.ttml",
      "<tt xmlns='http://www.w3.org/ns/ttml' xmlns:ttm='http://www.w3.org/ns/ttml#metadata'><head><metadata><ttm:agent xml:id='a'><ttm:name type='full'>Ann Lee</ttm:name></ttm:agent></metadata></head><body><div><p begin='1s' ttm:agent='a'>We will<br/>not</p><p begin='2s'><span ttm:agent='a'>raise taxes</span></p></div></body></tt>"
    ),
    (
      "a.xml",
      "<transcript><text start='1' dur='2'>ANN LEE: We will &lt;i&gt;not&lt;/i&gt;</text><text start='3' dur='1'>raise taxes</text></transcript>"
    ),
  ])
  func aSentenceRunsOnOverTheCuesOfOneSpeaker(_ path: String, _ text: String) throws {
    let found = turns(try read(text, path: path)).map { $0.lowercased() }
    #expect(found == ["ann lee: we will not raise taxes"])
  }

  @Test func aDashBeginsAnotherPersonsCue() throws {
    let document = try read(
      "1\n00:00:01,000 --> 00:00:02,000\n- We will not.\n- Why?\n", path: "a.srt")
    #expect(document.blocks.map { document.text[$0.range] } == ["We will not.", "Why?"])
  }
}
