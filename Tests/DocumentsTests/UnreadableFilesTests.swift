import Documents
import Foundation
import Testing

/// Files that hold no text are said to be what they are.
@Suite struct UnreadableFilesTests {
  /// Numbers of a linear congruential generator: every run sees the same bytes.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 42
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.docx", "a.epub", "a.srt"])
  func randomBytesAreNoText(_ name: String) {
    let file = InputFile(path: name, bytes: Self.noise(5000))
    #expect(throws: ReadingError.binary(Location(path: name), kind: "binary data")) {
      try Readers.documents(of: file)
    }
  }

  @Test func aWordFileThatIsNoneIsSaidToBeNone() throws {
    let file = InputFile(path: "a.docx", bytes: Array("The council met.".utf8))
    let error = #expect(throws: ReadingError.self) { try Readers.documents(of: file) }
    #expect(error?.problem.contains("not a zip archive") == true)
  }

  @Test func anEmptySourceIsNotCalledADraft() {
    let error = #expect(throws: ReadingError.self) {
      try Readers.documents(of: InputFile(path: "a.html", bytes: []))
    }
    #expect(error?.remedy.contains("draft") == false)
  }

  @Test func aTextWithSomeControlCharactersIsRead() throws {
    let text = "The council met.\u{0} “No,” she said.\u{1}\n"
    let document = try Readers.documents(of: InputFile(path: "a.txt", bytes: Array(text.utf8)))[0]
    #expect(document.text.contains("“No,” she said."))
    #expect(document.notes.contains { $0.kind == .encoding })
  }
}
