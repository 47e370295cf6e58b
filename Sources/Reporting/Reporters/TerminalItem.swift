import Indexing
import Documents
import Extraction
import Matching

/// One item as lines: what is wrong, the words, the chain, the difference, the place in the source.
struct TerminalItem {
  private let item: Item
  private let text: String

  init(_ item: Item, _ text: String) {
    self.item = item
    self.text = text
  }

  func append(to page: inout TerminalPage, quiet: Bool) {
    guard let first = item.findings.first else { return }
    if let phrase = first.standing.phrase {
      page.line(settled(first, phrase), indent: 2, hanging: Self.indent + 11)
      return
    }
    page.line(headline(first), indent: 2, hanging: Self.indent + 11)
    guard !quiet else { return }
    if !first.message.text.contains(item.words(in: text).prefix(24)), !hasDifference {
      labelled("draft", [.init("“\(Self.cut(item.words(in: text)))”", .plain)], &page)
    }
    for finding in item.findings.dropFirst() {
      labelled(
        "also",
        [
          .init("\(finding.level.word) ", .level(finding.level)), .init(finding.rule, .strong),
          .init("  " + VisibleText.line(finding.message.text), .plain),
          .init(finding.standing.phrase.map { "  [\(VisibleText.line($0))]" } ?? "", .faint),
        ], &page)
    }
    if let chain = item.statement?.chain(in: text) {
      labelled("chain", [.init(VisibleText.line(chain), .plain)], &page)
    }
    if let best = item.evidence.first { append(best, &page) }
    if first.level == .error {
      labelled("fix", [.init(VisibleText.line(first.remedy), .faint)], &page)
    }
  }

  /// An item that somebody answers for, or that was there before: one line.
  private func settled(_ finding: Finding, _ phrase: String) -> [TerminalPage.Run] {
    [
      place, .init("○          " + finding.rule, .faint),
      .init("  " + VisibleText.line(phrase), .faint),
    ]
  }

  private var place: TerminalPage.Run {
    let place = [item.location.line, item.location.column].compactMap { $0.map(String.init) }
      .joined(separator: ":")
    return .init(
      place + String(repeating: " ", count: max(1, Self.indent - 2 - place.count)), .faint)
  }

  private func headline(_ finding: Finding) -> [TerminalPage.Run] {
    [
      place, .init(finding.level.padded, .level(finding.level)),
      .init("  " + finding.rule, .strong),
      .init("  " + VisibleText.line(finding.message.text), .plain),
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
        .init(VisibleText.line(evidence.document.path), .place),
        .init("  " + VisibleText.line(evidence.address), .faint),
        .init(about.isEmpty ? "" : "  " + VisibleText.line(about), .faint),
      ], &page)
    let others = item.evidence.dropFirst()
    if !others.isEmpty {
      labelled("", [.init("and \(counted(others.count, "more passage"))", .faint)], &page)
    }
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

  private static func cut(_ text: String) -> String {
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
