import Testing

/// Words inside the writer’s sentence, and what is left out of them.
@Suite struct PartialQuotationTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // one word
    SpeechCase(
      "Lee called the plan “idiotic”.",
      [.init("idiotic", "Lee")]),
    // mid-clause
    SpeechCase(
      "Lee said the plan was “dead on arrival” and should go.",
      [.init("dead on arrival", "Lee")]),
    // two parts one statement
    SpeechCase(
      "Lee said the plan was “dead” and its author “a fool”.",
      [.init("dead", "Lee"), .init("a fool", "Lee")]),
    // that + full sentence
    SpeechCase(
      "Lee said that “the plan is dead.”",
      [.init("the plan is dead.", "Lee")]),
    // indirect then direct
    SpeechCase(
      "Lee said the plan was dead. “Bury it.”",
      [.init("Bury it.", "Lee")]),
    // a term in marks behind a verb of thought that somebody's name is not in
    SpeechCase(
      "It offers nothing to those who hope to sell “green power” from the dam.",
      []),
    SpeechCase(
      "Ann Lee left. The price of “green power” shares has doubled since June.",
      []),
    // quote before subject complement
    SpeechCase(
      "“The worst day of my life,” is how Lee described it.",
      [.init("The worst day of my life,", "Lee")]),
    // parenthetical inside
    SpeechCase(
      "“[The plan] is dead,” Lee said.",
      [.init("[The plan] is dead,", "Lee")]),
    // ellipsis
    SpeechCase(
      "“The plan … is dead,” Lee said.",
      [.init("The plan … is dead,", "Lee")]),
    // sic
    SpeechCase(
      "“Their [sic] coming,” Lee wrote.",
      [.init("Their [sic] coming,", "Lee")]),
    // redaction
    SpeechCase(
      "“It’s full of s---,” Lee said.",
      [.init("It’s full of s---,", "Lee")]),
  ]
}
