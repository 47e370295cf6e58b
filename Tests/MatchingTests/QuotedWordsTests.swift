import Documents
import Testing

@testable import Matching

@Suite struct QuotedWordsTests {
  private func quoted(_ text: String) -> QuotedWords {
    QuotedWords(text, spans: [TextRange(0, text.utf8.count)])
  }

  @Test(
    arguments: [
      ("one two", 2, []), ("one … two", 2, [1]), ("one ... two", 2, [1]), ("one . . . two", 2, [1]),
      ("one [...] two", 2, [1]), ("one [ … ] two", 2, [1]), ("… one two …", 2, [0, 2]),
      ("one.. two", 2, []), ("one.... Two", 2, [1]), ("one. Two.", 2, []), ("…", 0, [0]),
      ("", 0, []),
    ] as [(String, Int, Set<Int>)])
  func cutsAtEllipses(_ text: String, _ count: Int, _ cuts: Set<Int>) {
    #expect(quoted(text).words.count == count)
    #expect(quoted(text).cuts == cuts)
  }

  @Test(
    arguments: [
      ("he [the mayor] left", 2, [1]), ("[The mayor] left", 1, [0]),
      ("he left [on Monday].", 2, [2]),
      ("[sic] he left", 2, [0]), ("he [left", 2, []), ("he] left", 2, []), ("he [1] left", 2, [1]),
      ("he [–] left", 2, []),
    ] as [(String, Int, [Int])])
  func setsBracketsAside(_ text: String, _ count: Int, _ places: [Int]) {
    #expect(quoted(text).words.count == count)
    #expect(quoted(text).brackets.keys.sorted() == places)
  }

  @Test func readsABracketedLetterAsPartOfItsWord() {
    let words = quoted("[t]he pier").words
    #expect(words.map(\.hash) == ["the", "pier"].map { Folding.hash(of: $0) })
    #expect(words[0].range == TextRange(0, 5))
  }

  @Test func joinsTheSpansOfASplitQuotation() {
    let text = "“One two,” he said, “three.”"
    let quoted = QuotedWords(text, spans: [TextRange(3, 11), TextRange(27, 33)])
    #expect(quoted.words.map { text[$0.range] } == ["One", "two", "three"])
    #expect(quoted.cuts == [2])
  }
}
