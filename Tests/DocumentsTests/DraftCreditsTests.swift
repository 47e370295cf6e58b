import Documents
import Testing

@Suite struct DraftCreditsTests {
  private func metadata(_ text: String, _ name: String) throws -> Metadata {
    try Readers.documents(of: InputFile(path: name, bytes: Array(text.utf8)))[0].metadata
  }

  @Test(arguments: [
    "# Bridge\n\nBy Jane Roe\n\nMarch 3, 2021\n\nThe council met.\n",
    "# Bridge\n\n*By Jane Roe | March 3, 2021*\n\nThe council met.\n",
    "# Bridge\n\nMarch 3, 2021 by Jane Roe\n\nThe council met.\n",
    "# Bridge\n\n## It will be dear\n\nBy Jane Roe, city reporter\n\n3 March 2021\n\nThe council met.\n",
  ])
  func markdownWithoutFrontMatterNamesWriterAndDate(_ text: String) throws {
    #expect(
      try metadata(text, "a.md")
        == Metadata(title: "Bridge", byline: "Jane Roe", date: "2021-03-03"))
  }

  @Test func frontMatterCountsBeforeCreditLines() throws {
    let text = "---\nauthor: Mary Poe\ndate: 2020-01-02\n---\n# Bridge\n\nBy Jane Roe\n\nText.\n"
    #expect(
      try metadata(text, "a.md")
        == Metadata(title: "Bridge", byline: "Mary Poe", date: "2020-01-02"))
  }

  @Test func aTextDraftNamesWriterAndDateOnOneLine() throws {
    let text = "Bridge to be rebuilt\n\nBy Jane Roe, March 3, 2021\n\nThe council met.\n"
    let found = try metadata(text, "a.txt")
    #expect(found.byline == "Jane Roe")
    #expect(found.date == "2021-03-03")
  }

  @Test(arguments: [
    "By Monday the council had met.", "By the river stands a mill.", "By hand, she says.",
  ])
  func aSentenceIsNoByline(_ sentence: String) throws {
    #expect(try metadata("# Bridge\n\n\(sentence)\n\nThe council met.\n", "a.md").byline == nil)
  }
}
