import Extraction
import Testing

/// Reported speech without marks.
@Suite struct IndirectSpeechTests {
  @Test(arguments: [
    ("Lee said that the bridge was closed.", "the bridge was closed", "Lee"),
    ("Lee said the bridge was closed.", "the bridge was closed", "Lee"),
    ("According to Ann Lee, the bridge was closed.", "the bridge was closed", "Ann Lee"),
    ("The bridge was closed, according to Ann Lee.", "The bridge was closed", "Ann Lee"),
    ("The bridge was closed, Ann Lee said.", "The bridge was closed", "Ann Lee"),
    ("As the report observed, the bridge was closed.", "the bridge was closed", "the report"),
    ("Some experts believe that the bridge was closed.", "the bridge was closed", "Some experts"),
    ("Lee told reporters that the bridge was closed.", "the bridge was closed", "Lee"),
    ("Lee promised to close the bridge soon.", "to close the bridge soon", "Lee"),
    ("Lee said in March 2024 that the bridge was closed.", "the bridge was closed", "Lee"),
    ("Lee said in a talk on 2 May 2024 that it was closed.", "it was closed", "Lee"),
    (
      "Lee said the town would go on mending the bridge.",
      "the town would go on mending the bridge", "Lee"
    ),
    ("Lee acknowledged the existence of cracks.", "the existence of cracks", "Lee"),
    (
      "Lee said exports from the mill and the quarry of Upper Ely were to blame.",
      "exports from the mill and the quarry of Upper Ely were to blame", "Lee"
    ),
    ("The critics said they prefer the ferry.", "they prefer the ferry", "The critics"),
    ("Lee asked the crowd whether the bridge was closed.", "whether the bridge was closed", "Lee"),
    ("Lee warned the council not to close the bridge.", "not to close the bridge", "Lee"),
    (
      "A survey showed the ferry ahead of the bridge by nine points.",
      "the ferry ahead of the bridge by nine points", "A survey"
    ),
  ])
  func findsContentAndSpeaker(_ text: String, _ words: String, _ speaker: String) {
    #expect(Extracted(text).reported == [Speech(words, speaker)])
  }

  @Test(arguments: [
    ("The bridge was closed in May, said Ann Lee, its director.", "Ann Lee"),
    ("The bridge was closed in May, said its director, Ann Lee.", "its director"),
    ("The bridge was closed in May, said Ann Lee, who runs the ferry.", "Ann Lee"),
    ("The bridge was closed in May, Ann Lee, its director, said on Monday.", "Ann Lee"),
  ])
  func whatStandsBehindTheNameIsNoStatement(_ text: String, _ speaker: String) {
    let reported = Extracted(text).reported
    #expect(reported.map(\.words) == ["The bridge was closed in May"])
    #expect(reported.first?.speaker?.hasPrefix(speaker) == true)
  }

  @Test(arguments: [
    "Ann Lee, the director, criticized her rivals for the closing of the bridge.",
    "Lee said a few words before the bridge was closed.",
    "The survey covers the ferry and the bridge of the town.",
  ])
  func whatReportsNothingIsTheDraftsOwn(_ text: String) {
    #expect(Extracted(text).reported.isEmpty)
  }

  @Test func aTitleInsideReportedWordsIsReported() {
    #expect(
      Extracted("Lee said that the film “Blue River” was too long.").speech == [
        Speech("Blue River", "Lee")
      ])
  }

  @Test func coordinatedReportsAreTwoStatements() {
    let text = "Lee acknowledged the talks with Roe, but insisted that their scope was small."
    #expect(
      Extracted(text).reported == [
        Speech("the talks with Roe", "Lee"), Speech("their scope was small", "Lee"),
      ])
  }

  @Test func aReportBehindAFrontedReportIsItsOwn() {
    let text = "When Roe told him that the bridge was closed, Lee said that he would swim."
    #expect(
      Extracted(text).reported == [
        Speech("the bridge was closed", "Roe"), Speech("he would swim", "Lee"),
      ])
  }

  @Test func aSourceInTheMiddleLeavesTwoSpans() {
    let found = Extracted("That plan, sources suggest, is likely to fail.")
    #expect(found.statements.first?.spans.map(found.words) == ["That plan", "is likely to fail"])
  }

  @Test(arguments: [
    "Officials from both sides are said to be meeting in Amman.",
    "The talks have reportedly begun in Amman.",
    "Herons are said to eat six eggs in every ten that are laid in reeds.",
    "The eggs were long thought to be lost.",
    "She is understood to have left in June.",
    "It is widely believed that the eggs were lost.",
    "It was reported that the bridge had closed.",
  ])
  func hearsayHasNoSpeaker(_ text: String) {
    let statement = Extracted(text).statements.first
    #expect(statement?.kind == .indirect)
    #expect(statement?.attribution.how == .hearsay)
    #expect(statement?.attribution.speaker == nil)
  }

  @Test func hedgesAreKept() {
    let found = Extracted("According to Ann Lee, the talks have reportedly begun.")
    #expect(found.statements.first?.hedges.map(found.words) == ["reportedly"])
  }
}
