import Testing

/// Marks, cues and word order of other languages; the text tells which.
@Suite struct LanguagesTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // German low-high
    SpeechCase(
      "„Wir zahlen“, sagte Anna Lehmann.",
      [.init("Wir zahlen", "Anna Lehmann")]),
    // German, colon
    SpeechCase(
      "Lehmann erklärte: „Wir zahlen.“",
      [.init("Wir zahlen.", "Lehmann")]),
    // German reversed guillemets
    SpeechCase(
      "»Wir zahlen«, so Lehmann.",
      [.init("Wir zahlen", "Lehmann")]),
    // German nested
    SpeechCase(
      "„Er rief ‚Halt‘ und lief“, berichtete Lehmann.",
      [.init("Er rief ‚Halt‘ und lief", "Lehmann")]),
    // Swiss / French guillemets
    SpeechCase(
      "«Wir zahlen», sagte Lehmann.",
      [.init("Wir zahlen", "Lehmann")]),
    // French, inner spaces
    SpeechCase(
      "«\u{A0}Nous paierons\u{A0}», a déclaré Anne Lebrun.",
      [.init("Nous paierons", "Anne Lebrun")]),
    // French incise inside the marks
    SpeechCase(
      "«\u{A0}Nous paierons, a déclaré Mme Lebrun, mais pas maintenant.\u{A0}»",
      [.init("Nous paierons", "Mme Lebrun"), .init("mais pas maintenant.", "Mme Lebrun")]),
    // French t-il inversion
    SpeechCase(
      "«\u{A0}Non\u{A0}», a-t-il répondu.",
      [.init("Non", "a-t-il")]),
    // Spanish dash dialogue
    SpeechCase(
      "—Pagaremos —dijo Ana López—.",
      [.init("Pagaremos", "Ana López")]),
    // Spanish según
    SpeechCase(
      "«Pagaremos», según Ana López.",
      [.init("Pagaremos", "Ana López")]),
    // Italian
    SpeechCase(
      "“Pagheremo”, ha detto Anna Longo.",
      [.init("Pagheremo", "Anna Longo")]),
    // Portuguese
    SpeechCase(
      "“Pagaremos”, disse Ana Lopes.",
      [.init("Pagaremos", "Ana Lopes")]),
    // Swedish / Finnish same mark both ends
    SpeechCase(
      "”Vi betalar”, sade Anna Lind.",
      [.init("Vi betalar", "Anna Lind")]),
    // Dutch / Polish low opening
    SpeechCase(
      "„Zapłacimy”, powiedziała Anna Lis.",
      [.init("Zapłacimy", "Anna Lis")]),
    // Russian
    SpeechCase(
      "«Мы заплатим», — сказала Анна Ли.",
      [.init("Мы заплатим", "Анна Ли")]),
    // Japanese corner brackets
    SpeechCase(
      "李氏は「払います」と述べた。",
      [.init("払います", "李氏")]),
    // Chinese
    SpeechCase(
      "李安说:“我们会付款。”",
      [.init("我们会付款。", "李安")]),
    // Hebrew / Arabic
    SpeechCase(
      "\"נשלם\", אמרה אנה לי.",
      [.init("נשלם", "אנה לי")]),
  ]
}
