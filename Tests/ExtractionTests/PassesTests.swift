import Documents
import Extraction
import TestSupport
import Testing

/// Each pass can be left out, and then what it finds is not found.
@Suite struct PassesTests {
  static let cases: [(Pass, String, String)] = [
    (.wordsBehind, "“We will pay,” said Ann Lee.", "We will pay, < Ann Lee"),
    (.wordsInFront, "Ann Lee said: “We will pay.”", "We will pay. < Ann Lee"),
    (.continuation, "“Yes,” said Ann Lee. It rained. “We will pay.”", "We will pay. < Ann Lee"),
    (.carryOver, "“Yes,” said Ann Lee.\n\n“We will pay.”", "We will pay. < Ann Lee"),
    (.precedingSubject, "Ann Lee was blunt. “We will pay.”", "We will pay. < Ann Lee"),
    (.layout, "LEE: We will pay.\nROE: Of course you will.", "We will pay. < LEE"),
    (.reportedSpeech, "Ann Lee said that the city would pay.", "the city would pay < Ann Lee"),
    (.chains, "“We will pay,” Lee told the Gazette.", "We will pay, < Lee < Gazette"),
    (.antecedents, "Ann Lee left. “We will pay,” she said.", "We will pay, < Ann Lee"),
    (
      .descriptions, "Ann Lee, a senator, left. “We will pay,” the senator said.",
      "We will pay, < Ann Lee"
    ),
    (
      .innerQuotations, "“He said, ‘We will not pay,’ and left,” Lee said.", "We will not pay, < He"
    ),
    (.claims, "The city paid 40 million in 2019.", "The city paid 40 million in 2019"),
  ]

  @Test(arguments: cases)
  func findsWhatItIsFor(_ pass: Pass, _ text: String, _ line: String) throws {
    #expect(try Self.lines(text).contains(line))
    #expect(try !Self.lines(text, without: [pass]).contains(line))
  }

  @Test func withoutFormsEveryQuotationIsDirect() throws {
    let text = "He sang “Blue River” to the “smart” crowd."
    let forms = try Self.analysis(text, without: [.forms]).statements.compactMap { statement in
      if case .quotation(let form) = statement.kind { form } else { nil }
    }
    #expect(Set(forms) == [.direct])
  }

  @Test func everyPassIsMeasured() {
    #expect(Set(Self.cases.map(\.0)).union([.forms]) == Set(Pass.allCases))
  }

  private static func analysis(_ text: String, without left: Set<Pass>) throws -> Analysis {
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    return Extractor(try Lexicon(language: "en"), without: left).analysis(
      of: try Readers.document(of: file, as: "text"))
  }

  /// The words of each statement with the links of its chain.
  private static func lines(_ text: String, without left: Set<Pass> = []) throws -> [String] {
    try analysis(text, without: left).statements.flatMap { statement in
      statement.spans.map { span in
        ([String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)]
          + statement.attribution.chain.map(\.name)).joined(separator: " < ")
      }
    }
  }
}
