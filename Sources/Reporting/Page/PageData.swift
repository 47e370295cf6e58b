import Indexing
import Documents
import Extraction
import Matching

/// What the page's script knows of each item, as JSON inside the page.
struct PageData: Encodable {
  let items: [Entry]

  struct Entry: Encodable {
    let id: String
    let number: Int
    let draft: String
    let style: String
    let kind: String
    let verdict: String
    let rules: [String]
    let speaker: String
    /// Nearest to the draft; empty when the words came without one.
    let outlet: String
    /// Outlets between speaker and draft; empty for the draft's own assertions.
    let hops: String
    /// A correction request, ready to send.
    let request: String
  }

  init(_ presentation: Presentation) {
    items = presentation.drafts.enumerated().flatMap { index, draft in
      draft.items.map { Entry($0, in: draft, number: index + 1) }
    }
  }

  /// JSON that cannot end its script element: the signs of markup and the line separators of
  /// JavaScript are written as escapes.
  func embedded() throws -> String {
    var out = ""
    for scalar in try JSONLine.text(of: self).unicodeScalars {
      switch scalar {
      case "<": out += "\\u003c"
      case ">": out += "\\u003e"
      case "&": out += "\\u0026"
      case "\u{2028}": out += "\\u2028"
      case "\u{2029}": out += "\\u2029"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension PageData.Entry {
  fileprivate init(_ item: Item, in draft: DraftPresentation, number: Int) {
    id = item.anchor
    self.number = item.number
    self.draft = "d\(number)"
    style = item.style.rawValue
    kind = item.statement?.kind.word ?? "place"
    verdict = item.verdict?.phrase ?? ""
    var seen: Set<String> = []
    rules = item.findings.map(\.rule).filter { seen.insert($0).inserted }
    speaker = VisibleText.line(item.speaker(in: draft.text) ?? "")
    let attribution = item.statement.flatMap { $0.kind.isClaim ? nil : $0.attribution }
    let isRelayed = (attribution?.hops ?? 0) > 0
    outlet = VisibleText.line(isRelayed ? attribution?.chain.last?.name ?? "" : "")
    hops = attribution.map { String($0.hops) } ?? ""
    request = Self.request(item, draft)
  }

  private static func request(_ item: Item, _ draft: DraftPresentation) -> String {
    var lines = ["Correction request: \(VisibleText.line(item.location.description))", ""]
    lines.append("Draft:   “\(VisibleText.line(item.words(in: draft.text)))”")
    if let best = item.evidence.first, !best.context.isEmpty {
      let words = DraftText(best.context).words(best.extent)
      let near = item.verdict == .notFound ? "Nearest" : "Source"
      lines.append("\(near): “\(VisibleText.line(words))”")
      let about = [
        best.document.path, best.address, best.document.metadata.title,
        best.document.metadata.date, best.speaker,
      ]
      lines.append(
        "         " + about.compactMap { $0.map(VisibleText.line) }.joined(separator: ", "))
    }
    for finding in item.findings {
      lines.append("Problem: \(finding.rule): \(VisibleText.line(finding.message.text))")
    }
    return (lines + ["", "Answer:  ", ""]).joined(separator: "\n")
  }
}
