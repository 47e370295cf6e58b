import Documents
import Testing

@Suite struct PlainTextReaderTests {
  private func read(_ text: String) throws -> Document {
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    return try Readers.documents(of: file, as: "text")[0]
  }

  @Test func keepsTheTextAndLabelsDebrisBylineAndBody() throws {
    let text =
      "|\nGetting your Acme Audio player ready...\n|\nBy: Mary Poe\nThe minister spoke.\n“No,” she said.\n"
    let document = try read(text)
    #expect(document.text == text)
    #expect(
      document.blocks.map(\.role) == [
        .boilerplate, .boilerplate, .boilerplate, .byline, .paragraph, .paragraph,
      ])
    #expect(document.metadata.byline == "Mary Poe")
    #expect(document.metadata.title == nil)
    #expect(document.location(of: text.utf8.count - 5).line == 6)
  }

  @Test func readsTitleBylineAndDate() throws {
    let document = try read(
      "Council votes on bridge\n\nBy Mary Poe and Ann Lee\nMarch 3, 2021\n\nThe council met.\n")
    #expect(document.metadata.title == "Council votes on bridge")
    #expect(document.metadata.byline == "Mary Poe and Ann Lee")
    #expect(document.metadata.date == "2021-03-03")
    #expect(document.blocks.map(\.role) == [.heading, .byline, .byline, .paragraph])
  }

  @Test(arguments: [
    "BERLIN, March 3, 2021 — The council met on Monday.",
    "BERLIN (3 March 2021) – The council met on Monday.",
  ])
  func readsTheDateOfADateline(_ text: String) throws {
    #expect(try read(text).metadata.date == "2021-03-03")
  }

  @Test(arguments: [
    "By Monday the bridge was closed and nobody crossed it.", "By then it was late.",
  ])
  func aSentenceIsNoByline(_ text: String) throws {
    #expect(try read(text).metadata.byline == nil)
  }

  @Test func bytesThatAreNotUTF8AreReadAsWindows1252AndNoted() throws {
    let file = InputFile(path: "a.txt", bytes: [0x93, 0x4E, 0x6F, 0x94, 0x20, 0x41])
    let document = try Readers.documents(of: file)[0]
    #expect(document.text == "“No” A")
    #expect(document.notes.map(\.kind) == [.encoding])
    #expect(document.rawByte(of: document.text.utf8.count - 1) == 5)
    #expect(document.location(of: document.text.utf8.count - 1).column == 6)
  }
}
