import Documents
import Extraction

/// A source gives another date for what the draft dates.
struct ConflictingDate: ComparisonRule {
  static let identifier = "conflicting-date"
  static let level = Level.error
  static let verdict = Verdict.contradicted
  static let remedy = "correct the date, or name the source that has it so"

  func findings(in comparison: Comparison, _ context: RuleContext) -> [Finding] {
    if case .quotation = comparison.statement.kind { return [] }
    let classes = context.words
    var findings: [Finding] = []
    for span in comparison.statement.spans {
      let text = WordText(
        Word.words(in: comparison.draft.text, range: span), in: comparison.draft.text, range: span)
      for event in DatedEvent.events(in: text, text.words.indices, classes)
      where !event.date.isExpected && !event.date.isLimit {
        let dates = comparison.evidence.flatMap { Self.dates(of: event, in: $0, classes) }
        // One source that agrees is enough: then the sources disagree, which is another matter.
        guard let conflict = dates.first, dates.allSatisfy({ $0.isConflict }) else { continue }
        let place = text.range(of: event.date.words)
        findings.append(
          comparison.finding(
            of: Self.self, .dated(comparison.draft.text[place], conflict.words), spans: [place],
            evidence: [conflict.evidence]))
      }
    }
    let known = findings.flatMap(\.spans)
    return findings
      + comparison.findings(of: Self.self, forSlots: [.date]) { .dated($0.draft, $0.source) }
      .filter { finding in !finding.spans.contains { span in known.contains { $0.overlaps(span) } }
      }
  }

  private struct SourceDate {
    let words: String
    let isConflict: Bool
    let evidence: Evidence
  }

  /// The date that a piece of evidence gives the event; empty when it does not speak of it.
  private static func dates(
    of event: DatedEvent, in evidence: Evidence, _ classes: WordClasses
  ) -> [SourceDate] {
    evidence.ranges.compactMap { range in
      let text = WordText(
        Word.words(in: evidence.context, range: range), in: evidence.context, range: range)
      // “since 1998” gives no event its date.
      let events = DatedEvent.events(in: text, text.words.indices, classes)
        .filter { !$0.date.isLimit }
      let content = ContentWord.words(in: text, text.words.indices, classes)
      // The first date must date something of the event: “On 2 May the club announced …” does not.
      guard let first = events.first?.date, event.isMentioned(by: content),
        events.contains(where: event.sharesWord)
      else { return nil }
      return SourceDate(
        words: evidence.context[text.range(of: first.words)],
        isConflict: events.allSatisfy { $0.date.conflicts(with: event.date) }, evidence: evidence)
    }
  }
}

extension Finding.Message {
  fileprivate static func dated(_ draft: String, _ source: String) -> Finding.Message {
    "the draft says “\(draft)”, the source says “\(source)”"
  }
}
