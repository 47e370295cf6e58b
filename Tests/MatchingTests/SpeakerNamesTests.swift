import Extraction
import Testing

@testable import Matching

@Suite struct SpeakerNamesTests {
  @Test(arguments: [
    ("Ada Byrne", "Ada Byrne", "same"), ("Byrne", "Ada Byrne", "same"),
    ("A. Byrne", "Ada Byrne", "same"), ("Mr. Byrne", "Tom Byrne", "same"),
    ("Bill Tanner", "William Tanner", "same"), ("Senator Byrne", "Ada Byrne", "same"),
    ("Ada Byrne", "Tom Byrne", "different"), ("Ada Byrne", "Ada Novak", "different"),
    ("Carl Aker Jr.", "Carl Aker", "same"), ("Omar al-Fayed", "Fayed", "same"),
    ("Byrne’s", "Ada Byrne", "same"), ("Ada Byrne", "a spokesman", "unknown"),
    ("Ada Byrne", "he", "unknown"), ("", "Ada Byrne", "unknown"), ("李明", "李明", "same"),
  ])
  func compares(_ one: String, _ other: String, _ expected: String) throws {
    let names = try WordClasses(Lexicon(language: "en")).names
    #expect("\(names.compare(one, other))" == expected)
    #expect("\(names.compare(other, one))" == expected)
  }

  @Test func knowsAnOffice() throws {
    let names = try WordClasses(Lexicon(language: "en")).names
    #expect(
      names.compare("the Minister of Finance", "Ada Byrne", role: "Minister of Finance") == .same)
  }
}
