package import Matching

/// What became of each finding between two saved runs. Findings are the same when their
/// fingerprints are, wherever they stand now.
package struct RunComparison: Sendable {
  /// A finding of both runs at two places.
  struct Move: Sendable {
    let before: FindingRecord
    let after: FindingRecord
  }

  let new: [FindingRecord]
  let fixed: [FindingRecord]
  let moved: [Move]
  let same: [FindingRecord]

  init(from old: RunRecord, to new: RunRecord) {
    var left = old.findings
    var moved: [Move] = []
    var same: [FindingRecord] = []
    // In the same draft first, so that a sentence that stands in two drafts is not taken for moved.
    let unmatched = Self.pairing(
      &left, new.findings, by: { [$0.draft.value ?? "", $0.fingerprint] }
    ) { before, after in
      if before.location.value == after.location.value {
        same.append(after)
      } else {
        moved.append(Move(before: before, after: after))
      }
    }
    let added = Self.pairing(&left, unmatched, by: { [$0.fingerprint] }) { before, after in
      moved.append(Move(before: before, after: after))
    }
    self.new = added
    fixed = left
    self.moved = moved
    self.same = same
  }

  /// Takes from `left` what has a partner in `right`, and gives the rest of `right`.
  private static func pairing(
    _ left: inout [FindingRecord], _ right: [FindingRecord], by key: (FindingRecord) -> [String],
    _ pair: (FindingRecord, FindingRecord) -> Void
  ) -> [FindingRecord] {
    var known = Dictionary(grouping: left.indices.reversed()) { key(left[$0]) }
    var used: Set<Int> = []
    let rest = right.filter { finding in
      guard let index = known[key(finding)]?.popLast() else { return true }
      used.insert(index)
      pair(left[index], finding)
      return false
    }
    left = left.indices.filter { !used.contains($0) }.map { left[$0] }
    return rest
  }

  /// New findings of that level or a graver one.
  package func newCount(atLeast level: Level) -> Int {
    new.count { (Level(word: $0.level) ?? .error) >= level }
  }

  /// As `verbatim schema compare` describes it, with a line feed at the end.
  ///
  /// - Throws: only when the encoder fails.
  package func json() throws -> String { try JSONLine.text(of: ComparisonRecord(self)) + "\n" }

  /// A line a finding, and a last line that scripts can look for; `showsSame`: also for the findings
  /// that are as they were.
  package func text(usesColor: Bool, columns: Int, showsSame: Bool) -> String {
    var page = TerminalPage(usesColor: usesColor, columns: columns)
    for finding in new { page.append("new", .added, finding, at: finding.place) }
    for finding in fixed { page.append("fixed", .strong, finding, at: finding.place) }
    for move in moved {
      page.append(
        "moved", .plain, move.after, at: "\(move.before.place) → \(move.after.place)")
    }
    if showsSame { for finding in same { page.append("same", .faint, finding, at: finding.place) } }
    page.unwrapped([
      .init(
        "\(new.count) new, \(fixed.count) fixed, \(moved.count) moved, \(same.count) same", .strong)
    ])
    return page.text
  }
}

extension FindingRecord {
  /// `path:line:column` for people.
  fileprivate var place: String {
    let numbers = [location.value?.line, location.value?.column].compactMap { $0.map(String.init) }
    return ([draft.value ?? "whole run"] + numbers).joined(separator: ":")
  }
}

extension TerminalPage {
  fileprivate mutating func append(
    _ word: String, _ style: Style, _ finding: FindingRecord, at place: String
  ) {
    let level = Level(word: finding.level) ?? .error
    line(
      [
        .init(word + String(repeating: " ", count: max(1, 7 - word.count)), style),
        .init(VisibleText.line(place) + "  ", .place), .init(level.padded, .level(level)),
        .init(" \(VisibleText.line(finding.rule))", .strong),
        .init("  " + VisibleText.line(finding.message), .plain),
      ], hanging: 7)
  }
}

/// `verbatim.compare/1`.
private struct ComparisonRecord: Encodable {
  let schema = "verbatim.compare/1"
  let new: [FindingRecord]
  let fixed: [FindingRecord]
  let moved: [Move]
  let same: [FindingRecord]

  struct Move: Encodable {
    let finding: FindingRecord
    let from: Place
  }

  struct Place: Encodable {
    let draft: Nullable<String>
    let location: Nullable<FindingRecord.Place>
  }

  init(_ comparison: RunComparison) {
    new = comparison.new
    fixed = comparison.fixed
    moved = comparison.moved.map {
      Move(
        finding: $0.after, from: Place(draft: $0.before.draft, location: $0.before.location))
    }
    same = comparison.same
  }
}
