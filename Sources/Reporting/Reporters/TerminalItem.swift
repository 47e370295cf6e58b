import Indexing
import Documents
import Extraction
import Matching

/// One item as lines: what is wrong, the words, the chain, the difference, the place in the source.
struct TerminalItem {
  private let item: Item
  private let text: String
  private let links: TerminalLinks

  init(_ item: Item, _ text: String, _ links: TerminalLinks) {
    self.item = item
    self.text = text
    self.links = links
  }

  func append(to page: inout TerminalPage, detail: ReportingOptions.Detail) {
    guard let first = item.findings.first else {
      if detail == .everything { appendUnopposed(to: &page) }
      return
    }
    if let phrase = first.standing.phrase {
      page.line(settled(first, phrase), indent: 2, hanging: Self.indent + 11)
      return
    }
    page.line(headline(first), indent: 2, hanging: Self.indent + 11)
    guard detail > .line else { return }
    if !first.message.text.contains(item.words(in: text).prefix(24)), !hasDifference {
      labelled("draft", [.init("“\(Self.cut(item.words(in: text)))”", .plain)], &page)
    }
    for finding in item.findings.dropFirst() {
      labelled(
        "also",
        [
          .init("\(finding.level.word) ", .level(finding.level)),
          .init(VisibleText.line(finding.rule), .strong),
          .init("  " + Self.cut(finding.message.text, to: Self.longestMessage), .plain),
          .init(finding.standing.phrase.map { "  [\(VisibleText.line($0))]" } ?? "", .faint),
        ], &page)
    }
    if let chain = item.statement?.chain(in: text) {
      labelled("chain", [.init(VisibleText.line(chain), .plain)], &page)
    }
    append(item.evidence, all: detail == .everything, &page)
    if first.level == .error || detail == .everything {
      labelled("fix", [.init(VisibleText.line(first.remedy), .faint)], &page)
    }
    page.blank()
  }

  /// What a source stands behind, or has something to say on.
  private func appendUnopposed(to page: inout TerminalPage) {
    guard let verdict = item.verdict else { return }
    page.line(
      [
        .init(place, .faint),
        .init(verdict.isGood ? "✓ " : "· ", verdict.isGood ? .added : .faint),
        .init(verdict.phrase, .strong), .init("  “\(Self.cut(item.words(in: text)))”", .plain),
      ], indent: 2, hanging: Self.indent + 11)
    append(item.evidence, all: true, &page)
    page.blank()
  }

  private var place: String {
    let place = [item.location.line, item.location.column].compactMap { $0.map(String.init) }
      .joined(separator: ":")
    return place + String(repeating: " ", count: max(1, Self.indent - 2 - place.count))
  }

  /// An item that somebody answers for, or that was there before: one line.
  private func settled(_ finding: Finding, _ phrase: String) -> [TerminalPage.Run] {
    [
      .init(place, .faint), .init("○          " + VisibleText.line(finding.rule), .faint),
      .init("  " + VisibleText.line(phrase), .faint),
    ]
  }

  private func headline(_ finding: Finding) -> [TerminalPage.Run] {
    [
      .init(place, .faint), .init(finding.level.padded, .level(finding.level)),
      .init("  " + VisibleText.line(finding.rule), .strong),
      .init("  " + Self.cut(finding.message.text, to: Self.longestMessage), .plain),
    ]
  }

  /// The line with the word difference shows the draft's words, too.
  private var hasDifference: Bool {
    guard let best = item.evidence.first, item.verdict != .notFound else { return false }
    return !difference(best).isIdentical
  }

  private func difference(_ evidence: Evidence) -> WordDiff {
    WordDiff(edits: evidence.edits, draft: text, spans: item.spans, source: evidence.context)
  }

  private func append(_ evidence: [Evidence], all: Bool, _ page: inout TerminalPage) {
    for passage in evidence.prefix(all ? evidence.count : 1) { append(passage, &page) }
    if let count = item.placeCount, count > 1, !evidence.isEmpty {
      let others = counted(count - 1, "other place")
      let verb = count == 2 ? "matches" : "match"
      labelled("", [.init("\(others) \(verb) word for word", .faint)], &page)
    } else if !all, evidence.count > 1 {
      labelled("", [.init("and \(counted(evidence.count - 1, "more passage"))", .faint)], &page)
    }
  }

  private func append(_ evidence: Evidence, _ page: inout TerminalPage) {
    let difference = difference(evidence)
    if item.verdict == .notFound {
      labelled("nearest", [.init("“\(passage(evidence))”", .plain)], &page)
    } else if !difference.isIdentical {
      labelled("differs", difference.pieces.flatMap(Self.runs), &page)
    } else if !evidence.context.isEmpty {
      labelled("says", [.init("“\(passage(evidence))”", .plain)], &page)
    }
    let metadata = evidence.document.metadata
    let about = [
      evidence.speaker.map { "said by \($0)" }, metadata.title, metadata.date,
    ].compactMap(\.self).joined(separator: "; ")
    labelled(
      "source",
      [
        .init(
          VisibleText.line(evidence.document.path), .place,
          link: links.target(ofSource: evidence.document.path)),
        .init("  " + VisibleText.line(evidence.address), .faint),
        .init(about.isEmpty ? "" : "  " + VisibleText.line(about), .faint),
      ], &page)
  }

  private func passage(_ evidence: Evidence) -> String {
    Self.cut(DraftText(evidence.context).words(evidence.extent))
  }

  private func labelled(
    _ label: String, _ runs: [TerminalPage.Run], _ page: inout TerminalPage
  ) {
    let padded = label + String(repeating: " ", count: max(1, 9 - label.count))
    page.line([.init(padded, .faint)] + runs, indent: Self.indent, hanging: Self.indent + 9)
  }

  private static func runs(_ piece: WordDiff.Piece) -> [TerminalPage.Run] {
    switch piece {
    case .same(let text): [.init(text, .plain)]
    case .removed(let text): [.init("[-\(text)-]", .removed)]
    case .added(let text): [.init("{+\(text)+}", .added)]
    case .elided(let text): [.init("{…\(cut(text))…}", .faint)]
    case .folded(let words): [.init("(… \(words) words the same …)", .faint)]
    case .gap: [.init(" […] ", .faint)]
    }
  }

  /// Column at which everything below the first line begins.
  private static let indent = 10
  /// Characters of a passage that are worth a terminal's lines.
  private static let longest = 240
  /// A message quotes both sides, so it may be longer.
  private static let longestMessage = 600

  private static func cut(_ text: String, to longest: Int = Self.longest) -> String {
    let line = VisibleText.line(text)
    guard line.unicodeScalars.count > longest else { return line }
    let kept = String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest)))
    let words = kept.split(separator: " ", omittingEmptySubsequences: false).dropLast()
    return (words.isEmpty ? kept : words.joined(separator: " ")) + " …"
  }
}

extension Level {
  /// Sign and word, as wide as the longest.
  var padded: String {
    let word = "\(sign) \(word)"
    return word + String(repeating: " ", count: max(0, 9 - word.count))
  }
}

extension Statement {
  /// “al-Sharaa ← Israel National News ← draft”; nil for what needs nobody behind it.
  fileprivate func chain(in text: String) -> String? {
    let links = attribution.links(in: text).map(\.name)
    guard !kind.isClaim || !links.isEmpty else { return nil }
    return ((links.isEmpty ? ["nobody"] : links) + ["draft"]).joined(separator: " ← ")
  }
}
