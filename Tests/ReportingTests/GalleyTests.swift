import Documents
import Extraction
import Matching
import Pipeline
import TestSupport
import Testing

@testable import Reporting

@Suite struct GalleyTests {
  /// Pieces as `words:numbers`, a star for the words a finding points at.
  private func pieces(_ text: String, _ spans: [[TextRange]]) throws -> [String] {
    let file = InputFile(path: "d.txt", bytes: Array(text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    let findings = spans.map { spans in
      Finding(
        rule: "rule", level: .note, message: "m", draft: "d.txt", spans: spans, remedy: "act")
    }
    let report = DraftReport(
      document: document, analysis: Analysis(statements: [], sentences: [], markFaults: []),
      comparisons: [], findings: findings)
    var anchors: Set<String> = []
    let items = ItemGathering(report).items(from: 1, anchors: &anchors)
    let galley = Galley(document, items)
    return document.blocks.indices.flatMap { galley.pieces(ofBlock: $0) }.map { piece in
      let numbers = piece.items.map { String($0.number) }.joined(separator: "+")
      return "\(text[piece.range]):\(numbers)\(piece.isHot ? "*" : "")"
    }
  }

  @Test func piecesAreCutAtEveryBorder() throws {
    let text = "abcdefghij"
    #expect(
      try pieces(text, [[TextRange(1, 6)], [TextRange(3, 8)]])
        == ["a:", "bc:1", "def:1+2", "gh:2", "ij:"])
  }

  @Test func anItemInsideAnotherSharesItsWords() throws {
    #expect(
      try pieces("abcdef", [[TextRange(0, 6)], [TextRange(2, 4)]])
        == ["ab:1", "cd:1+2", "ef:1"])
  }

  @Test func aSplitItemHasSeveralPieces() throws {
    #expect(
      try pieces("abcdef", [[TextRange(0, 2), TextRange(4, 6)]]) == ["ab:1", "cd:", "ef:1"])
  }

  @Test func anItemMayRunOverBlocks() throws {
    #expect(try pieces("abc\n\ndef", [[TextRange(1, 7)]]) == ["a:", "bc:1", "de:1", "f:"])
  }

  @Test func equalSpansAreOneItem() throws {
    #expect(try pieces("abc", [[TextRange(0, 3)], [TextRange(0, 3)]]) == ["abc:1"])
  }

  @Test func wordsOutsideTheStatementThatAFindingPointsAtBelongToIt() throws {
    let galley = Galley(FerryDraft.document, try itemsPointingAtTheSpeaker())
    let pieces = FerryDraft.document.blocks.indices.flatMap { galley.pieces(ofBlock: $0) }
    let hot = pieces.filter(\.isHot).map { FerryDraft.document.text[$0.range] }
    #expect(hot == ["Mayor Ines Okafor"])
  }

  private func itemsPointingAtTheSpeaker() throws -> [Item] {
    let statement = FerryDraft.statement("s9")
    let speaker = try #require(statement.attribution.speaker?.range)
    let finding = Finding(
      rule: "wrong-speaker", level: .error, verdict: .misattributed, message: "m",
      draft: FerryDraft.path, statement: statement.id, spans: [speaker], remedy: "act")
    let report = DraftReport(
      document: FerryDraft.document, analysis: FerryDraft.analysis, comparisons: [],
      findings: [finding])
    var anchors: Set<String> = []
    return ItemGathering(report).items(from: 1, anchors: &anchors)
  }
}
