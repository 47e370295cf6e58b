import Documents
import Matching
import TestSupport
import Testing

@testable import Reporting

@Suite struct WordDiffTests {
  /// wdiff's notation, so that a whole difference reads in one line.
  private func plain(_ draft: String, _ source: String) -> String {
    let draft = marked(draft)
    let source = marked(source)
    let pairing = Pairing(
      draft: draft.text, spans: draft.ranges, source: source.text, ranges: source.ranges)
    let diff = WordDiff(
      edits: pairing.edits, draft: draft.text, spans: draft.ranges, source: source.text)
    return diff.pieces.map { piece in
      switch piece {
      case .same(let text): text
      case .removed(let text): "[-\(text)-]"
      case .added(let text): "{+\(text)+}"
      case .elided(let text): "{…\(text)…}"
      case .folded(let count): "(\(count))"
      case .gap: " | "
      }
    }.joined()
  }

  @Test(arguments: [
    ("“⟦Not now.⟧”", "“⟦Not now.⟧”", "Not now."),
    ("⟦the 2022 fall⟧", "⟦the 2024 fall⟧", "the [-2022-] {+2024+} fall"),
    ("⟦we will not go⟧", "⟦we will go⟧", "we will [-not-] go"),
    ("⟦we will go⟧", "⟦we will not go⟧", "we will {+not+} go"),
    (
      "⟦talks, and then rest⟧", "⟦talks about peace, and then rest⟧",
      "talks {+about peace+}, and then rest"
    ),
    ("⟦A red big house⟧", "⟦A small blue house⟧", "A [-red big-] {+small blue+} house"),
    ("“⟦No,⟧” he said, “⟦not today.⟧”", "⟦No, not today.⟧", "No, | not today."),
    ("⟦(Never) say so⟧", "⟦say so⟧", "([-Never-]) say so"),
  ])
  func readsAsOneLine(draft: String, source: String, expected: String) {
    #expect(plain(draft, source) == expected)
  }

  @Test func longSameStretchesAreFolded() {
    let words = (1...40).map { "w\($0)" }.joined(separator: " ")
    let text = plain("⟦\(words) old end⟧", "⟦\(words) new end⟧")
    #expect(
      text == "w1 w2 w3 w4 w5 w6 w7 w8 (24) w33 w34 w35 w36 w37 w38 w39 w40 [-old-] {+new+} end")
  }

  @Test func thirtySameWordsAreNotFolded() {
    let words = (1...30).map { "w\($0)" }.joined(separator: " ")
    #expect(plain("⟦\(words)⟧", "⟦\(words)⟧") == words)
  }

  @Test func rangesBeyondTheTextsAreCut() {
    let diff = WordDiff(
      edits: [
        Edit(kind: .substituted, draft: TextRange(2, 900), source: TextRange(700, 900)),
        Edit(kind: .same, draft: TextRange(950, 960), source: TextRange(1, 2)),
      ], draft: "abc", spans: [TextRange(0, 3)], source: "x")
    #expect(diff.pieces.contains(.removed("c")))
  }

  @Test func noEditsGiveNoPieces() {
    #expect(WordDiff(edits: [], draft: "a", spans: [TextRange(0, 1)], source: "b").pieces.isEmpty)
  }
}
