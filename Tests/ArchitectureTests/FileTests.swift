import Testing

@Suite struct FileTests {
  /// About 90 lines is normal, 300 a question.
  static let longestFile = 400
  static let rooms = ["Sources", "Tests"]

  @Test(arguments: rooms) func noFileIsTooLong(room: String) throws {
    for file in try Project().files(below: room) where file.lines.count > Self.longestFile {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test(arguments: rooms) func namesSayWhatAFileIs(room: String) throws {
    let vague = [
      "Utils", "Util", "Helpers", "Helper", "Common", "Misc", "Manager", "Engine", "Impl",
    ]
    for file in try Project().files(below: room) {
      for word in vague where file.stem.hasSuffix(word) || file.stem.hasPrefix(word) {
        Issue.record("\(file.path) is named after nothing")
      }
      if file.stem.contains("+") { Issue.record("\(file.path) is an extension without a subject") }
    }
  }

  /// What the style guide forbids in code; each with the reason that stands there.
  static let forbidden = [
    "try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "Task.detached",
    "DispatchQueue", "NSRegularExpression", "NSLock", "print(", "TODO", "FIXME",
  ]

  @Test(arguments: forbidden) func forbiddenWordsStayOut(word: String) throws {
    for file in try Project().files(below: "Sources") where !file.path.contains("/EmbedResources") {
      for (index, line) in file.lines.enumerated() where says(word, code(line)) {
        Issue.record("\(file.path):\(index + 1) says \(word)")
      }
    }
  }

  @Test func nothingIsPublicOrGlobalVariable() throws {
    for file in try Project().files(below: "Sources") where !file.path.contains("/EmbedResources") {
      for (index, line) in file.lines.enumerated() {
        let isGlobal = line.hasPrefix("var ") || line.hasPrefix("package var ")
        if line.hasPrefix("public ") || isGlobal
          || code(line).contains("static var ") && line.contains(" = ")
        {
          Issue.record("\(file.path):\(index + 1): \(line)")
        }
      }
    }
  }

  /// The word stands there, not as the end of a longer one (`fingerprint(`).
  private func says(_ word: String, _ line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
      range.lowerBound == line.startIndex
        || !line[line.index(before: range.lowerBound)].isLetter
    }
  }

  /// The line without its comment.
  private func code(_ line: Substring) -> Substring {
    guard let comment = line.firstRange(of: "//") else { return line }
    return line[..<comment.lowerBound]
  }
}
