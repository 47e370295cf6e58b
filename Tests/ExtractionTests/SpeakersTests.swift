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
  ])
  func tellsKindsApart(_ text: String, _ kind: SpeakerKind) {
    #expect(Extracted(text).statements.first?.attribution.speaker?.kind == kind)
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
