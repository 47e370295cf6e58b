import Extraction
import Testing

/// The fullest name of a speaker, and what kind of speaker it is.
@Suite struct SpeakersTests {
  @Test(arguments: [
    ("Ann Lee met Bob Roe. “Never,” she said.", "Ann Lee"),
    ("Ann Lee praised Sue Poe. “She is great,” she said.", "Ann Lee"),
    ("Ann Lee, 40, is a judge. “No,” Lee said.", "Ann Lee"),
    ("Bill Clay and Hillary Clay arrived. “Hello,” Mrs. Clay said.", "Hillary Clay"),
    ("Ann Lee, a senator, left. “No,” the senator said.", "Ann Lee"),
    ("“No,” she said at first. Ann Lee later agreed.", "Ann Lee"),
    ("President Omar al-Hadi left. “No,” Hadi said.", "Omar al-Hadi"),
    ("“No,” said a spokesman, Scott Hall.", "Scott Hall"),
    ("Sen. Tom Roe voted. Tax cuts failed. “Bad day,” he said.", "Tom Roe"),
  ])
  func resolvesNames(_ text: String, _ name: String) {
    let statement = Extracted(text).statements.last { $0.attribution.speaker != nil }
    #expect(statement?.attribution.speaker?.name == name)
  }

  @Test(arguments: [
    ("“No,” Ann Lee said.", SpeakerKind.named),
    ("“No,” she said.", .pronoun),
    ("“No,” a senior defense official said.", .described),
    ("“No,” many within the party said.", .collective),
    ("“No,” the ministry said.", .institution),
    ("“No,” sources said.", .bare),
    ("“No,” insiders said.", .bare),
    ("“No,” diplomatic sources said.", .collective),
    ("“No,” voters said.", .collective),
    ("“No,” officials said.", .collective),
    ("Experts said the dam would hold.", .collective),
  ])
  func tellsKindsApart(_ text: String, _ kind: SpeakerKind) {
    #expect(Extracted(text).statements.first?.attribution.speaker?.kind == kind)
  }

  @Test(arguments: [
    (
      "Its finance director, Omar Finch, told the Dale Courier on 3 May: “Sales fell.”",
      "Omar Finch"
    ),
    ("The minister for roads in Ely, Ann Lee, said the toll would rise.", "Ann Lee"),
    (
      "After the count, on the stairs of the Assembly, the member for North Marsh, Ann Lee, said "
        + "she would stay.", "Ann Lee"
    ),
    ("The member for North Marsh, Ann Lee, said so. “I will stay,” she said.", "Ann Lee"),
    ("The firm’s chief engineer, Sue Poe, said the dam held. “It held,” she said.", "Sue Poe"),
    ("The firm’s chief engineer, Zarn Poe, said the dam held. “It held,” she said.", "Zarn Poe"),
    ("Ann Lee and her deputies, who found no leak, write that they “would advise” it.", "Ann Lee"),
  ])
  func aNameBehindADescriptionIsItsName(_ text: String, _ name: String) {
    let statement = Extracted(text).statements.last { $0.attribution.speaker != nil }
    #expect(statement?.attribution.speaker?.name == name)
  }

  @Test(arguments: [
    "The pumps run at night. “It was a dry spring.”",
    "This mood has spread. “We are tired of waiting for rain.”",
  ])
  func thingsDoNotSpeak(_ text: String) {
    let statement = Extracted(text).statements.last
    #expect(statement?.kind == .quotation(.direct))
    #expect(statement?.attribution.speaker == nil)
  }

  @Test func doesNotTakeAPossessorForTheSpeaker() {
    let statement = Extracted("“No,” Bob Roe’s lawyer said.").statements.first
    #expect(statement?.attribution.speaker?.name == nil)
  }

  @Test(arguments: [
    ("Lee admitted: “We lost the case.”", Cue.Tone.factive),
    ("Lee claimed: “We won the case.”", .doubtful),
    ("Lee said: “We won the case.”", .neutral),
    ("Lee insisted: “We won the case.”", .forceful),
    ("Lee denied: “We did not win.”", .denying),
  ])
  func hearsTheToneOfTheCue(_ text: String, _ tone: Cue.Tone) {
    #expect(Extracted(text).statements.first?.attribution.cue?.tone == tone)
  }
}
