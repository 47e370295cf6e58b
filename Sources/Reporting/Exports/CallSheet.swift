import Matching
import Pipeline
import Documents

/// Whom to call, with everything that has to be asked of one person in one place.
package struct CallSheet: ReviewExport {
  package static let identifier = "calls"
  package static let summary = "whom to call and what to ask, by person"
  package static let mediaType = "text/markdown; charset=utf-8"

  package init() {}

  package func text(of presentation: Presentation, _ review: RunReview) throws -> String {
    var people: [String] = []
    var questions: [String: [String]] = [:]
    for draft in presentation.drafts {
      for item in draft.items where review[item].standing == .needsCall {
        let person = item.speaker(in: draft.text) ?? "No speaker named"
        if questions[person] == nil { people.append(person) }
        questions[person, default: []].append(Self.question(item, in: draft, review[item]))
      }
    }
    guard !people.isEmpty else { return "# Calls\n\nNobody has to be called.\n" }
    return "# Calls\n"
      + people.map { person in
        "\n## \(MarkdownWords.escaped(person))\n\nReached on ________ by ________\n"
          + (questions[person] ?? []).joined()
      }.joined()
  }

  private static func question(
    _ item: Item, in draft: DraftPresentation, _ review: ItemReview
  ) -> String {
    let place = "\(draft.report.document.fileName)\(item.location.line.map { ":\($0)" } ?? "")"
    var out = "\n\(item.number). “\(MarkdownWords.escaped(item.words(in: draft.text)))” "
    out += "(\(MarkdownWords.escaped(place)))\n"
    for finding in item.findings {
      out += "   * \(MarkdownWords.escaped(finding.message.text))\n"
    }
    if let reason = review.reason { out += "   * ask: \(MarkdownWords.escaped(reason))\n" }
    for note in review.notes where note.audience == .author {
      out += "   * \(MarkdownWords.escaped(note.text))\n"
    }
    return out + "   * answer:\n"
  }
}
