import Foundation
import Testing

@Suite struct FindTests {
  private func workspace() throws -> Workspace {
    try Workspace([
      "one/talk.jsonl":
        #"{"document":"talk","passage":"3","speaker":"Bob Roe","date":"2024-02-01","text":"We counted four hundred ballots twice \u001b[31mthat evening."}"#
        + "\n",
      "two/note.txt": "“The ballots were counted,” said Ann Lee.\n",
    ])
  }

  @Test func printsPlaceSpeakerDateAndWords() throws {
    let outcome = try workspace().run(
      "find", "ballots counted twice", "-c", "one", "--color", "always")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("talk  3  2024-02-01"))
    #expect(outcome.output.contains("Bob Roe"))
    #expect(outcome.output.contains("\u{1B}[1;31mballots twice\u{1B}[0m"))
    // Escapes of the source never reach a terminal.
    #expect(outcome.output.contains("[31mthat evening."))
    #expect(!outcome.output.contains("\u{1B}[31m"))
  }

  @Test func looksInSeveralCorporaAndStopsAtTheLimit() throws {
    let workspace = try workspace()
    let both = try workspace.run(
      "find", "ballots", "counted", "-c", "one", "-c", "two", "--format", "jsonl")
    #expect(both.output.split(separator: "\n").count == 2, "\(both.errors)")
    let one = try workspace.run(
      "find", "ballots", "counted", "-c", "one", "-c", "two", "--format", "json", "-n", "1")
    let hits = try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [[String: Any]]
    #expect(hits?.count == 1)
    #expect(hits?.first?["speaker"] as? String == "Ann Lee")
  }

  @Test func nothingFoundIsStatusOneAndNoWordsAreUsage() throws {
    let workspace = try workspace()
    let nothing = try workspace.run("find", "zeppelin", "-c", "one", "--format", "jsonl")
    #expect(nothing.status == 1)
    #expect(nothing.output == "")
    #expect(try workspace.run("find", "…", "-c", "one").status == 2)
    #expect(try workspace.run("find", "ballots").status == 2)
    #expect(try workspace.run("find", "ballots", "-c", "nowhere").status == 2)
  }
}
