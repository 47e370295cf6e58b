import Documents
import Testing

/// Files too large for the memory are read in parts: what they say must not depend on it.
@Suite struct XMLPartsTests {
  private struct Piece: Equatable {
    let words: String
    let role: BlockRole
    let speaker: Speaker?
    let address: String
    let place: Location
    let raw: Int

    init(_ block: Block, of document: Document) {
      words = String(document.text[block.range])
      role = block.role
      speaker = block.speaker
      // The first of several is numbered only where they are known to be several.
      address = block.address.replacing("[1]", with: "")
      let start = document.location(of: block.range.start)
      place = Location(path: "", line: start.line, column: start.column)
      raw = document.rawByte(of: block.range.start)
    }
  }

  private static let hansard =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE publicwhip [<!ENTITY rsquo \"&#8217;\">]>\n"
    + "<publicwhip>\n<major-heading>Caf\u{E9}s</major-heading>\n"
    + (1...60).map { number in
      "<!-- <speech> --><speech id=\"uk.org.publicwhip/debate/2009-10-27a.\(number).1\" "
        + "speakername=\"Member \(number % 7) > all\"><p>Caf\u{E9} number \(number) isn&rsquo;t open.</p>\n"
        + "<p><![CDATA[</speech> is a tag]]> and <i>so</i> is this.</p><gidredirect/></speech>"
    }.joined(separator: "\n") + "\n</publicwhip>\n"

  private static let tei =
    "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><teiHeader><titleStmt><title>Day</title></titleStmt>"
    + "<listPerson><person xml:id=\"a\"><persName><forename>Jane</forename><surname>Doe</surname></persName></person></listPerson>"
    + "</teiHeader><text><body>\n"
    + (1...8).map { part in
      "<div><head>Part \(part)</head>\n"
        + (1...9).map { "<u who=\"#a\"><seg>Words \(part) and \($0).</seg> <seg>More.</seg></u>\n" }
        .joined() + "</div>\n"
    }.joined() + "</body></text></TEI>"

  private static let generic =
    "<rows>"
    + (1...80).map { "<row n='\($0)'><a>First \($0)</a><b>mixed <i>words</i> here</b></row>" }
    .joined() + "</rows>"

  private static func pieces(_ documents: [Document]) -> [Piece] {
    documents.flatMap { document in document.blocks.map { Piece($0, of: document) } }
  }

  @Test(arguments: [hansard, tei, generic], [300, 700, 2000])
  func partsSayWhatTheWholeSays(_ text: String, _ size: Int) throws {
    let bytes =
      text.contains("8859") ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
    let file = InputFile(path: "a.xml", bytes: bytes)
    let whole = try Readers.documents(of: file)
    var parts: [Document] = []
    try Readers.readParts(of: file, size: size) { parts.append($0) }
    #expect(parts.count > 1)
    #expect(Self.pieces(parts) == Self.pieces(whole))
    #expect(parts.allSatisfy { $0.metadata.title == whole[0].metadata.title })
    #expect(parts.allSatisfy { $0.metadata.language == whole[0].metadata.language })
    #expect(parts.allSatisfy { !$0.isIncomplete })
    #expect(Set(parts.map(\.path)).count == parts.count)
  }

  @Test func aFileThatEndsInTheMiddleIsKnownToBeCutShort() throws {
    let text = Self.tei.prefix(Self.tei.count / 2)
    let file = InputFile(path: "a.xml", bytes: Array(text.utf8))
    var parts: [Document] = []
    try Readers.readParts(of: file, size: 700) { parts.append($0) }
    #expect(parts.count > 1)
    #expect(parts.last?.isIncomplete == true)
    #expect(parts.dropLast().allSatisfy { !$0.isIncomplete })
  }

  @Test func truncatedXMLIsToldAsTruncated() throws {
    let text = Self.generic.prefix(400)
    let notes = try Readers.documents(of: InputFile(path: "a.xml", bytes: Array(text.utf8)))[0]
      .notes
    #expect(notes.contains { $0.kind == .incomplete && $0.message.contains("cut short") })
    #expect(!notes.contains { $0.message.contains("limit") })
  }

  @Test func manyDifferentChildrenOfOneElementAreNumberedEach() throws {
    let children = (0..<2000).map { "<n\($0 % 500)>word \($0)</n\($0 % 500)>" }.joined()
    let file = InputFile(path: "a.xml", bytes: Array("<a>\(children)</a>".utf8))
    let blocks = try Readers.documents(of: file)[0].blocks
    #expect(blocks.map(\.address)[777] == "/a/n277[2]")
    #expect(Set(blocks.map(\.address)).count == 2000)
  }

  @Test func addressesOfDeepElementsStayShort() throws {
    let deep = String(repeating: "<division>", count: 900)
    let text = "<html><body>\(deep)\((0..<50).map { "<p>Word \($0)</p>" }.joined())"
    let blocks = try Readers.documents(of: InputFile(path: "a.html", bytes: Array(text.utf8)))[0]
      .blocks
    #expect(blocks.map(\.address).allSatisfy { $0.utf8.count < 500 })
    #expect(blocks.last?.address == "(//p)[50]")
  }
}
