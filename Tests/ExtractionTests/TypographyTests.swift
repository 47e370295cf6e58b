import Testing

/// Every way to type a mark.
@Suite struct TypographyTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // straight
    SpeechCase(
      "\"No,\" Lee said.",
      [.init("No,", "Lee")]),
    // mixed curly open straight close
    SpeechCase(
      "“No,\" Lee said.",
      [.init("No,", "Lee")]),
    // two opening marks (”wrong way”)
    SpeechCase(
      "“It’s unusual,“ Lee said.",
      [.init("It’s unusual,", "Lee")]),
    // TeX marks
    SpeechCase(
      "``No,'' Lee said.",
      [.init("No,", "Lee")]),
    // double single
    SpeechCase(
      "‘‘No,’’ Lee said.",
      [.init("No,", "Lee")]),
    // British single
    SpeechCase(
      "‘No,’ Lee said.",
      [.init("No,", "Lee")]),
    // British single with apostrophe inside
    SpeechCase(
      "‘We don’t know the boys’ names,’ Lee said.",
      [.init("We don’t know the boys’ names,", "Lee")]),
    // leading apostrophe
    SpeechCase(
      "“’Tis the ’90s again,” Lee said.",
      [.init("’Tis the ’90s again,", "Lee")]),
    // plural possessive straight
    SpeechCase(
      "The workers' pay fell. \"No,\" Lee said.",
      [.init("No,", "Lee")]),
    // nested single in double
    SpeechCase(
      "“He told me, ‘Go,’ and I went,” Lee said.",
      [.init("He told me, ‘Go,’ and I went,", "Lee")]),
    // nested at the end
    SpeechCase(
      "“He said, ‘Go.’” Lee recalled.",
      [.init("He said, ‘Go.’", "Lee")]),
    // nested double in double
    SpeechCase(
      "“They called me “Danger” then,” Lee said.",
      [.init("They called me “Danger” then,", "Lee")]),
    // unclosed, paragraph end
    SpeechCase(
      "“We lost\n\nRoe left.",
      [.init("We lost", nil)]),
    // unopened
    SpeechCase(
      "We lost,” Lee said.",
      []),
    // multi-paragraph opening marks
    SpeechCase(
      "“We lost.\n\n“We lost badly.\n\n“We will be back,” said Lee.",
      [.init("We lost.", "Lee"), .init("We lost badly.", "Lee"), .init("We will be back,", "Lee")]),
    // multi-paragraph, speaker first
    SpeechCase(
      "Hugh Hill, a doctor, said: “They need treatment.\n\n“If not they’ll die.”",
      [.init("They need treatment.", "Hugh Hill"), .init("If not they’ll die.", "Hugh Hill")]),
    // closing mark before punctuation
    SpeechCase(
      "Lee said “the plan is dead”.",
      [.init("the plan is dead", "Lee")]),
    // no space after close
    SpeechCase(
      "“No,”Lee said.",
      [.init("No,", "Lee")]),
    // space inside marks
    SpeechCase(
      "\" No , \" Lee said.",
      [.init("No ,", "Lee")]),
    // non-BMP before quote
    SpeechCase(
      "😀👨\u{200D}👩\u{200D}👧 “No,” Lee said.",
      [.init("No,", "Lee")]),
    // combining accent
    SpeechCase(
      "“Non,” Rene\u{301} Lee said.",
      [.init("Non,", "Rene\u{301} Lee")]),
    // CRLF and NBSP
    SpeechCase(
      "“No,”\u{A0}Lee said.\r\n\r\nRoe left.",
      [.init("No,", "Lee")]),
    // zero width and soft hyphen
    SpeechCase(
      "“No\u{AD}thing,\u{200B}” Lee said.",
      [.init("No\u{AD}thing,", "Lee")]),
    // em dash interruption
    SpeechCase(
      "“We—” Lee began.",
      [.init("We—", "Lee")]),
    // ends without comma
    SpeechCase(
      "“The caucus is a battle of niches” Grubbs said.",
      [.init("The caucus is a battle of niches", "Grubbs")]),
    // bulleted guillemet
    SpeechCase(
      "» First point\n» Second point",
      []),
  ]
}
