import Foundation
import Testing

/// Reports hold words of drafts that nobody has published yet.
@Suite struct OutputFileTests {
  private func workspace() throws -> Workspace {
    try Workspace([
      "draft.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
  }

  private func mode(_ path: String, _ workspace: Workspace) throws -> Int? {
    let place = workspace.folder.appending(path: path).path
    return try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
  }

  @Test(arguments: ["json", "jsonl", "html", "sarif", "csv", "markdown", "terminal"])
  func aNewReportIsItsOwnersAlone(format: String) throws {
    let workspace = try workspace()
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "\(format)=out")
    #expect(try mode("out", workspace) == 0o600)
  }

  @Test func whoeverOpenedAReportToOthersKeepsItOpen() throws {
    let workspace = try workspace()
    try workspace.write(Data("old".utf8), to: "out.html")
    let place = workspace.folder.appending(path: "out.html").path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place)
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "html=out.html")
    #expect(try mode("out.html", workspace) == 0o644)
    #expect(try workspace.text(of: "out.html").contains("<!doctype html>"))
  }

  @Test func aRunThatIsCheckedAgainStaysPrivate() throws {
    let workspace = try workspace()
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "json=run.json")
    #expect(try workspace.run("review", "recheck", "run.json").status == 0)
    #expect(try mode("run.json", workspace) == 0o600)
  }

  @Test func aLinkIsWrittenThrough() throws {
    let workspace = try workspace()
    try workspace.write(Data(), to: "folder/real.json")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "run.json").path,
      withDestinationPath: "folder/real.json")
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "json=run.json")
    #expect(try workspace.text(of: "folder/real.json").contains("verbatim.run/1"))
  }

  @Test func aDeviceStaysADevice() throws {
    let workspace = try workspace()
    let shown = try Program.run(
      shell: "\(Program.url.path) check draft.txt -c sources -f csv=/dev/stdout | cat",
      in: workspace.folder)
    #expect(shown.output.contains("changed-"))
  }

  @Test func nothingIsLeftBesideTheReport() throws {
    let workspace = try workspace()
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "json=run.json")
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    #expect(Set(names) == ["draft.txt", "sources", "run.json"])
  }
}
