import Documents
import Testing

@testable import Extraction

@Suite struct NamesAcrossParagraphsTests {
  @Test func headingAndBylineAreNoPartOfTheNameBelow() throws {
    let text = "A big night for the Harriers\n\nBy Jo Penn\n\nSato said: “She read it and left.”\n"
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    let analysis = Extractor(try Lexicon(language: "en")).analysis(of: document)
    let names = analysis.statements.compactMap(\.attribution.speaker?.name)
    #expect(names == ["Sato"])
  }
}
