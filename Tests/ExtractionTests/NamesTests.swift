import Testing

/// Pronouns, titles, particles, nicknames.
@Suite struct NamesTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // he -> previous named speaker
    SpeechCase(
      "“No,” said Bob Roe. Ann Lee left. “Never,” he added.",
      [.init("No,", "Bob Roe"), .init("Never,", "he")]),
    // gender blocks
    SpeechCase(
      "Ann Lee met Bob Roe. “Never,” she said.",
      [.init("Never,", "she")]),
    // subject beats object
    SpeechCase(
      "Ann Lee praised Sue Poe. “She is great,” she said.",
      [.init("She is great,", "she")]),
    // last name only
    SpeechCase(
      "Ann Lee, 40, is a judge. “No,” Lee said.",
      [.init("No,", "Lee")]),
    // two with one surname
    SpeechCase(
      "Bill Clay and Hillary Clay arrived. “Hello,” Mrs. Clay said.",
      [.init("Hello,", "Mrs. Clay")]),
    // nominal anaphor
    SpeechCase(
      "Ann Lee, a senator, left. “No,” the senator said.",
      [.init("No,", "the senator")]),
    // they singular
    SpeechCase(
      "Sam Poe, who is nonbinary, agreed. “Sure,” they said.",
      [.init("Sure,", "they")]),
    // first person author
    SpeechCase(
      "“Quit,” I told him.",
      [.init("Quit,", "I")]),
    // pronoun inside quote is no clue
    SpeechCase(
      "Lee spoke of Roe. “He lied to me,” she said.",
      [.init("He lied to me,", "she")]),
    // cataphora
    SpeechCase(
      "“No,” she said at first. Ann Lee later agreed.",
      [.init("No,", "she")]),
    // nickname in quotes
    SpeechCase(
      "“Last night. Some gun violence,” said a homeless man who goes by the name “Shorty.”",
      [.init("Last night. Some gun violence,", "a homeless man")]),
    // name with quoted nickname
    SpeechCase(
      "Joseph “Joe” Roe said: “No.”",
      [.init("No.", "Joseph “Joe” Roe")]),
    // apostrophe name
    SpeechCase(
      "“No,” said Martin O’Malley.",
      [.init("No,", "Martin O’Malley")]),
    // particle / hyphen name
    SpeechCase(
      "“No,” said Ursula van der Berg-al-Sayed.",
      [.init("No,", "Ursula van der Berg-al-Sayed")]),
    // lower-case outlet
    SpeechCase(
      "“No,” the daily wrote.",
      [.init("No,", "the daily")]),
  ]
}
