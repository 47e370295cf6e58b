import Matching

/// The page of a rule inside the report: the small Markdown of `Rules/Pages`, as structure.
struct RuleSection {
  let ruleAnchor: String
  let ruleName: String
  let paragraphs: [Paragraph]

  struct Paragraph {
    let isHeading: Bool
    let isCode: Bool
    let isListItem: Bool
    let isProse: Bool
    let label: String?
    let runs: [Run]
  }

  struct Run {
    let runText: Shown
    let isStrong: Bool
    let isVerbatim: Bool
  }

  init(_ rule: String, remedy: String) {
    ruleAnchor = "rule-\(rule)"
    ruleName = rule
    paragraphs = Self.paragraphs(of: Rules.page(of: rule) ?? "To do: \(remedy).")
  }

  /// Knows headings, fenced blocks, list items and paragraphs, which is all that the pages use;
  /// a paragraph may run over several lines.
  static func paragraphs(of page: String) -> [Paragraph] {
    var out: [Paragraph] = []
    var prose: [Substring] = []
    var code: [Substring]?
    var label: String?
    func flush() {
      guard !prose.isEmpty else { return }
      let text = prose.joined(separator: " ")
      let isListItem = text.hasPrefix("- ") || text.hasPrefix("* ")
      out.append(paragraph(isListItem ? String(text.dropFirst(2)) : text, isListItem: isListItem))
      prose = []
    }
    for line in page.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Substring(line)
      if line.hasPrefix("```") {
        if let lines = code {
          out.append(fenced(lines.joined(separator: "\n"), label: label))
          code = nil
        } else {
          flush()
          code = []
          label = String(line.drop { $0 == "`" })
        }
      } else if code != nil {
        code?.append(line)
      } else if line.hasPrefix("#") {
        flush()
        let text = String(line.drop { $0 == "#" || $0 == " " })
        out.append(
          Paragraph(
            isHeading: true, isCode: false, isListItem: false, isProse: false, label: nil,
            runs: [Run(runText: Shown(text), isStrong: false, isVerbatim: false)]))
      } else if line.allSatisfy({ $0 == " " }) {
        flush()
      } else {
        if line.hasPrefix("- ") || line.hasPrefix("* ") { flush() }
        prose.append(line)
      }
    }
    flush()
    if let code { out.append(fenced(code.joined(separator: "\n"), label: label)) }
    return out
  }

  private static func fenced(_ text: String, label: String?) -> Paragraph {
    Paragraph(
      isHeading: false, isCode: true, isListItem: false, isProse: false, label: label,
      runs: [Run(runText: Shown(lines: text), isStrong: false, isVerbatim: true)])
  }

  private static func paragraph(_ text: String, isListItem: Bool) -> Paragraph {
    var runs: [Run] = []
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      let isVerbatim = index % 2 == 1
      guard !isVerbatim else {
        runs.append(Run(runText: Shown(lines: String(part)), isStrong: false, isVerbatim: true))
        continue
      }
      for (place, piece) in part.split(separator: "*", omittingEmptySubsequences: false)
        .enumerated()
      where !piece.isEmpty {
        runs.append(
          Run(runText: Shown(lines: String(piece)), isStrong: place % 2 == 1, isVerbatim: false))
      }
    }
    return Paragraph(
      isHeading: false, isCode: false, isListItem: isListItem, isProse: !isListItem, label: nil,
      runs: runs)
  }
}
