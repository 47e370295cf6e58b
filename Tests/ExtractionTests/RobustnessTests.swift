import Documents
import Extraction
import Testing

/// Any text at all: nothing crashes, spans lie inside the text and on scalar borders, the same
/// text gives the same result, and time grows with the length only.
@Suite struct RobustnessTests {
  @Test(arguments: 0..<200)
  func anyTextGivesSoundSpans(_ seed: Int) {
    let text = Self.randomText(seed: UInt64(seed))
    let first = Extracted(text)
    #expect(first.statements == Extracted(text).statements)
    let bytes = Array((first.document?.text ?? "").utf8)
    for statement in first.statements {
      for range in Self.ranges(of: statement) {
        #expect(range.end <= bytes.count)
        #expect(range.start == bytes.count || bytes[range.start] & 0xC0 != 0x80)
        #expect(range.end == bytes.count || bytes[range.end] & 0xC0 != 0x80)
      }
    }
    let starts = first.statements.map(\.extent.start)
    #expect(starts == starts.sorted())
  }

  @Test(
    arguments: [
      "\"", "“", "”", "'", "‘", "«", "“ ‘ ", "\" a ", "“A,” he said. ", "- Ann Lee, ", "a, b, ",
      "A: ", "Ann Lee said ", "who said that ", "— ", "(", "...",
      "His comments were reported by X. ",
    ])
  func pathologicalTextsStayLinear(_ piece: String) {
    let clock = ContinuousClock()
    let small = String(repeating: piece, count: 4_000 / piece.utf8.count)
    let large = String(repeating: piece, count: 34_000 / piece.utf8.count)
    let one = clock.measure { _ = Extracted(small) }
    let sixteen = clock.measure { _ = Extracted(large) }
    // Quadratic time would be 256-fold; what is fixed (loading the lexicons) only helps.
    #expect(sixteen < one * 80 + .seconds(1))
  }

  private static func ranges(of statement: Statement) -> [TextRange] {
    let attribution = statement.attribution
    return statement.spans + statement.hedges
      + [attribution.speaker?.range, attribution.cue?.range]
      .compactMap(\.self) + attribution.chain.map(\.range)
  }

  private static let pieces: [String] = [
    "\"", "“", "”", "„", "‟", "‘", "’", "'", "`", "''", "``", "«", "»", "‹", "›", "「", "」", "『",
    "』",
    "′", "″", "＂", "-", "—", "–", "...", "…", ".", ",", ":", ";", "?", "!", "(", ")", "[", "]", " ",
    " ", " ", "\n", "\n\n", "\r\n", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{0}", "é",
    "e\u{301}", "😀", "👩‍👩‍👧", "李", "は", "שלום", "ß", "İ", "Lee", "Ann Lee", "said", "told",
    "he", "she", "that", "according to", "the report", "who", "Mr.", "U.S.", "saying", "a", "of",
    "by", "Q:", "LEE:", "1,200", "3.5", "2021", "=", "<q>", "@", "#", "’s", "reportedly", "and",
  ]

  private static func randomText(seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var text = ""
    for _ in 0..<(next(120) + 1) {
      text += pieces[next(pieces.count)]
      if next(3) > 0 { text += " " }
    }
    return text
  }
}
