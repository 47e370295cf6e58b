import Indexing
import Documents
import Extraction
import Matching
package import Pipeline

/// A comment for a pull request: counts, the gravest items, the rest folded away.
package struct MarkdownReporter: Reporter {
  package static let identifier = "markdown"
  package static let summary = "a comment for a pull request"

  /// Characters that such a comment can hold, with room for the last lines.
  static let mostCharacters = 60_000
  private static let openItems = 20

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var out = Self.head(presentation)
    let entries = presentation.drafts.flatMap { draft in
      draft.items.filter { !$0.findings.isEmpty }.map { (draft, $0) }
    }.enumerated().sorted { left, right in
      let (one, other) = (
        left.element.1.level?.rawValue ?? -1, right.element.1.level?.rawValue ?? -1
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    var shown = 0
    var isFolded = false
    for (index, entry) in entries.enumerated() {
      if index == Self.openItems {
        out += "\n<details><summary>\(entries.count - index) more</summary>\n\n"
        isFolded = true
      }
      let text = Self.entry(entry.1, in: entry.0)
      guard out.unicodeScalars.count + text.unicodeScalars.count < Self.mostCharacters - 400 else {
        break
      }
      out += text
      shown += 1
    }
    if isFolded { out += "\n</details>\n" }
    if shown < entries.count { out += "\n\(entries.count - shown) more are in the report.\n" }
    return out
  }

  private static func head(_ presentation: Presentation) -> String {
    let report = presentation.report
    let corpus =
      presentation.hasCorpus
      ? "\(counted(report.corpus.documents.count, "document")) searched, "
        + "\(presentation.usedDocumentCount) used" : "no corpus"
    var out = "### verbatim\n\n"
    if report.isIncomplete {
      out += "**This check is not complete.**\n\n"
      for problem in report.problems.prefix(20) {
        let place = problem.location.map { $0.description + ": " } ?? ""
        out += "* \(escaped(place + problem.message)); \(escaped(problem.remedy))\n"
      }
      out += "\n"
    }
    out += "| Draft | ✕ errors | ▲ warnings | i notes | ✓ verified |\n|---|--:|--:|--:|--:|\n"
    for draft in presentation.drafts.prefix(100) {
      let good = draft.items.count { $0.verdict?.isGood == true && $0.findings.isEmpty }
      out +=
        "| \(escaped(draft.report.document.path)) | \(draft.count(of: .error)) "
        + "| \(draft.count(of: .warning)) | \(draft.count(of: .note)) | \(good) |\n"
    }
    for finding in (presentation.drafts.flatMap(\.wholeDraft) + report.findings).prefix(20) {
      out += "\n\(finding.signOrSettled) `\(finding.rule)` \(escaped(finding.message.text))"
      out += "\(standing(finding))\n"
    }
    let settled = report.settledPhrase.map { "; not counted: \($0)" } ?? ""
    return out + "\n\(corpus)\(settled)\n\n"
  }

  private static func entry(_ item: Item, in draft: DraftPresentation) -> String {
    guard let first = item.findings.first else { return "" }
    var out = "* \(first.signOrSettled) **\(escaped(first.rule))** \(escaped(first.message.text))"
    out += "\(standing(first))  \n"
    out += "  \(escaped(item.location.description)): “\(cut(item.words(in: draft.text)))”\n"
    for finding in item.findings.dropFirst() {
      out += "  \(finding.signOrSettled) \(escaped(finding.rule)): "
      out += "\(escaped(finding.message.text))\(standing(finding))\n"
    }
    if let best = item.evidence.first {
      let words = DraftText(best.context).words(best.extent)
      let label = item.verdict == .notFound ? "nearest" : "source"
      let quoted = words.isEmpty ? "" : "“\(cut(words))”, "
      out += "  \(label): \(quoted)\(escaped(best.document.path)) \(escaped(best.address))\n"
    }
    return out
  }

  /// “ (waived: …)”, or nothing.
  private static func standing(_ finding: Finding) -> String {
    finding.standing.phrase.map { " (\(escaped($0)))" } ?? ""
  }

  private static func cut(_ text: String) -> String {
    let line = VisibleText.line(text).unicodeScalars
    return escaped(
      line.count > 300 ? String(String.UnicodeScalarView(line.prefix(300))) + "…" : String(line))
  }

  /// No text of a document can format, link, mention or embed: every sign of Markdown's and
  /// GitHub's is written as a character reference.
  static func escaped(_ text: String) -> String {
    VisibleText.line(text).unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", ";", "?", "/", "%", "-": String(scalar)
      case _ where scalar.isASCII: "&#\(scalar.value);"
      default: String(scalar)
      }
    }.joined().replacingMarkers()
  }
}

extension String {
  /// `www.` and a list's hyphen need no special sign.
  fileprivate func replacingMarkers() -> String {
    var out = self
    if out.hasPrefix("-") { out = "&#45;" + out.dropFirst() }
    return out.replacing("www.", with: "www&#46;")
  }
}

extension Finding {
  /// The sign of its level, or of one that does not count.
  fileprivate var signOrSettled: String {
    standing.isOpen ? level.sign : ItemStyle.settled.sign
  }
}
