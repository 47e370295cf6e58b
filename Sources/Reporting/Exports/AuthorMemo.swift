import Pipeline
import Documents
import Indexing
import Matching

/// A memo to the author: what has to change, in the order of the draft, with the source's words and
/// room for the answer.
package struct AuthorMemo: ReviewExport {
  package static let identifier = "memo"
  package static let summary = "a memo to the author: what has to change"
  package static let mediaType = "text/markdown; charset=utf-8"

  package init() {}

  package func text(of presentation: Presentation, _ review: RunReview) throws -> String {
    presentation.drafts.map { draft in
      let items = draft.items.filter { Self.isForAuthor($0, review[$0]) }
      let open = draft.items.count { review[$0].standing == .open && $0.level == .error }
      var out = "# \(MarkdownWords.escaped(draft.title))\n\n"
      out += "\(MarkdownWords.escaped(draft.path)), sha256 \(draft.sha256.prefix(12)): "
      out += items.isEmpty ? "nothing to change" : counted(items.count, "point")
      if open > 0 { out += "; \(counted(open, "error")) not decided yet" }
      return out + ".\n" + items.map { Self.entry($0, in: draft, review[$0]) }.joined()
    }.joined(separator: "\n")
  }

  /// What the desk has accepted, and what it has a word about.
  private static func isForAuthor(_ item: Item, _ review: ItemReview) -> Bool {
    (review.standing == .accepted && !item.findings.isEmpty)
      || review.notes.contains { $0.audience == .author }
  }

  private static func entry(
    _ item: Item, in draft: DraftPresentation, _ review: ItemReview
  ) -> String {
    let place = item.location.line.map { "line \($0)" } ?? "the draft"
    var out = "\n## \(item.number). \(place)\n\n"
    out += "Draft: “\(MarkdownWords.escaped(item.words(in: draft.text)))”\n\n"
    if let best = item.evidence.first, !best.context.isEmpty {
      let label = item.verdict == .notFound ? "Nearest passage" : "Source"
      let words = DraftText(best.context).words(best.extent)
      let about = [best.document.metadata.title, best.document.metadata.date, best.speaker]
      let told = about.compactMap(\.self).joined(separator: ", ")
      out += "\(label): “\(MarkdownWords.escaped(words))” "
      out +=
        "(\(MarkdownWords.escaped(told.isEmpty ? "" : told + "; "))"
        + "\(MarkdownWords.escaped("\(best.document.path) \(best.address)")))\n\n"
    }
    for finding in item.findings {
      out += "* \(finding.rule): \(MarkdownWords.escaped(finding.message.text)). "
      out += "To do: \(MarkdownWords.escaped(finding.remedy)).\n"
    }
    for note in review.notes where note.audience == .author {
      out += "* \(MarkdownWords.escaped(note.by)): \(MarkdownWords.escaped(note.text))\n"
    }
    return out + "\nAnswer:\n"
  }
}
