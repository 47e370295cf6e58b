import Testing

@testable import Matching

@Suite struct WordAlignmentTests {
  /// Writes a path as one letter a step: `=` same, `x` other word, `+` only the draft, `-` only the source.
  private func steps(_ draft: String, _ source: String, cuts: Set<Int> = []) -> String {
    let path = WordAlignment.path(
      draft: Word.words(in: draft), cuts: cuts, source: Word.words(in: source))
    return (path?.steps ?? []).map { step in
      step.isMatch ? "=" : step.draft == nil ? "-" : step.source == nil ? "+" : "x"
    }.joined()
  }

  @Test(arguments: [
    ("a b c", "a b c", "==="),
    ("b c", "a b c d", "=="),
    ("a b c d", "a b d", "==+="),
    ("a b d", "a b c d", "==-="),
    ("a b x d e", "a b c d e", "==x=="),
    ("we can go now", "we could go now", "=x=="),
    ("A, “b”; c’s", "a b cs", "==="),
    ("", "a b", ""),
    ("a b", "", ""),
  ])
  func pairs(_ draft: String, _ source: String, _ expected: String) {
    #expect(steps(draft, source) == expected)
  }

  @Test func givesAMarkedCutAnyLength() {
    let source = "a b c " + String(repeating: "z ", count: 40) + "d e f"
    #expect(
      steps("a b c d e f", source, cuts: [3]) == "===" + String(repeating: "-", count: 40) + "===")
  }

  @Test func countsTheLongestRow() throws {
    let path = try #require(
      WordAlignment.path(
        draft: Word.words(in: "a b c x d e"), cuts: [], source: Word.words(in: "a b c d e")))
    #expect(path.matchCount == 5)
    #expect(path.longestRun == 3)
  }

  @Test func refusesWhatIsTooLongTogether() {
    let words = Word.words(in: String(repeating: "a b ", count: 2_000))
    #expect(WordAlignment.path(draft: words, cuts: [], source: words) == nil)
  }

  @Test func takesBackPairsOfAnInventedEnd() throws {
    let draft = "the pier was closed in May by order of the king and of the queen"
    let source =
      "the pier was closed in May although many of us liked the sea and fish of all kinds"
    let whole = try #require(
      WordAlignment.path(
        draft: Word.words(in: draft), cuts: [], source: Word.words(in: source)))
    let trimmed = LooseEnds.trimmed(whole, cuts: [])
    #expect(trimmed.matchCount == 6)
  }
}
