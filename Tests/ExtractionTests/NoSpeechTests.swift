import Testing

/// Marks that report no speech, and those that do.
@Suite struct NoSpeechTests {
  @Test(arguments: Self.cases)
  func findsWordsAndSpeakers(_ example: SpeechCase) {
    #expect(Extracted(example.text).speech == example.speech)
  }

  static let cases: [SpeechCase] = [
    // scare quotes
    SpeechCase(
      "The “truce” lasted an hour.",
      []),
    // title of work
    SpeechCase(
      "He appeared on “Meet the Press” and “The Daily Show.”",
      []),
    // title beside a cue
    SpeechCase(
      "“We lost,” Lee said on CNN’s “State of the Union.”",
      [.init("We lost,", "Lee")]),
    // so-called
    SpeechCase(
      "Only so-called “closed” primaries count.",
      []),
    // term being defined
    SpeechCase(
      "The word “levy” means a tax.",
      []),
    // name / label
    SpeechCase(
      "His group, “Keep the Promise,” closed.",
      []),
    // motto / proverb
    SpeechCase(
      "The old adage “look before you leap” applies.",
      []),
    // inches and feet
    SpeechCase(
      "The 6'2\" guard took a 27\" board.",
      []),
    // minutes and seconds
    SpeechCase(
      "He ran it in 4'33\" and rested.",
      []),
    // code / HTML attribute left in text
    SpeechCase(
      "<tweet tweet-author=\"@ByronYork\"> Rubio event empty.",
      []),
    // headline quote
    SpeechCase(
      "Minister calls plan ‘a disaster’\n\nThe minister Ann Lee spoke on Monday.",
      [.init("a disaster", "Minister")]),
    // thought
    SpeechCase(
      "“Why me?” Lee thought.",
      [.init("Why me?", "Lee")]),
    // song lyric sung
    SpeechCase(
      "The band sang “It’s our time.”",
      [.init("It’s our time.", "The band")]),
    // list of single words
    SpeechCase(
      "Search terms were “ambassador,” “attack” and “Libya.”",
      []),
  ]
}
