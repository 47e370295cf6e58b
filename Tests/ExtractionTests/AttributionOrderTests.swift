import Testing

/// Whoever stands where: before, behind, in the middle, a paragraph away.
@Suite struct AttributionOrderTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // Q-SV
    SpeechCase(
      "“We will pay,” Ann Lee said.",
      [.init("We will pay,", "Ann Lee")]),
    // Q-VS
    SpeechCase(
      "“We will pay,” said Ann Lee.",
      [.init("We will pay,", "Ann Lee")]),
    // SV-Q comma
    SpeechCase(
      "Ann Lee said, “We will pay.”",
      [.init("We will pay.", "Ann Lee")]),
    // SV-Q colon
    SpeechCase(
      "Ann Lee told reporters on Monday: “We will pay.”",
      [.init("We will pay.", "Ann Lee")]),
    // VS-Q
    SpeechCase(
      "Said Ann Lee: “We will pay.”",
      [.init("We will pay.", "Ann Lee")]),
    // split quote
    SpeechCase(
      "“We will pay,” Ann Lee said, “but not now.”",
      [.init("We will pay,", "Ann Lee"), .init("but not now.", "Ann Lee")]),
    // continuation sentence
    SpeechCase(
      "“We will pay,” said Ann Lee. “But not now.”",
      [.init("We will pay,", "Ann Lee"), .init("But not now.", "Ann Lee")]),
    // continuation paragraph
    SpeechCase(
      "“We will pay,” said Ann Lee.\n\n“But not now.”",
      [.init("We will pay,", "Ann Lee"), .init("But not now.", "Ann Lee")]),
    // cataphoric
    SpeechCase(
      "“We lost.” “It hurts,” Ann Lee said.",
      [.init("We lost.", "Ann Lee"), .init("It hurts,", "Ann Lee")]),
    // introduced a paragraph earlier
    SpeechCase(
      "Ann Lee was blunt.\n\n“We lost, and we deserved to.”",
      [.init("We lost, and we deserved to.", "Ann Lee")]),
    // two speakers one paragraph
    SpeechCase(
      "“I agree,” said Ann Lee, answering Bob Roe. “I do not,” Roe replied.",
      [.init("I agree,", "Ann Lee"), .init("I do not,", "Roe")]),
    // handover at paragraph
    SpeechCase(
      "“Yes,” said Ann Lee.\n\n“No,” said Bob Roe.",
      [.init("Yes,", "Ann Lee"), .init("No,", "Bob Roe")]),
    // passive quoted
    SpeechCase(
      "Lee was quoted as saying “the plan is dead” by the Daily News.",
      [.init("the plan is dead", "Lee")]),
    // quoted by outlet
    SpeechCase(
      "“The plan is dead,” Lee was quoted by Reuters as saying.",
      [.init("The plan is dead,", "Lee")]),
    // according to after
    SpeechCase(
      "The bridge was “a death trap,” according to engineer Tom Hall.",
      [.init("a death trap,", "engineer Tom Hall")]),
    // according to before
    SpeechCase(
      "According to the report, the bridge was “a death trap.”",
      [.init("a death trap.", "the report")]),
    // participle
    SpeechCase(
      "Lee refused, saying “the plan is dead.”",
      [.init("the plan is dead.", "Lee")]),
    // adding
    SpeechCase(
      "Lee said the plan was dead, adding: “Bury it.”",
      [.init("Bury it.", "Lee")]),
    // told X
    SpeechCase(
      "“Go home,” Lee told Bob Roe.",
      [.init("Go home,", "Lee")]),
    // asked by
    SpeechCase(
      "Asked by Bob Roe if it was over, Lee said: “Yes.”",
      [.init("Yes.", "Lee")]),
    // of-phrase
    SpeechCase(
      "“He is a thief,” Lee said of Roe.",
      [.init("He is a thief,", "Lee")]),
    // dash tag
    SpeechCase(
      "“Anna is a true expert.” -Commissioner Geoffrey Starks",
      [.init("Anna is a true expert.", "Commissioner Geoffrey Starks")]),
    // from-header
    SpeechCase(
      "And from Chairwoman Rosenworcel:\n\n“Anna brings a wealth of experience.”",
      [.init("Anna brings a wealth of experience.", "Chairwoman Rosenworcel")]),
    // no cue verb
    SpeechCase(
      "In an email, Lee: “No comment.”",
      [.init("No comment.", "Lee")]),
    // possessive speaker
    SpeechCase(
      "Lee’s answer: “Never.”",
      [.init("Never.", "Lee’s")]),
    // document speaks
    SpeechCase(
      "“The brakes failed,” the report said.",
      [.init("The brakes failed,", "the report")]),
    // sign / placard
    SpeechCase(
      "A banner read “Pay now.”",
      [.init("Pay now.", "A banner")]),
    // chant
    SpeechCase(
      "The crowd chanted “Pay now! Pay now!”",
      [.init("Pay now! Pay now!", "The crowd")]),
    // reported by two
    SpeechCase(
      "“We are leaving,” Ann Lee and Bob Roe said in a joint statement.",
      [.init("We are leaving,", "Ann Lee and Bob Roe")]),
    // non-speech cue
    SpeechCase(
      "“Maybe,” Lee shrugged.",
      [.init("Maybe,", "Lee")]),
    // adverb and aux between
    SpeechCase(
      "“No,” Lee has since repeatedly said.",
      [.init("No,", "Lee")]),
    // inserted apposition
    SpeechCase(
      "“No,” Ann Lee, a former judge who once led the party’s northern branch, said.",
      [.init("No,", "Ann Lee, a former judge who once led the party’s northern branch")]),
    // title before name
    SpeechCase(
      "“No,” said Republican pollster Dr. J. R. Smith Jr. of Ohio.",
      [.init("No,", "Republican pollster Dr. J. R. Smith Jr. of Ohio")]),
    // role then name
    SpeechCase(
      "“No,” said a spokesman, Scott Hall.",
      [.init("No,", "a spokesman, Scott Hall")]),
    // chief of staff chain
    SpeechCase(
      "“No,” said Rep. Roe’s chief of staff, Joe Kasper.",
      [.init("No,", "Rep. Roe’s chief")]),
    // anonymous
    SpeechCase(
      "Roe left early. “It was ugly,” said a person familiar with the talks.",
      [.init("It was ugly,", "a person familiar")]),
    // negated cue
    SpeechCase(
      "Lee never said “I quit.”",
      [.init("I quit.", "Lee")]),
    // future / hypothetical cue
    SpeechCase(
      "Voters would say “enough.”",
      [.init("enough.", "Voters")]),
  ]
}
