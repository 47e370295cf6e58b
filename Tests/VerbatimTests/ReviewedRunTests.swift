import Foundation
import Testing

/// A saved run is reviewed as it was saved, wherever its drafts and sources have gone.
@Suite struct ReviewedRunTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace([
      "draft.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "json=run.json")
    return workspace
  }

  private func remove(_ path: String, _ workspace: Workspace) throws {
    try FileManager.default.removeItem(at: workspace.folder.appending(path: path))
  }

  @Test func itNeedsNeitherDraftNorSources() throws {
    let workspace = try workspace()
    let before = try workspace.run("review", "list", "run.json")
    #expect(before.output.contains("changed-"))
    try remove("draft.txt", workspace)
    try remove("sources", workspace)
    let after = try workspace.run("review", "list", "run.json")
    #expect(after.output == before.output && after.status == 0)
    let memo = try workspace.run("review", "export", "run.json", "memo")
    #expect(memo.status == 0)
    #expect(
      try workspace.run("review", "status", "run.json").output.contains("the file is gone"))
  }

  @Test func openingItChangesNothing() throws {
    let workspace = try workspace()
    let saved = try workspace.text(of: "run.json")
    try workspace.write(Data("“Another draft,” said Ann Bell.\n".utf8), to: "draft.txt")
    let list = try workspace.run("review", "list", "run.json").output
    #expect(list.contains("changed-") && !list.contains("Another draft"))
    #expect(
      try workspace.run("review", "status", "run.json").output
        .contains("edited since the check"))
    #expect(try workspace.text(of: "run.json") == saved)
    #expect(try workspace.run("review", "recheck", "run.json").status == 0)
    let again = try workspace.run("review", "list", "run.json").output
    #expect(again.contains("Another draft") && !again.contains("changed-"))
  }

  @Test(arguments: ["draft.txt", "sources"])
  func checkingAgainSaysWhatIsGone(path: String) throws {
    let workspace = try workspace()
    let saved = try workspace.text(of: "run.json")
    try remove(path, workspace)
    let outcome = try workspace.run("review", "recheck", "run.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\(path) is not where run.json says it is"))
    #expect(try workspace.text(of: "run.json") == saved, "the run is as it was")
  }

  @Test func aWaiverFromTheReviewPassesTheNextCheck() throws {
    let workspace = try workspace()
    let items = try workspace.run("review", "list", "run.json", "--open").output
      .split(separator: "\n").filter { $0.contains("changed-") }
    #expect(try workspace.run("check", "draft.txt", "-c", "sources").status == 1)
    for item in items {
      let outcome = try workspace.run(
        "review", "set", "run.json", String(item.split(separator: "\t")[0]), "waived",
        "--reason", "agreed", "--by", "AB", "--write-waiver")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try workspace.text(of: "draft.txt.verbatim.yml").contains("agreed"))
    #expect(try workspace.run("check", "draft.txt", "-c", "sources").status == 0)
    for item in items {
      _ = try workspace.run(
        "review", "undo", "run.json", String(item.split(separator: "\t")[0]), "--by", "AB")
    }
    #expect(try workspace.run("check", "draft.txt", "-c", "sources").status == 1)
  }
}
