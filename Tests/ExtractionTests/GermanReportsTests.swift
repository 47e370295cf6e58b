import Testing

/// German: reported speech without marks.
@Suite struct GermanReportsTests {
  @Test(arguments: [
    (
      "Lehmann sagte, dass die Brücke im Mai gesperrt wird.", "die Brücke im Mai gesperrt wird",
      "Lehmann"
    ),
    ("Lehmann sagte, die Brücke sei gesperrt.", "die Brücke sei gesperrt", "Lehmann"),
    ("Lehmann fragte, ob die Brücke gesperrt sei.", "ob die Brücke gesperrt sei", "Lehmann"),
    (
      "Die Brücke sei gesperrt, sagte Anna Lehmann am Montag.", "Die Brücke sei gesperrt",
      "Anna Lehmann"
    ),
    (
      "Wie die Polizei mitteilte, ist die Brücke gesperrt.", "ist die Brücke gesperrt",
      "die Polizei"
    ),
    ("Laut Lehmann ist die Brücke gesperrt.", "ist die Brücke gesperrt", "Lehmann"),
    ("Die Brücke ist gesperrt, so Lehmann.", "Die Brücke ist gesperrt", "Lehmann"),
    (
      "Nach Angaben der Polizei ist die Brücke gesperrt.", "ist die Brücke gesperrt", "der Polizei"
    ),
  ])
  func findsContentAndSpeaker(_ text: String, _ words: String, _ speaker: String) {
    #expect(Extracted(text, language: "de").reported == [Speech(words, speaker)])
  }

  @Test func goesOnInTheFormOfReportedSpeech() {
    let found = Extracted(
      "Lehmann sagte, die Brücke sei gesperrt. Sie habe in den Pfeilern tiefe Risse.",
      language: "de")
    #expect(
      found.reported == [
        Speech("die Brücke sei gesperrt", "Lehmann"),
        Speech("Sie habe in den Pfeilern tiefe Risse", "Lehmann"),
      ])
  }

  @Test(arguments: [
    "Die Brücke ist seit Mai gesperrt, weil der Pfeiler Risse hat.",
    "Lehmann kam am Montag in die Stadt, die seit Mai ohne Brücke ist.",
  ])
  func whatReportsNothingIsTheDraftsOwn(_ text: String) {
    #expect(Extracted(text, language: "de").reported.isEmpty)
  }
}
