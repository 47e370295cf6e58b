import Documents
import Foundation
import Testing

@Suite struct PlainFormatsTests {
  @Test func markdownGivesFrontMatterRolesAndPlaces() throws {
    let text = """
      ---
      title: "Marks"
      author: Mary Poe
      date: 2021-03-04
      ---
      # Head

      A *para* with a [link](http://x.org/para)
      wrapped by hand.

      > “No *more*,” she wrote.
      >
      > — Jane Doe, minister

      - item one

      """
    let document = try Readers.documents(of: InputFile(path: "d.md", bytes: Array(text.utf8)))[0]
    #expect(document.metadata == Metadata(title: "Marks", byline: "Mary Poe", date: "2021-03-04"))
    #expect(
      document.blocks.map { "\($0.role.rawValue) \(document.text[$0.range])" } == [
        "heading Head", "paragraph A para with a link wrapped by hand.",
        "quotation “No more,” she wrote.", "byline — Jane Doe, minister", "list-item item one",
      ])
    #expect(document.blocks[2].speaker == Speaker(name: "Jane Doe", role: "minister"))
    let place = document.location(of: document.blocks[1].range.end - 5)
    #expect((place.line, place.column) == (9, 12))
  }

  @Test func jsonLinesGroupPassagesOfOneDocument() throws {
    let text = """
      {"document":"a.xml","passage":"1","speaker":"Bob Roe","text":"He said \\u201cno\\u201d.","title":"T"}
      {"document":"a.xml","passage":"2","text":"Two"}

      {"document":"b","text":"Three"}
      not json
      """
    let file = InputFile(path: "a.jsonl", bytes: Array(text.utf8))
    let documents = try Readers.documents(of: file)
    #expect(documents.map(\.path) == ["a.xml", "b"])
    #expect(documents[0].text == "He said “no”.\n\nTwo")
    #expect(documents[0].blocks.map(\.address) == ["1", "2"])
    #expect(documents[0].blocks[0].speaker?.name == "Bob Roe")
    #expect(documents[0].metadata.title == "T")
    #expect(documents[1].location(of: 0).line == 4)
    #expect(documents[1].location(of: 0).column == 25)
    #expect(documents[1].isIncomplete)
  }

  @Test func aFolderIsWalkedInByteOrderWithoutHiddenFilesAndLoops() throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appendingPathComponent("walk-\(UUID().uuidString)")
    let inner = root.appendingPathComponent("b")
    for folder in [inner, root.appendingPathComponent(".verbatim")] {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: folder.appendingPathComponent("x.txt"))
    }
    defer { try? manager.removeItem(at: root) }
    for name in ["Z.txt", "a.txt", "A.txt"] {
      try Data("x".utf8).write(to: root.appendingPathComponent(name))
    }
    try manager.createSymbolicLink(
      atPath: inner.appendingPathComponent("up").path, withDestinationPath: "..")
    try manager.createSymbolicLink(
      atPath: inner.appendingPathComponent("out").path, withDestinationPath: "/etc/passwd")
    try manager.createSymbolicLink(
      atPath: inner.appendingPathComponent("gone").path, withDestinationPath: "nowhere")
    let listing = SourceFolder.files(in: root)
    #expect(listing.files.map(\.path) == ["A.txt", "Z.txt", "a.txt", "b/x.txt"])
    #expect(listing.errors == [.missing(Location(path: "b/gone"))])
  }
}
