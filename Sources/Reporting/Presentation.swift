import Indexing
import Documents
import Extraction
package import Matching
package import Pipeline

/// A report arranged for people: findings gathered into items, items numbered, words redacted when
/// that was asked for. Every reporter starts from it, so none can forget one of these.
package struct Presentation: Sendable {
  package let report: Report
  package let drafts: [DraftPresentation]
  package let options: ReportingOptions

  /// Gathers, numbers and, where asked for, redacts.
  package init(_ report: Report, _ options: ReportingOptions) {
    let report = options.redacts ? Redaction(of: report).report : report
    var drafts: [DraftPresentation] = []
    var number = 1
    var anchors: Set<String> = []
    for draft in report.drafts {
      let next = DraftPresentation(draft, firstNumber: number, anchors: &anchors)
      number += next.items.count
      drafts.append(next)
    }
    self.report = report
    self.drafts = drafts
    self.options = options
  }

  /// Sources were given.
  package var hasCorpus: Bool { !report.corpus.folders.isEmpty }

  /// Of all drafts.
  package var itemCount: Int { drafts.reduce(0) { $0 + $1.items.count } }

  /// Source documents from which any item shows a passage.
  var usedDocumentCount: Int {
    Set(drafts.flatMap(\.items).flatMap(\.evidence).map(\.document.path)).count
  }

  /// How many items have each verdict, gravest first, without the ones that none has.
  var verdicts: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.reversed().compactMap { verdict in
      let count = drafts.flatMap(\.items).count { $0.verdict == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }
}

/// One draft of a presentation.
package struct DraftPresentation: Sendable {
  package let report: DraftReport
  /// In the order of their place; gravest first at the same place.
  package let items: [Item]
  /// Findings about the draft as a whole, gravest first.
  package let wholeDraft: [Finding]

  init(_ report: DraftReport, firstNumber: Int, anchors: inout Set<String>) {
    self.report = report
    wholeDraft = report.findings.filter { $0.spans.isEmpty && $0.statement == nil }.gravestFirst
    items = ItemGathering(report).items(from: firstNumber, anchors: &anchors)
  }

  /// The text that all spans count in.
  package var text: String { report.document.text }
  /// As given on the command line.
  package var path: String { report.document.path }
  /// Of the file's bytes, lower-case hexadecimal.
  package var sha256: String { report.document.sha256 }
  /// The headline, or the file's name.
  package var title: String { report.document.metadata.title ?? report.document.fileName }

  /// Findings that count.
  func count(of level: Level) -> Int {
    report.findings.count { $0.level == level && $0.standing.isOpen }
  }
}

extension [Finding] {
  /// Those that count first; then by level, then by verdict, gravest first; the order given decides
  /// ties.
  var gravestFirst: [Finding] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.standing.isOpen != other.standing.isOpen { return one.standing.isOpen }
      if one.level != other.level { return one.level > other.level }
      let (first, second) = (one.verdict?.rawValue ?? -1, other.verdict?.rawValue ?? -1)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}
