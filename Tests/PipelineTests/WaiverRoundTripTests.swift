import Documents
import Foundation
import Matching
import Testing

@testable import Pipeline

/// A waiver is about words: it follows them, and ends with them.
@Suite struct WaiverRoundTripTests {
  static let first =
    "The council met on Monday. Sources say the ferry will be sold before the winter."
  static let second = "The harbour master, Ona Petit, said no buyer had been found so far."

  private func standing(_ text: String, name: String = "ferry.md", sidecar: String? = nil)
    async throws -> [Standing]
  {
    let desk = try Desk()
    defer { desk.remove() }
    try desk.write(text, to: name)
    if let sidecar { try desk.write(sidecar, to: name + WaiverFile.suffix) }
    return try await desk.report(on: name, with: try desk.configuration())
      .allFindings.filter { $0.rule == "bare-source" }.map(\.standing)
  }

  /// The waiver as `verbatim waive` writes it for “Sources” in `first`.
  private func waiver(words: String = "Sources say") throws -> String {
    let text = Self.first + "\n\n" + Self.second
    let draft = try #require(
      try Readers.documents(
        of: InputFile(path: "ferry.md", bytes: Array(text.utf8)), as: "markdown"
      ).first)
    let anchor = try #require(WaiverFile.anchor(on: words, in: draft))
    let waiver = Waiver(
      rules: ["bare-source"], anchor: anchor, reason: "known to the desk: \"OK\"",
      initials: "OP", expires: "2026-12-31", origin: .sidecar, location: Location(path: "f"))
    return try WaiverFile("", path: "f").adding(waiver).text
  }

  private func isWaived(_ standings: [Standing]) -> Bool {
    guard standings.count == 1, case .waived(let waiver) = standings[0] else { return false }
    return waiver.reason == "known to the desk: \"OK\"" && waiver.initials == "OP"
  }

  @Test func holdsWhereItWasMade() async throws {
    let text = Self.first + "\n\n" + Self.second
    #expect(isWaived(try await standing(text, sidecar: try waiver())))
  }

  @Test func holdsWhenTheParagraphMovesAndAnotherIsEdited() async throws {
    let text =
      "A new beginning.\n\n" + Self.second.replacing("no buyer", with: "one buyer") + "\n\n"
      + Self.first
    #expect(isWaived(try await standing(text, sidecar: try waiver())))
  }

  @Test func holdsWhenMarksAndLineBreaksChange() async throws {
    let text = Self.first.replacing("Sources say", with: "Sources\nsay") + "\n\n" + Self.second
    #expect(isWaived(try await standing(text, sidecar: try waiver())))
  }

  @Test func opensWhenTheWordsAreEdited() async throws {
    let text = Self.first.replacing("Sources say", with: "Sources claim") + "\n\n" + Self.second
    #expect(try await standing(text, sidecar: try waiver()) == [.open])
  }

  @Test func wordsThatOccurTwiceAreToldApartByTheirSurroundings() async throws {
    let text =
      Self.first + "\n\nSources say the bridge will be closed, too.\n\n" + Self.second
    let standings = try await standing(text, sidecar: try waiver())
    #expect(standings.count == 2 && !standings[0].isOpen && standings[1].isOpen)
  }

  static let inline: [(text: String, name: String, waived: Bool)] = [
    (first + " <!-- verbatim:allow bare-source known to OP -->\n\n" + second, "a.md", true),
    ("<!-- verbatim:allow bare-source known to OP -->\n\n" + first, "a.md", true),
    (first + "\n\n<!-- verbatim:allow bare-source known -->\n\n" + second, "a.md", false),
    ("<p>\(first) <!-- verbatim:allow bare-source, missing-date known --></p>", "a.html", true),
    ("<p>\(second)</p><!-- verbatim:allow bare-source known --><p>\(first)</p>", "a.html", true),
    ("<p>\(first)</p><!-- verbatim:allow bare-source known --><p>\(second)</p>", "a.html", false),
    (first + " <!-- verbatim:allow missing-date known -->", "a.md", false),
    (first + " <!-- verbatim:allow bare-source known", "a.md", false),
    (first + " <!-- verbatim:allow bare-source known to OP -->", "a.txt", false),
  ]

  @Test(arguments: inline.indices) func aCommentCoversItsParagraph(index: Int) async throws {
    let (text, name, waived) = Self.inline[index]
    let page =
      name.hasSuffix("html")
      ? "<!DOCTYPE html><html><head><title>Ferry</title></head><body><h1>Ferry</h1>\(text)</body></html>"
      : text
    let standings = try await standing(page, name: name)
    #expect(standings.map(\.isOpen) == [!waived])
  }

  @Test func anExpiredWaiverDoesNotHold() async throws {
    let over = try waiver().replacing("2026-12-31", with: "2026-02-28")
    #expect(
      try await standing(Self.first + "\n\n" + Self.second, sidecar: over) == [.open])
  }

  static let faulty: [(text: String, line: Int, says: String)] = [
    ("waivers:\n  - rule: [bare-source]\n", 2, "rules"),
    ("waivers:\n  - exact: Sources\n", 2, "rules"),
    ("waivers:\n  - rules: [bare-source]\n    exact: \"—\"\n", 2, "words of the draft"),
    ("waivers:\n  - rules: [bare-source]\n    expires: soon\n", 3, "YYYY-MM-DD"),
    ("waiver: []\n", 1, "waivers"),
  ]

  @Test(arguments: faulty.indices) func aFileThatIsNotUnderstoodIsAnError(index: Int) throws {
    let (text, line, says) = Self.faulty[index]
    let error = try #require(throws: ConfigurationError.self) {
      try WaiverFile(text, path: "a.md.verbatim.yml")
    }
    #expect(error.location?.line == line)
    #expect((error.problem + error.remedy).contains(says), "\(error.problem); \(error.remedy)")
  }
}
