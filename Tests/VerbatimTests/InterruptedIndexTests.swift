import Foundation
import Testing

/// A run that is killed at any moment leaves an index from which the next run goes on.
@Suite struct InterruptedIndexTests {
  private static let names = ["Ada Byrne", "Bo Quill", "Ines Costa", "Olaf Berg"]

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for number in 0..<60 {
      try workspace.write(Data(article(number).utf8), to: "sources/\(number % 7)/\(number).txt")
    }
    let rows = (0..<1_500).map { number in
      #"{"document":"day \#(number / 50)","passage":"\#(number)","#
        + #""speaker":"\#(Self.names[number % 4])","text":"\#(sentence(number))"}"#
    }
    try workspace.write(
      Data((rows.joined(separator: "\n") + "\n").utf8), to: "sources/session.jsonl")
    return workspace
  }

  private func sentence(_ number: Int) -> String {
    "We counted \(number) boats in the harbour and \(number * 7 % 97) lorries on the pier that day."
  }

  private func article(_ number: Int) -> String {
    (0..<12).map { "“\(sentence(number * 100 + $0))” said \(Self.names[$0 % 4]).\n" }
      .joined(separator: "\n")
  }

  private var questions: String {
    (0..<40).map { number in
      #"{"id":\#(number),"quote":"\#(sentence(number * 37))","speaker":"\#(Self.names[number % 4])"}"#
        + "\n"
    }.joined()
  }

  @Test func nothingIsLostOrDoubledByTwentyKills() throws {
    let workspace = try workspace()
    var random = SystemRandomNumberGenerator()
    for attempt in 1...20 {
      if attempt % 5 == 0 { _ = try workspace.run("index", "remove", "sources") }
      try workspace.write(Data(article(attempt).utf8), to: "sources/changed.txt")
      _ = try Program.run(
        ["index", "sources"], in: workspace.folder,
        killedAfter: Double.random(in: 0.02...0.9, using: &random))
      guard attempt % 4 == 0 else { continue }
      let check = try workspace.run("index", "verify", "sources")
      #expect(!check.output.contains("damaged"), "\(check.output)")
    }
    let end = try workspace.run("index", "sources")
    #expect(end.output == "91 documents, 2232 passages\n", "\(end.errors)")
    #expect(end.errors == "")
    #expect(try workspace.run("index", "verify", "sources").status == 0)
    let afterwards = try workspace.run(
      "match", "--stream", "-c", "sources", input: questions)
    let fresh = try workspace.run(
      "match", "--stream", "-c", "sources", "--index", "elsewhere", input: questions)
    #expect(afterwards.output == fresh.output)
    #expect(fresh.output.split(separator: "\n").count == 40)
  }

  @Test func twoRunsAtOnceAgree() async throws {
    let workspace = try workspace()
    let folder = workspace.folder
    let arguments = ["match", "--stream", "-c", "sources"]
    let input = questions
    async let one = Task { try Program.run(arguments, input: input, in: folder) }.value
    async let other = Task { try Program.run(arguments, input: input, in: folder) }.value
    let (first, second) = try await (one, other)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == second.output)
    #expect(try workspace.run("index", "verify", "sources").output == "")
    #expect(try workspace.run("index", "sources").output == "90 documents, 2220 passages\n")
  }

  @Test func widthAndOrderOfArrivalChangeNothing() throws {
    let workspace = try workspace()
    let whole = try workspace.run("match", "--stream", "-c", "sources", input: questions)
    #expect(whole.status == 0, "\(whole.errors)")
    for width in ["1", "8"] {
      let again = try workspace.run(
        "match", "--stream", "-c", "sources", "--width", width, input: questions)
      #expect(again.output == whole.output)
    }
    // The session goes and comes back after everything else.
    let session = try workspace.text(of: "sources/session.jsonl")
    try FileManager.default.removeItem(
      at: workspace.folder.appending(path: "sources/session.jsonl"))
    #expect(try workspace.run("index", "sources").output.hasPrefix("60 documents"))
    try workspace.write(Data(session.utf8), to: "sources/session.jsonl")
    let late = try workspace.run("match", "--stream", "-c", "sources", input: questions)
    #expect(late.output == whole.output)
  }

  @Test func saysWhereAnIndexCannotBeWritten() throws {
    let workspace = try workspace()
    try workspace.write(Data("a file, not a folder".utf8), to: "file")
    let outcome = try workspace.run("index", "sources", "--index", "file/below")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("file/below"))
    #expect(outcome.errors.contains("remedy: "))
  }

  @Test func theIndexLiesWhereTheConfigurationSays() throws {
    let workspace = try workspace()
    try workspace.write(Data("index: ../kept\n".utf8), to: "drafts/.verbatim.yml")
    try workspace.write(Data("“No,” said Ada Byrne.\n".utf8), to: "drafts/a.txt")
    _ = try workspace.run("check", "drafts/a.txt", "-c", "sources")
    #expect(
      !FileManager.default.fileExists(
        atPath: workspace.folder.appending(path: "sources/.verbatim").path))
    #expect(
      FileManager.default.fileExists(atPath: workspace.folder.appending(path: "kept").path))
  }
}
