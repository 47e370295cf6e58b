import Documents
import Extraction
import Testing

@testable import Matching

@Suite struct DoubledApostrophesTests {
  private func kind(_ text: String, _ start: Int, _ end: Int) throws -> Statement.Kind {
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    let draft = try #require(try Readers.documents(of: file, as: "text").first)
    let statement = Statement(
      id: "s1", kind: .indirect, spans: [TextRange(start, end)], attribution: .nobody)
    return statement.lookedUp(in: draft).kind
  }

  @Test func wordsBetweenThemAreTakenAtTheirWord() throws {
    #expect(try kind("''We go,'' said Ann.", 2, 8) == .quotation(.direct))
  }

  @Test func wordsWithoutThemAreNot() throws {
    #expect(try kind("Ann said they go.", 9, 16) == .indirect)
    #expect(try kind("'We go,' said Ann.", 1, 7) == .indirect)
  }
}
