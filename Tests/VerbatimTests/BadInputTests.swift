import Foundation
import Testing

/// Bad input gets a clear error with its place and a remedy, the right status, and the rest goes on.
@Suite struct BadInputTests {
  static let good = """
    A title

    March 5, 2024

    “It is what it is,” said Ada Quill.
    """
  private func workspace() throws -> Workspace {
    try Workspace([
      "good.txt": Self.good, "sources/a.txt": "“It is what it is,” said Ada Quill.",
    ])
  }

  @Test func emptyDraftIsNotAPass() throws {
    let workspace = try workspace()
    try workspace.write(Data(), to: "empty.txt")
    let outcome = try workspace.run("check", "empty.txt", "-c", "sources")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("empty.txt"))
    #expect(outcome.errors.contains("remedy:"))
  }

  @Test func missingDraftDoesNotStopTheOthers() throws {
    let outcome = try workspace().run("check", "none.txt", "good.txt", "-c", "sources")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("none.txt"))
    #expect(outcome.output.contains("good.txt"))
  }

  @Test func binaryDraftIsAnError() throws {
    let workspace = try workspace()
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0xFF, 0x00]
    try workspace.write(Data(image), to: "photo.txt")
    let outcome = try workspace.run("check", "photo.txt", "good.txt", "-c", "sources")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("photo.txt"))
  }

  @Test func missingCorpusIsUsage() throws {
    let outcome = try workspace().run("check", "good.txt", "-c", "nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nowhere"))
  }

  @Test func unreadableSourceIsReportedAndTheRestGoesOn() throws {
    let workspace = try workspace()
    try workspace.write(
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "sources/p.html")
    let outcome = try workspace.run("check", "good.txt", "-c", "sources")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("p.html"))
    #expect(outcome.output.contains("good.txt"))
  }

  @Test func invalidUTF8IsReadAndNoted() throws {
    let workspace = try workspace()
    try workspace.write(Data(Self.good.utf8 + [0xFF, 0xFE, 0x0A]), to: "bad.txt")
    let outcome = try workspace.run("check", "bad.txt", "-c", "sources")
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.output.contains("bad.txt"))
  }

  @Test(arguments: [
    ["check"], ["check", "good.txt", "--as", "nonsense"], ["check", "good.txt", "-f", "nonsense"],
    ["check", "good.txt", "--severity", "no-such-rule=off"],
    ["check", "good.txt", "--fail-on", "x"],
    ["explain", "changed-nubmer"], ["--no-such-flag"], ["check", "good.txt", "--width", "0"],
  ])
  func wrongUsageIsStatus2(arguments: [String]) throws {
    let workspace = try workspace()
    let outcome = try Program.run(arguments, in: workspace.folder)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    (["chekc", "good.txt"], "verbatim check"), (["exlpain", "x"], "verbatim explain"),
    (["check", "good.txt", "-f", "serif"], "“sarif”"),
    (["check", "good.txt", "--disable", "changed-wrods"], "“changed-words”"),
    (["check", "good.txt", "--formt", "json"], "--format"), (["schema", "rnu"], "“run”"),
    (["check", "good.txt", "--as", "markdwon"], "“markdown”"),
  ])
  func whatIsMistypedNamesTheNearest(arguments: [String], nearest: String) throws {
    let workspace = try workspace()
    let outcome = try Program.run(arguments, in: workspace.folder)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(nearest), "\(outcome.errors)")
  }

  @Test func unknownRuleNamesTheNearest() throws {
    let outcome = try workspace().run("explain", "changed-nubmer")
    #expect(outcome.errors.contains("changed-number"))
  }

  @Test func configurationErrorsHaveALine() throws {
    let workspace = try workspace()
    try workspace.write(Data("corpus: sources\nlangauge: en\n".utf8), to: ".verbatim.yml")
    let outcome = try workspace.run("check", "good.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(".verbatim.yml:2"))
    #expect(outcome.errors.contains("language"))
  }

  @Test func folderWithoutFilesIsNotAPass() throws {
    let workspace = try workspace()
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "drafts"), withIntermediateDirectories: true)
    let outcome = try workspace.run("check", "drafts", "-c", "sources")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("drafts"))
  }

  @Test func statedDateStandsInForAMissingOne() throws {
    let workspace = try workspace()
    try workspace.write(Data("A title\n\n“It is what it is,” said Ada Quill.\n".utf8), to: "d.txt")
    let without = try workspace.run("check", "d.txt", "-c", "sources")
    let with = try workspace.run("check", "d.txt", "-c", "sources", "--date", "2024-03-05")
    #expect(without.output.contains("missing-date"))
    #expect(!with.output.contains("missing-date"))
    #expect(try workspace.run("check", "d.txt", "--date", "2024-13-05").status == 2)
  }

  @Test func helpAndVersionAreStatus0() throws {
    for flag in ["--help", "--version"] {
      let outcome = try workspace().run(flag)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
    }
  }
}
