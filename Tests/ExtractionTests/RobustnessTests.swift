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

  /// A text of one line, and one of a quotation behind the other. The time limit ends a hang: a
  /// pass that looks back to the beginning from every word would need hours.
  @Test(.timeLimit(.minutes(5)), arguments: ["“", "\"", "of the "])
  func aMegabyteWithoutAParagraphIsRead(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let found = Extracted(text)
    #expect(found.document?.text.utf8.count ?? 0 >= 999_000)
    #expect(found.statements.allSatisfy { $0.extent.end <= 1_000_000 })
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "“A,” he said. ", "“a” ", "“ ‘ ", "\" a ", "- Ann Lee, ", "a, b, ", "A: ",
      "Ann Lee said ", "who said that ", "— ", "...", "'", "‘", "”",
      "His comments were reported by X. ", "according to Lee, a judge, ",
    ])
  func everyQuotationOfALongLineIsFound(_ piece: String) {
    let count = 60_000 / piece.utf8.count
    let found = Extracted(String(repeating: piece, count: count))
    let few = Extracted(String(repeating: piece, count: 40))
    #expect(found.document != nil)
    // What forty pieces hold, all of them hold in proportion, or the line is one of marks only.
    if few.speech.count >= 40 { #expect(found.speech.count >= count * 9 / 10) }
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
