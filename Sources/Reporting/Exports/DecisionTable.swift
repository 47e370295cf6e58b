import Documents
import Extraction
import Matching

/// One item a row (RFC 4180), with what was found and what was decided.
package struct DecisionTable: ReviewExport {
  package static let identifier = "csv"
  package static let summary = "one item a row, with what was found and decided"
  package static let mediaType = "text/csv; charset=utf-8"

  package init() {}

  package func text(of presentation: Presentation, _ review: RunReview) throws -> String {
    var rows = [
      [
        "number", "item", "draft", "line", "kind", "speaker", "words", "verdict", "level", "rules",
        "decision", "by", "time", "reason", "reopened", "notes to the author", "checked",
      ]
    ]
    for draft in presentation.drafts {
      for item in draft.items { rows.append(Self.row(item, in: draft, review[item])) }
    }
    return rows.map { $0.map(CSVReporter.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func row(
    _ item: Item, in draft: DraftPresentation, _ review: ItemReview
  ) -> [String] {
    [
      String(item.number), item.anchor, draft.path, item.location.line.map(String.init) ?? "",
      item.statement?.kind.word ?? "place", item.speaker(in: draft.text) ?? "",
      item.words(in: draft.text), item.verdict?.word ?? "", item.level?.word ?? "",
      item.findings.map(\.rule).joined(separator: " "), review.standing.word, review.by ?? "",
      review.time ?? "", review.reason ?? "", review.isReopened ? "yes" : "",
      review.notes.filter { $0.audience == .author }.map(\.text).joined(separator: " / "),
      "\(review.checked.count) of \(item.checklist.count)",
    ]
  }
}
