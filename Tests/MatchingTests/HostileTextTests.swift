import Documents
import Indexing
import Testing

@testable import Matching

/// Any text at all: no crash, ranges inside the text, the same answer whatever the order.
@Suite struct HostileTextTests {
  private static let pieces = [
    "the", "not", "Anna", "seven", "1,200", "don’t", "…", "...", "[", "]", "[…]", "“", "”", "\u{0}",
    "\u{200B}", "\u{202E}", "e\u{301}", "İ", "ß", "ﬁ", "漢字", "😀🏽", "\r\n", "\u{2028}", ".", "?", "—",
    "-", "'", "’s", "[t]he", "\u{FFFD}", "a\u{300}\u{301}\u{302}", "If", "I think", "the the the",
  ]

  private func text(_ random: inout Numbers, count: Int) -> String {
    (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
      .joined(separator: random.next() % 4 == 0 ? "" : " ")
  }

  @Test(arguments: 0..<40)
  func staysInsideTheText(_ seed: Int) throws {
    var random = Numbers(state: UInt64(seed) + 1)
    let source = text(&random, count: 120)
    let desk = try Desk([
      ("a", "Anna", [source + " end", "the second one"]), ("b", nil, ["x" + source]),
    ])
    for _ in 0..<6 {
      let quote = "q" + text(&random, count: 1 + Int(random.next() % 40))
      let comparison = try desk.comparison(quote, by: "Anna")
      let draft = TextRange(0, comparison.draft.text.utf8.count)
      for evidence in comparison.evidence + [comparison.nearest].compactMap(\.self) {
        let context = TextRange(0, evidence.context.utf8.count)
        #expect(evidence.ranges.allSatisfy(context.contains))
        #expect(
          evidence.edits.allSatisfy { draft.contains($0.draft) && context.contains($0.source) })
        #expect((0...1).contains(evidence.score))
      }
      _ = desk.judgement(comparison)
      _ = try desk.comparison(claim: quote)
    }
  }

  @Test func answersTheSameWhateverTheOrderOfTheSources() throws {
    let sources: [(path: String, speaker: String?, paragraphs: [String])] = (0..<6).map {
      (
        "d\($0)", $0 % 2 == 0 ? "Anna" : nil,
        ["We saw the last ferry leave the pier that night.", "No \($0)."]
      )
    }
    let quote = "We saw the first ferry leave the pier that night."
    let first = try Desk(sources).comparison(quote, by: "Anna")
    let second = try Desk(sources.reversed()).comparison(quote, by: "Anna")
    #expect(first.evidence.map(\.document.path) == second.evidence.map(\.document.path))
    #expect(first.evidence.map(\.context) == second.evidence.map(\.context))
    #expect(first.differences == second.differences)
  }

  @Test(.timeLimit(.minutes(1)))
  func endsOnRepetition() throws {
    let text = String(repeating: "no no [no] … ", count: 20_000)
    let desk = try Desk(text)
    _ = try desk.comparison(String(text.prefix(60_000)))
    _ = try desk.comparison(String(repeating: "[", count: 50_000) + "no")
    _ = try desk.comparison("no " + String(repeating: ". ", count: 50_000))
    _ = try desk.comparison(claim: String(text.prefix(20_000)))
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }
}
