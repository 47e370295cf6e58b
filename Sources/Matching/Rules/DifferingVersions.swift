import Documents
import Indexing

/// Two sources have the same person say it in different words.
struct DifferingVersions: ComparisonRule {
  static let identifier = "differing-versions"
  static let level = Level.warning
  static let verdict = Verdict.verified
  static let remedy = "quote the primary source, and say which it is"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    guard let best = comparison.evidence.first,
      !comparison.differences.contains(where: { Difference.Kind.otherWords.contains($0.kind) }),
      let other = comparison.versions.first(where: { version in
        isSameOccasion(version.evidence, best) && exchanged(version) != nil
      }), let first = exchanged(other)
    else { return [] }
    let words = DifferingWords(
      draft: DifferingWords.shown(comparison.draft.text[first.draft]),
      source: DifferingWords.shown(other.evidence.context[first.source]))
    return [
      comparison.finding(
        of: Self.self, .versions(words, other.evidence.document.path),
        evidence: [best, other.evidence])
    ]
  }

  /// The first words that stand for others; a source that quotes less is no other version.
  private func exchanged(_ version: Comparison.Version) -> Difference? {
    version.differences.first { !$0.draft.isEmpty && !$0.source.isEmpty }
  }

  /// Documents of one day or of days that follow each other; those without a date may be of any.
  private func isSameOccasion(_ one: Evidence, _ other: Evidence) -> Bool {
    guard let first = CalendarDay(one.document.metadata.date),
      let second = CalendarDay(other.document.metadata.date)
    else { return true }
    return abs(first.number - second.number) <= 3
  }
}

extension Finding.Message {
  fileprivate static func versions(_ words: DifferingWords, _ path: String) -> Finding.Message {
    "another source, \(path), says “\(words.source)” for “\(words.draft)”"
  }
}
