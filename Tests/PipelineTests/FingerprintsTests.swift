import Documents
import TestSupport
import Testing

@testable import Pipeline

@Suite struct FingerprintsTests {
  private func fingerprints(_ text: String, rule: String = "r") throws -> [String] {
    let text = marked(text)
    let file = InputFile(path: "d.txt", bytes: Array(text.text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    var fingerprints = Fingerprints(of: document)
    return text.ranges.map { fingerprints.next(rule: rule, spans: [$0]) }
  }

  @Test func surroundingsFartherThanFortyCharactersDoNotMatter() throws {
    let near = "and then, when the others had all gone home, he said ⟦it is over⟧ "
    let after = "and he left the room for good without another word to us."
    #expect(
      try fingerprints("First. " + near + after) == fingerprints("Second, other. " + near + after))
  }

  @Test func caseAndMarksDoNotMatter() throws {
    #expect(
      try fingerprints("He said: “⟦It is over⟧”.") == fingerprints("he said \"⟦it  is\nover⟧\""))
  }

  @Test func equalWordsInEqualPlacesStayApart() throws {
    let both = try fingerprints("⟦no⟧")
    let text = String(repeating: "a b c d e f g h i j k l m n o p q r s t u v w x y z ", count: 3)
    let twice = try fingerprints(text + "⟦no⟧ " + text + text + "⟦no⟧ " + text)
    #expect(twice.count == 2 && twice[0] != twice[1])
    #expect(both[0].utf8.count == 64)
  }

  @Test func rulesDiffer() throws {
    #expect(try fingerprints("⟦no⟧", rule: "a") != fingerprints("⟦no⟧", rule: "b"))
  }

  @Test func aFindingWithoutWordsIsKnownByItsMessageWithoutFigures() {
    var one = Fingerprints()
    var other = Fingerprints()
    #expect(
      one.next(rule: "r", spans: [], message: "11 of 21 rest on X")
        == other.next(rule: "r", spans: [], message: "12 of 30 rest on X"))
    #expect(
      one.next(rule: "r", spans: [], message: "rest on Y")
        != other.next(rule: "r", spans: [], message: "rest on Z"))
  }
}
