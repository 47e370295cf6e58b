import Documents
import Matching

/// The waivers of one draft at work on its findings.
struct DraftWaivers: Sendable {
  private let waivers: [(waiver: Waiver, ranges: [TextRange]?)]
  private let path: String
  private let today: String?

  init(_ waivers: [Waiver], in document: Document, today: String?) {
    let places = WaiverPlaces(document)
    self.waivers = waivers.map { ($0, places.ranges(of: $0.anchor)) }
    path = document.path
    self.today = today
  }

  /// The findings with those marked that somebody answers for, and what became of each waiver.
  func applied(to findings: [Finding]) -> (findings: [Finding], uses: [Run.WaiverUse]) {
    guard !waivers.isEmpty else { return (findings, []) }
    var used = waivers.map { _ in Set<String>() }
    let settled = findings.map { finding in
      var standing = Standing.open
      for (index, entry) in waivers.enumerated()
      where !entry.waiver.isOver(on: today) && covers(entry.waiver, entry.ranges, finding) {
        used[index].insert(finding.rule)
        if standing.isOpen { standing = .waived(entry.waiver) }
      }
      return finding.with(standing: standing)
    }
    let uses = zip(waivers, used).map { entry, used in
      Run.WaiverUse(
        waiver: entry.waiver, draft: path, used: used, isOver: entry.waiver.isOver(on: today))
    }
    return (settled, uses)
  }

  /// The finding is of one of the rules, and its words are those of the waiver or part of them, or the
  /// other way round. A finding about the whole draft is covered by a waiver of the whole draft and
  /// by any comment.
  private func covers(_ waiver: Waiver, _ ranges: [TextRange]?, _ finding: Finding) -> Bool {
    guard waiver.rules.contains(finding.rule) else { return false }
    guard let ranges else { return true }
    if finding.spans.isEmpty { return waiver.origin == .inline }
    return ranges.contains { range in
      finding.spans.contains { $0.contains(range) || range.contains($0) }
    }
  }
}
