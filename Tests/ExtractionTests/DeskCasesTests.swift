import Extraction
import Testing

/// Cases that desks came across: who speaks, through whom, and in what form.
@Suite struct DeskCasesTests {
  @Test(arguments: [
    ("“The gates failed twice,” Sato told the Harbour Lamp.", ["Sato", "Harbour Lamp"]),
    ("“The plan is late,” Sato told the Commons.", ["Sato"]),
    ("Sato told MPs the river was “cleaner than ever”.", ["Sato"]),
    ("Sato told the Red Cross that the wall held.", ["Sato"]),
    ("Sato told INN that “the wall will hold,” the outlet reported.", ["Sato", "INN"]),
  ])
  func tellsOutletsFromAudiences(_ text: String, _ chain: [String]) {
    #expect(Extracted(text).chain == chain)
  }

  @Test(arguments: [
    ("“We lost the pumps, he said. The crew left.", "We lost the pumps,", "he"),
    ("“The wall is safe. — Ann Lee, mayor”", "The wall is safe.", "Ann Lee, mayor"),
    ("She said the company expects “a strong spring”.", "a strong spring", "She"),
    ("Lee issued a statement calling the plan “dead”.", "dead", "Lee"),
    ("The pier has been called “a danger” by Tom Ives.", "a danger", "Tom Ives"),
  ])
  func findsTheWordsAndWhoSaysThem(_ text: String, _ words: String, _ speaker: String) {
    #expect(Extracted(text).speech == [Speech(words, speaker)])
  }

  @Test(arguments: [
    ("Every town now wants a “smart” harbor.", QuotationForm.scare),
    ("The chapter “A Winter of Mud” is short.", .title),
    ("They played “Blue River” twice.", .title),
    ("A clerk said “the plan” was ready.", .partial),
  ])
  func tellsForms(_ text: String, _ form: QuotationForm) {
    let forms = Extracted(text).statements.compactMap { statement -> QuotationForm? in
      if case .quotation(let form) = statement.kind { form } else { nil }
    }
    #expect(forms == [form])
  }

  @Test(arguments: [
    ("A source said the dam leaks.", "the dam leaks", SpeakerKind.bare),
    ("Unnamed sources told the Herald that the dam leaks.", "the dam leaks", .bare),
    ("Reports suggest the dam leaks.", "the dam leaks", .institution),
  ])
  func reportsBySourcesAreStatements(_ text: String, _ words: String, _ kind: SpeakerKind) {
    let found = Extracted(text)
    #expect(found.reported.map(\.words) == [words])
    #expect(found.statements.first?.attribution.speaker?.kind == kind)
  }

  @Test func aDirectorAndHisDeputyBothSpeak() {
    let found = Extracted(
      "The director of the Ely Trust, Tom Ives, and his deputy said the roof was unsafe.")
    #expect(
      found.reported.map(\.speaker) == [
        "The director of the Ely Trust, Tom Ives, and his deputy"
      ])
  }

  @Test(arguments: [
    ("<p>“We lost badly,” Lee said.</p><aside class=\"pullquote\">We lost badly</aside>", 1),
    ("<p>Lee spoke.</p><aside class=\"pullquote\">We have no more time to lose</aside>", 1),
    ("<p>“A b c d.” Lee.</p><aside class=\"pullquote\">We have no more time</aside>", 2),
  ])
  func aPullQuoteCountsOnce(_ page: String, _ count: Int) {
    let quotations = Extracted(page, as: "html").statements.filter {
      if case .quotation = $0.kind { true } else { false }
    }
    #expect(quotations.count == count)
  }
}
