import Foundation
import Testing

/// The contract of `check` with a shell: what is printed where, and the exit status.
@Suite struct CheckTests {
  static let source = """
    <!DOCTYPE html><html><head><title>Hearing of 4 March</title></head><body><article>
    <p>“The bridge will open in May and not a day later,” said the mayor, Ada Quill.</p>
    </article></body></html>
    """
  static let faithful = """
    Mayor opens bridge

    March 5, 2024

    “The bridge will open in May and not a day later,” said the mayor, Ada Quill.
    """
  static let altered = """
    Mayor opens bridge

    March 5, 2024

    “The bridge will open in May and not a week later,” said the mayor, Ada Quill.
    """

  private func workspace(_ draft: String) throws -> Workspace {
    try Workspace(["draft.txt": draft, "sources/hearing.html": Self.source])
  }

  @Test func faithfulDraftIsClean() throws {
    let outcome = try workspace(Self.faithful).run("check", "draft.txt", "-c", "sources")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test func alteredQuotationIsAFinding() throws {
    let outcome = try workspace(Self.altered).run("check", "draft.txt", "-c", "sources")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("changed-words"))
    #expect(
      outcome.output.contains("sources/hearing.html") || outcome.output.contains("hearing.html"))
  }

  @Test func checkIsTheDefaultCommand() throws {
    let workspace = try workspace(Self.altered)
    let short = try workspace.run("draft.txt", "-c", "sources")
    let long = try workspace.run("check", "draft.txt", "-c", "sources")
    #expect(short.status == long.status)
    #expect(short.output == long.output)
  }

  @Test(arguments: [("never", 0), ("error", 1), ("note", 1)])
  func failOnDecidesTheStatus(level: String, status: Int32) throws {
    let outcome = try workspace(Self.altered)
      .run("check", "draft.txt", "-c", "sources", "--fail-on", level)
    #expect(outcome.status == status, "\(outcome.errors)")
  }

  @Test func severityOffSilencesARule() throws {
    let outcome = try workspace(Self.altered)
      .run("check", "draft.txt", "-c", "sources", "--severity", "changed-words=off")
    #expect(!outcome.output.contains("changed-words"))
  }

  @Test func sameInputGivesTheSameBytesAtAnyWidth() throws {
    let workspace = try workspace(Self.altered)
    let narrow = try workspace.run(
      "check", "draft.txt", "-c", "sources", "-f", "json", "--width", "1")
    let wide = try workspace.run(
      "check", "draft.txt", "-c", "sources", "-f", "json", "--width", "8")
    #expect(narrow.output == wide.output)
    #expect(narrow.output.contains("verbatim.run/1"))
  }

  @Test func outputsGoWhereTheyAreSent() throws {
    let workspace = try workspace(Self.altered)
    let outcome = try workspace.run(
      "check", "draft.txt", "-c", "sources", "-f", "json=run.json", "-f", "html=report.html")
    #expect(outcome.output.isEmpty)
    #expect(try workspace.text(of: "run.json").contains("changed-words"))
    #expect(try workspace.text(of: "report.html").contains("Content-Security-Policy"))
  }

  @Test func standardInputIsADraft() throws {
    let outcome = try workspace("").run(
      "check", "-", "--as", "text", "--path", "desk.txt", "-c", "sources", input: Self.altered)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("desk.txt"))
  }

  @Test func indexIsPrivate() throws {
    let workspace = try workspace(Self.faithful)
    _ = try workspace.run("check", "draft.txt", "-c", "sources")
    let found =
      FileManager.default.enumerator(atPath: workspace.folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".verbatim") } ?? []
    let index = try #require(found.first, "an index is kept beside the sources")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: workspace.folder.appending(path: index).path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func changedSourceIsReadAgain() throws {
    let workspace = try workspace(Self.altered)
    #expect(try workspace.run("check", "draft.txt", "-c", "sources").status == 1)
    let corrected = Self.source.replacing("day", with: "week")
    try workspace.write(Data(corrected.utf8), to: "sources/hearing.html")
    #expect(try workspace.run("check", "draft.txt", "-c", "sources").status == 0)
  }
}
