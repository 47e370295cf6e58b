import Documents
import Testing

/// Names before colons in files without markup.
@Suite struct TranscriptTextTests {
  private func turns(_ text: String, _ name: String = "a.txt") throws -> [String] {
    let file = InputFile(path: name, bytes: Array(text.utf8))
    let document = try Readers.documents(of: file)[0]
    return document.turns.map { "\($0.speaker.name): \(document.text[$0.range])" }
  }

  @Test(arguments: [
    ("JANE DOE: We begin.\nBOB ROE: Fine.\nJANE DOE: Good.\n", "capitals"),
    ("Jane Doe: We begin.\nBob Roe: Fine.\nJane Doe: Good.\n", "names and colons"),
    ("Jane Doe:\nWe begin.\n\nBob Roe:\nFine.\n\nJane Doe:\nGood.\n", "names on their own line"),
    (
      "[00:00:01] Jane Doe: We begin.\n[00:00:04] Bob Roe: Fine.\n[00:00:09] Jane Doe: Good.\n",
      "a time before the name"
    ),
    (
      "Jane Doe (00:01): We begin.\nBob Roe (00:04): Fine.\nJane Doe (00:09): Good.\n",
      "a time behind the name"
    ),
    (
      "Jane Doe  0:01\nWe begin.\n\nBob Roe  0:04\nFine.\n\nJane Doe  0:09\nGood.\n",
      "a name and a time above the words"
    ),
    (
      "00:01 Jane Doe\nWe begin.\n\n00:04 Bob Roe\nFine.\n\n00:09 Jane Doe\nGood.\n",
      "a time and a name above the words"
    ),
  ])
  func labelsNameTheSpeakers(_ text: String, _ form: Comment) throws {
    let said = try turns(text).map { $0.lowercased() }
    #expect(said == ["jane doe: we begin.", "bob roe: fine.", "jane doe: good."], form)
  }

  @Test func aTurnRunsOnToTheNextLabelAndDirectionsAreNobodys() throws {
    let text = "JANE DOE: One.\n\nTwo.\n\n(Applause.)\n\nBOB ROE: Three.\n\nDOE: Four.\n"
    #expect(
      try turns(text) == ["JANE DOE: One.\n\nTwo.", "BOB ROE: Three.", "JANE DOE: Four."])
  }

  @Test func aLabelBeginsAParagraphInTextWrappedByHand() throws {
    let text = """
      JANE DOE: The council of this town has met on every Monday of the year and
      it will go on to meet on every Monday of the next one.
      BOB ROE: That is what the mayor said when she was asked by the council about
      the bridge over the river.
      JANE DOE: Yes.
      """
    #expect(try turns(text).map { $0.prefix(9) } == ["JANE DOE:", "BOB ROE: ", "JANE DOE:"])
  }

  @Test func partyAndOfficeAreTheRole() throws {
    let text =
      "Dr. Jane Doe (SPD): Ja.\nBob Roe, Minister der Finanzen: Nein.\nDr. Jane Doe (SPD): Doch.\nBob Roe, Minister der Finanzen: Nein.\n"
    let file = InputFile(path: "a.txt", bytes: Array(text.utf8))
    let speakers = try Readers.documents(of: file)[0].turns.map(\.speaker)
    #expect(
      speakers.prefix(2) == [
        Speaker(name: "Dr. Jane Doe", role: "SPD"),
        Speaker(name: "Bob Roe", role: "Minister der Finanzen"),
      ])
  }

  @Test func markdownAndItsBoldNamesAreRead() throws {
    let text = "# Panel\n\n**Jane Doe:** We begin.\n\n**Bob Roe:** Fine.\n\n**Jane Doe:** Good.\n"
    #expect(
      try turns(text, "a.md") == ["Jane Doe: We begin.", "Bob Roe: Fine.", "Jane Doe: Good."])
  }

  @Test(arguments: [
    "The council met on Monday.\nNote: this text was changed.\nIt was long.\nUpdate: and again.\nNote: and again.\n",
    "The council met on Monday and voted.\nShe said: “No.”\nHe said: “Yes.”\nShe said: “Why?”\n",
    "Ingredients:\nFlour: 200 g\nSugar: 100 g\nFlour: 50 g\nSugar: 20 g\n",
    "The AST: a tree.\nThe HIR: a form.\nThe council met.\nThe mayor spoke.\nThe town slept.\nThe MIR: another form.\n",
    "Jane Doe: one label is no transcript.\nThe council met.\n",
    "Train at 10:30: late.\nTrain at 11:30: late.\nTrain at 12:30: on time.\n",
  ])
  func anArticleIsNoTranscript(_ text: String) throws {
    #expect(try turns(text).isEmpty)
  }
}
