import Documents

/// Which lines of which files a change touches, from a unified diff (POSIX `diff -u`, as `git diff`
/// writes it).
package struct UnifiedDiff: Sendable {
  /// Touched lines of the new files, 1-based, by path as the diff has it without `a/` and `b/`.
  private let lines: [String: [ClosedRange<Int>]]

  /// - Throws: `ConfigurationError.unusableDiff` when the text has something in it, but no file or a
  ///   hunk that is no hunk.
  package init(_ text: String, path: String) throws {
    var lines: [String: [ClosedRange<Int>]] = [:]
    var file: String?
    var hasFile = false
    var next = 0
    var left = (old: 0, new: 0)
    var isEmpty = true
    func touch(_ range: ClosedRange<Int>) {
      // A file that is gone has no new lines.
      if let file { lines[file, default: []].append(range) }
    }
    // "\r\n" is one Character: lines are cut on scalars.
    for (index, scalars) in text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let line = Substring(scalars)
      if left.old > 0 || left.new > 0 {
        switch line.unicodeScalars.first {
        case "+":
          touch(next...next)
          next += 1
          left.new -= 1
        case "-":
          // What is gone was between these two lines.
          touch(max(1, next - 1)...max(1, next))
          left.old -= 1
        case "\\": break
        default:
          next += 1
          left.old -= 1
          left.new -= 1
        }
        continue
      }
      if !line.isEmpty { isEmpty = false }
      if line.hasPrefix("+++ ") {
        file = Self.path(line.dropFirst(4))
        hasFile = true
        if let file { lines[file, default: []] += [] }
      } else if line.hasPrefix("@@ ") {
        guard hasFile, let hunk = Self.hunk(line) else {
          throw ConfigurationError.unusableDiff(Location(path: path, line: index + 1))
        }
        next = hunk.newStart
        left = (hunk.oldCount, hunk.newCount)
      }
    }
    guard isEmpty || hasFile || text.contains("diff --git ") else {
      throw ConfigurationError.unusableDiff(Location(path: path, line: 1))
    }
    self.lines = lines
  }

  /// The change touches one of these lines of the file. The path of the diff counts from the
  /// repository's root, that of the draft from anywhere: one has to end like the other.
  package func touches(_ wanted: ClosedRange<Int>, of path: String) -> Bool {
    let draft = Self.parts(path)
    return lines.contains { name, ranges in
      let parts = Self.parts(name)
      let isSame =
        draft.suffix(parts.count).elementsEqual(parts)
        || parts.suffix(draft.count).elementsEqual(draft)
      return isSame && ranges.contains { $0.overlaps(wanted) }
    }
  }

  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }
  }

  /// `b/drafts/ferry.md`, with or without a date behind a tab; nil for a file that is gone.
  private static func path(_ text: Substring) -> String? {
    var path = text.prefix { $0 != "\t" && $0 != "\r" }
    if path.hasPrefix("\""), path.hasSuffix("\""), path.count > 1 {
      path = path.dropFirst().dropLast()
    }
    if path == "/dev/null" { return nil }
    return String(path.hasPrefix("b/") ? path.dropFirst(2) : path)
  }

  /// `@@ -12,3 +14,5 @@`; a count of one is left out.
  private static func hunk(_ line: Substring) -> (oldCount: Int, newStart: Int, newCount: Int)? {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, words[1].hasPrefix("-"), words[2].hasPrefix("+"),
      let old = pair(words[1].dropFirst()), let new = pair(words[2].dropFirst())
    else { return nil }
    // A hunk without new lines names the line before it.
    return (old.count, new.count == 0 ? new.start + 1 : new.start, new.count)
  }

  private static func pair(_ text: Substring) -> (start: Int, count: Int)? {
    let numbers = text.split(separator: ",").map { Int($0) }
    guard let start = numbers.first ?? nil, start >= 0, start < 1 << 40 else { return nil }
    guard numbers.count > 1 else { return (start, 1) }
    guard let count = numbers[1], count >= 0, count < 1 << 40 else { return nil }
    return (start, count)
  }
}
