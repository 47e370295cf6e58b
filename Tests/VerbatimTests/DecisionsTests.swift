import Foundation
import Testing

/// Settings, waivers, baseline and diff as a shell sees them.
@Suite struct DecisionsTests {
  static let draft = """
    # Ferry to be sold

    Sources say the ferry will be sold before the winter.

    The harbour master, Ona Petit, said no buyer had been found.

    """

  private func workspace() throws -> Workspace { try Workspace(["ferry.md": Self.draft]) }

  private func count(_ rule: String, _ outcome: Program.Outcome) -> Int {
    outcome.output.split(separator: "\n").count { $0.contains(rule) && !$0.contains("waived") }
  }

  @Test func waivedFindingsDoNotFailTheRunAndStayVisible() throws {
    let desk = try workspace()
    #expect(try desk.run("check", "ferry.md").status == 1)
    let waive = try desk.run(
      "waive", "ferry.md", "bare-source", "--words", "Sources say", "--reason", "known: to OP",
      "--initials", "OP")
    #expect(waive.status == 0, "\(waive.errors)")
    let after = try desk.run("check", "ferry.md")
    #expect(after.status == 0, "\(after.output)\(after.errors)")
    #expect(after.output.contains("waived: known: to OP (OP)"))
    for (format, sign) in [
      ("sarif", #""justification":"known: to OP (OP)""#), ("json", #""decision":"waived""#),
      ("junit", "<skipped message=\"waived: known: to OP (OP)\"/>"),
      ("csv", "waived: known: to OP"),
      ("html", "waived: known: to OP (OP)"), ("markdown", "waived"), ("github", "1 waived"),
    ] {
      let report = try desk.run("check", "ferry.md", "-f", format)
      #expect(report.output.contains(sign), "\(format) does not show the waiver")
    }
  }

  @Test func waivingWordsThatAreNotThereIsAnError() throws {
    let outcome = try workspace().run(
      "waive", "ferry.md", "bare-source", "--words", "No such words", "--reason", "r",
      "--initials", "OP")
    #expect(outcome.status == 2)
  }

  @Test func aBaselineKnowsWhatWasThereAndRefusesWhatIsNew() throws {
    let desk = try workspace()
    #expect(try desk.run("baseline", "create", "ferry.md").status == 0)
    #expect(try desk.run("baseline", "create", "ferry.md").status == 2)
    let known = try desk.run("check", "ferry.md", "--baseline", "verbatim.baseline.json")
    #expect(known.status == 0, "\(known.output)")
    #expect(known.output.contains("known since"))
    try desk.write(
      Data((Self.draft + "\nSources say the bridge will be closed, too.\n").utf8), to: "ferry.md")
    #expect(
      try desk.run("check", "ferry.md", "--baseline", "verbatim.baseline.json").status == 1)
    let before = try desk.text(of: "verbatim.baseline.json")
    #expect(try desk.run("baseline", "update", "ferry.md").status == 1)
    #expect(try desk.text(of: "verbatim.baseline.json") == before)
    #expect(try desk.run("baseline", "update", "ferry.md", "--accept-new").status == 0)
    #expect(
      try desk.run("check", "ferry.md", "--baseline", "verbatim.baseline.json").status == 0)
    try desk.write(Data("# Ferry\n\nNothing was said.\n".utf8), to: "ferry.md")
    #expect(try desk.run("baseline", "prune", "ferry.md").output.contains("removed"))
  }

  @Test(arguments: ["missing.json", "broken.json"])
  func aBaselineThatCannotBeReadEndsTheRun(name: String) throws {
    let desk = try workspace()
    try desk.write(Data("{\"schema\":".utf8), to: "broken.json")
    #expect(try desk.run("check", "ferry.md", "--baseline", name).status == 2)
  }

  @Test func aDiffOnStandardInputLeavesWhatItTouches() throws {
    let diff = "--- a/ferry.md\n+++ b/ferry.md\n@@ -5 +5 @@\n-x\n+y\n"
    let desk = try workspace()
    let elsewhere = try desk.run("check", "ferry.md", "--diff", "-", input: diff)
    #expect(elsewhere.status == 0, "\(elsewhere.output)")
    let here = diff.replacing("-5 +5", with: "-3 +3")
    #expect(try desk.run("check", "ferry.md", "--diff", "-", input: here).status == 1)
    #expect(try desk.run("check", "ferry.md", "--diff", "-", input: "not a diff").status == 2)
  }

  @Test func initWritesAFileOnceThatIsUnderstood() throws {
    let desk = try workspace()
    #expect(try desk.run("init", "--profile", "blog").status == 0)
    #expect(try desk.run("init").status == 2)
    let doctor = try desk.run("doctor", "ferry.md")
    #expect(doctor.status == 0, "\(doctor.errors)")
    #expect(doctor.output.contains("blog") && doctor.output.contains(".verbatim.yml"))
    #expect(doctor.output.contains("profile blog"))
  }

  @Test func anUnknownKeyNamesLineAndNearestKey() throws {
    let desk = try workspace()
    try desk.write(Data("language: en\nprofil: wire\n".utf8), to: ".verbatim.yml")
    let outcome = try desk.run("check", "ferry.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(".verbatim.yml:2") && outcome.errors.contains("“profile”"))
  }

  @Test func aLockTellsWhatWasChanged() throws {
    let desk = try workspace()
    try desk.write(Data("The ferry will be sold.".utf8), to: "sources/board.txt")
    #expect(try desk.run("index", "lock", "sources").status == 0)
    #expect(try !desk.run("check", "ferry.md", "-c", "sources").output.contains("changed-source"))
    try desk.write(Data("The ferry will not be sold.".utf8), to: "sources/board.txt")
    #expect(try desk.run("check", "ferry.md", "-c", "sources").output.contains("changed-source"))
  }
}
