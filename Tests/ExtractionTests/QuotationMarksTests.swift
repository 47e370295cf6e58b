import Documents
import Extraction
import TestSupport
import Testing

/// Pairs, repairs and reports marks.
@Suite struct QuotationMarksTests {
  @Test(arguments: [
    ("“We lost, Lee said.", [MarkFault.Kind.unclosed]),
    ("We lost,” Lee said.", [.unopened]),
    ("“We lost,\" Lee said.", [.mixed]),
    ("“We lost,“ Lee said.", [.mixed]),
    ("“We lost,” Lee said.", []),
    ("“We lost.\n\n“We lost badly,” Lee said.", []),
    ("The workers' pay fell. \"No,\" Lee said.", []),
  ])
  func reportsRepairs(_ text: String, _ faults: [MarkFault.Kind]) {
    #expect(Extracted(text).analysis.markFaults.map(\.kind) == faults)
  }

  @Test func spansHoldTheWordsWithoutMarks() {
    let text = marked("Lee said: “⟦We lost.⟧”")
    #expect(Extracted(text.text).statements.first?.spans == text.ranges)
  }

  @Test func aSplitQuotationIsOneStatement() {
    let text = marked("“⟦We will pay,⟧” Ann Lee said, “⟦but not now.⟧”")
    let statements = Extracted(text.text).statements
    #expect(statements.count == 1)
    #expect(statements.first?.spans == text.ranges)
  }

  @Test func anInnerQuotationHasAParent() {
    let found = Extracted("“He told me, ‘Go home and rest,’ and I went,” Lee said.")
    let inner = found.statements.first { $0.parent != nil }
    #expect(inner?.parent == found.statements.first?.id)
    #expect(inner?.spans.map(found.words) == ["Go home and rest,"])
    #expect(inner?.attribution.speaker.map { found.words($0.range) } == "He")
  }

  @Test(arguments: [
    ("“We will pay,” Lee said.", QuotationForm.direct),
    ("Lee said the plan was “dead on arrival” and should go.", .partial),
    ("The “truce” lasted an hour.", .scare),
    ("He appeared on “Meet the Press.”", .title),
    ("WALLACE: If I may, sir.\nPENCE: Of course.", .block),
  ])
  func tellsFormsApart(_ text: String, _ form: QuotationForm) {
    let forms = Extracted(text).statements.compactMap { statement in
      if case .quotation(let form) = statement.kind { form } else { nil }
    }
    #expect(forms.first == form)
  }
}
