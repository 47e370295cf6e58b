import Documents
import Matching
import Testing

@testable import Pipeline

@Suite struct UnifiedDiffTests {
  static let diff = """
    diff --git a/drafts/ferry.md b/drafts/ferry.md
    index 1111111..2222222 100644
    --- a/drafts/ferry.md
    +++ b/drafts/ferry.md
    @@ -3,3 +3,4 @@ Ferry
     The council met on Monday.
    +Sources say the ferry will be sold.
     It met again.
    -It is over.
    +It is not over.
    @@ -20 +21,0 @@
    -The last word.
    --- a/gone.md
    +++ /dev/null
    @@ -1 +0,0 @@
    -Nothing.

    """

  static let places: [(path: String, line: Int, touched: Bool)] = [
    ("drafts/ferry.md", 3, false), ("drafts/ferry.md", 4, true), ("drafts/ferry.md", 5, true),
    ("drafts/ferry.md", 6, true), ("drafts/ferry.md", 7, false), ("drafts/ferry.md", 21, true),
    ("drafts/ferry.md", 30, false), ("/home/desk/drafts/ferry.md", 4, true),
    ("ferry.md", 4, true), ("other/ferry.md", 4, false), ("old-ferry.md", 4, false),
    ("./drafts/ferry.md", 4, true),
  ]

  @Test(arguments: places.indices) func touchesChangedLinesOnly(index: Int) throws {
    let (path, line, touched) = Self.places[index]
    let diff = try UnifiedDiff(Self.diff, path: "-")
    #expect(diff.touches(line...line, of: path) == touched, "\(path):\(line)")
  }

  @Test(arguments: ["not a diff\n", "+++ b/a\n@@ nonsense @@\n", "@@ -1 +1 @@\n-a\n+b\n"])
  func somethingElseIsAnError(text: String) {
    #expect(throws: ConfigurationError.self) { try UnifiedDiff(text, path: "-") }
  }

  @Test(arguments: ["", "diff --git a/b.png b/b.png\nBinary files differ\n"])
  func noChangeTouchesNothing(text: String) throws {
    #expect(!(try UnifiedDiff(text, path: "-").touches(1...100, of: "b.png")))
  }

  @Test func hugeNumbersAreNoHunk() {
    let text = "+++ b/a\n@@ -1 +9223372036854775807,9223372036854775807 @@\n+a\n"
    #expect(throws: ConfigurationError.self) { try UnifiedDiff(text, path: "-") }
  }

  @Test func onlyFindingsOnTouchedLinesAreLeft() async throws {
    let desk = try Desk()
    defer { desk.remove() }
    try desk.write(
      "Sources say the ferry will be sold.\n\nSources say the bridge will be closed.\n",
      to: "ferry.txt")
    let diff = try UnifiedDiff("+++ b/ferry.txt\n@@ -3 +3 @@\n-x\n+y\n", path: "-")
    let report = try await desk.report(
      on: "ferry.txt", with: try desk.configuration(), changes: diff)
    let lines = report.drafts[0].findings.compactMap(\.spans.first)
      .map { report.drafts[0].document.line(of: $0.start) }
    #expect(!lines.isEmpty && Set(lines) == [3])
  }
}
