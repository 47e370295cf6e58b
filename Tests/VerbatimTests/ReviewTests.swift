import Foundation
import FoundationNetworking
import Testing

/// `review` as a shell and a crash see it.
@Suite struct ReviewTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace([
      "draft.txt": CheckTests.altered, "sources/hearing.html": CheckTests.source,
    ])
    _ = try workspace.run("check", "draft.txt", "-c", "sources", "-f", "json=run.json")
    return workspace
  }

  /// Number of the first item that has an error.
  private func number(_ workspace: Workspace) throws -> String {
    let list = try workspace.run("review", "list", "run.json")
    let line = try #require(list.output.split(separator: "\n").first { $0.contains("changed-") })
    return String(line.split(separator: "\t")[0])
  }

  @Test func theTerminalDecidesNotesAndSigns() throws {
    let workspace = try workspace()
    let item = try number(workspace)
    #expect(try workspace.run("review", "sign-off", "run.json", "--by", "AB").status == 2)
    #expect(try workspace.run("review", "set", "run.json", item, "waived").status == 2)
    for open in try workspace.run("review", "list", "run.json", "--open").output.split(
      separator: "\n")
    {
      let number = String(open.split(separator: "\t")[0])
      let decided = try workspace.run(
        "review", "set", "run.json", number, "disputed", "--by", "AB", "--reason", "recording")
      #expect(decided.status == 0, "\(decided.errors)")
    }
    let noted = try workspace.run(
      "review", "note", "run.json", item, "ask again", "--for", "author", "--by", "AB")
    #expect(noted.status == 0)
    #expect(try workspace.run("review", "sign-off", "run.json", "--by", "AB").status == 0)
    let status = try workspace.run("review", "status", "run.json")
    #expect(status.output.contains("signed by AB") && status.output.contains("whole"))
    #expect(
      try workspace.run("review", "export", "run.json", "memo").output.contains("ask again"))
    let log = try workspace.run("review", "export", "run.json", "log").output
    #expect(log.contains("\"action\":\"sign-off\""))
  }

  @Test func anEditMakesTheSignatureStale() throws {
    let workspace = try workspace()
    for line in try workspace.run("review", "list", "run.json").output.split(separator: "\n") {
      let number = String(line.split(separator: "\t")[0])
      _ = try workspace.run("review", "set", "run.json", number, "disputed", "--by", "AB")
    }
    #expect(try workspace.run("review", "sign-off", "run.json", "--by", "AB").status == 0)
    try workspace.write(Data((CheckTests.altered + "\n\nThe end.\n").utf8), to: "draft.txt")
    #expect(try workspace.run("review", "recheck", "run.json").status == 0)
    let status = try workspace.run("review", "status", "run.json")
    #expect(status.output.contains("edited since it was signed"))
    #expect(status.output.contains(" 0 to settle"), "decisions about unchanged words stay")
  }

  @Test func aRunThatIsNoneIsSaid() throws {
    let workspace = try Workspace(["run.json": "{}", "text.json": "nothing"])
    for path in ["run.json", "text.json", "none.json"] {
      let outcome = try workspace.run("review", "list", path)
      #expect(outcome.status == 2 || outcome.status == 3)
      #expect(outcome.errors.contains("remedy"))
    }
  }

  @Test(.timeLimit(.minutes(15))) func aKilledServerLosesNothingItAnswered() async throws {
    let workspace = try workspace()
    let server = Process()
    server.executableURL = Bundle.main.bundleURL.appending(path: "verbatim")
    server.arguments = ["review", "run.json", "--idle", "30"]
    server.currentDirectoryURL = workspace.folder
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    let data = output.fileHandleForReading.availableData
    let address = String(decoding: data, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let parts = address.components(separatedBy: "/#token=")
    try #require(parts.count == 2, "\(address)")
    let item = try #require(
      try workspace.run("review", "list", "run.json").output.split(separator: "\n").first)
    let name = String(item.split(separator: "\t")[1])
    for count in 1...20 {
      var request = URLRequest(url: try #require(URL(string: parts[0] + "/api/act")))
      request.httpMethod = "POST"
      request.setValue(parts[1], forHTTPHeaderField: "X-Verbatim-Token")
      request.setValue(parts[0], forHTTPHeaderField: "Origin")
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data(
        #"{"action":"note","by":"AB","item":"\#(name)","text":"note \#(count)"}"#.utf8)
      let (_, reply) = try await URLSession.shared.data(for: request)
      try #require((reply as? HTTPURLResponse)?.statusCode == 200)
    }
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
    let log = try workspace.run("review", "export", "run.json", "log").output
    #expect(log.split(separator: "\n").count == 20)
    #expect(log.contains("note 20"))
    #expect(try workspace.run("review", "status", "run.json").output.contains("20 events, whole"))
  }
}
