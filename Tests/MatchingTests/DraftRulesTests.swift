import Documents
import Extraction
import TestSupport
import Testing

@testable import Matching

/// Rules that look at a draft alone, on analyses made by hand.
@Suite struct DraftRulesTests {
  /// The other rules are tested by their pages.
  private static let mine: Set<String> = [
    "anonymous-speaker", "bare-source", "unattributed-quotation", "scare-quotes",
    "second-hand-quotation", "single-outlet", "weasel-attribution", "unbalanced-marks",
    "mixed-marks", "missing-headline", "missing-date", "empty-document", "boilerplate-in-body",
  ]

  private func rules(
    _ text: String, metadata: Metadata = Metadata(title: "T", date: "2025-01-01"),
    _ statements: (MarkedText) -> [Statement] = { _ in [] }, faults: [MarkFault] = []
  ) throws -> [String] {
    let text = marked(text)
    var builder = DocumentBuilder(
      wholeText: text.text, map: .identity(length: text.text.utf8.count),
      file: InputFile(path: "d", bytes: [1]), format: "text")
    builder.metadata = metadata
    builder.addBlock(.paragraph, range: TextRange(0, text.text.utf8.count), address: "line 1")
    let document = builder.document()
    let lexicon = try Lexicon(language: "en")
    let analysis = Analysis(
      statements: statements(text), sentences: [TextRange(0, text.text.utf8.count)],
      weasels: Extractor(lexicon).analysis(of: document).weasels, markFaults: faults)
    let context = try RuleContext(lexicon: lexicon)
    return Rules.findings(in: document, analysis, context, isEnabled: Self.mine.contains)
      .map(\.rule)
  }

  private func statement(
    _ kind: Statement.Kind, _ span: TextRange, by speaker: TextRange? = nil,
    _ speakerKind: SpeakerKind = .named, name: String? = nil, through outlets: [String] = []
  ) -> Statement {
    let mention = speaker.map { Mention(range: $0, name: name, kind: speakerKind) }
    let first = mention.map { [Link(name: name ?? "s", kind: $0.kind, range: $0.range)] } ?? []
    let rest = outlets.map { Link(name: $0, kind: .institution, range: span) }
    return Statement(
      id: "s1", kind: kind, spans: [span],
      attribution: Attribution(
        speaker: mention, cue: nil, chain: first + rest, how: .quotationThenCue, confidence: 1))
  }

  @Test(
    arguments: [
      (SpeakerKind.named, "Bo", []), (.described, nil, ["anonymous-speaker"]),
      (.bare, nil, ["bare-source"]), (.pronoun, "Bo", []), (.institution, nil, []),
    ] as [(SpeakerKind, String?, [String])])
  func looksAtTheSpeaker(_ kind: SpeakerKind, _ name: String?, _ expected: [String]) throws {
    let found = try rules("“⟦We go⟧,” said ⟦an official⟧.") {
      [statement(.quotation(.direct), $0.ranges[0], by: $0.ranges[1], kind, name: name)]
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      (QuotationForm.direct, ["unattributed-quotation"]), (.scare, ["scare-quotes"]),
      (.title, []), (.partial, []),
    ] as [(QuotationForm, [String])])
  func looksAtTheForm(_ form: QuotationForm, _ expected: [String]) throws {
    #expect(try rules("“⟦We go⟧.”") { [statement(.quotation(form), $0.ranges[0])] } == expected)
  }

  @Test func seesThatWordsCameThroughAnOutlet() throws {
    let found = try rules("“⟦We go⟧,” ⟦Bo⟧ told the Gazette.") {
      [
        statement(
          .quotation(.direct), $0.ranges[0], by: $0.ranges[1], name: "Bo", through: ["Gazette"])
      ]
    }
    #expect(found == ["second-hand-quotation"])
  }

  @Test(arguments: [(4, 0, true), (3, 1, true), (2, 2, false), (3, 0, false)])
  func countsWhatRestsOnOneOutlet(_ one: Int, _ others: Int, _ fires: Bool) throws {
    let found = try rules("⟦The dam leaks⟧.") { text in
      (0..<one).map { _ in statement(.indirect, text.ranges[0], through: ["Herald"]) }
        + (0..<others).map { statement(.indirect, text.ranges[0], through: ["Paper \($0)"]) }
    }
    #expect(found == (fires ? ["single-outlet"] : []))
  }

  @Test(arguments: [
    ("The dam is believed to leak.", true), ("Some say that the dam leaks.", true),
    ("The dam reportedly leaks.", true), ("The dam leaks.", false),

  ])
  func seesWordsThatHideASource(_ text: String, _ fires: Bool) throws {
    #expect(try rules(text) == (fires ? ["weasel-attribution"] : []))
  }

  @Test func allowsThemWhenTheSentenceNamesASource() throws {
    let found = try rules("⟦The dam reportedly leaks⟧, according to ⟦Ona Petit⟧.") {
      [statement(.indirect, $0.ranges[0], by: $0.ranges[1], name: "Ona Petit")]
    }
    #expect(found.isEmpty)
  }

  @Test func reportsFaultsOfMarks() throws {
    let place = TextRange(0, 1)
    let faults: [MarkFault] = [.unclosed, .unopened, .mixed].map {
      MarkFault(kind: $0, range: place)
    }
    #expect(
      try rules("A text.", faults: faults) == [
        "unbalanced-marks", "unbalanced-marks", "mixed-marks",
      ])
  }

  @Test func looksForHeadlineDateAndText() throws {
    #expect(try rules("A text.", metadata: Metadata()) == ["missing-headline", "missing-date"])
    #expect(try rules("…") == ["empty-document"])
    #expect(try rules("Sign up for our newsletter") == ["boilerplate-in-body"])
    #expect(
      try rules(
        "Read more about it in the second part of the report that the town has now put online."
      )
      .isEmpty)
  }
}
