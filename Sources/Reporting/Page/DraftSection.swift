import Pipeline
import Documents
import Extraction
import Matching

/// One draft of the page, as its template sees it.
struct DraftSection {
  let anchor: String
  let heading: Shown
  let path: Shown
  let about: [Shown]
  let digest: String
  let readingNotes: [Shown]
  let isEmpty: Bool
  let isClean: Bool
  let state: String
  let counts: [Count]
  let figure: SourcingFigure?
  let map: [MapParagraph]
  let rows: [Row]
  let wholeDraft: [FindingView]

  /// A figure with its sign.
  struct Count {
    let style: String
    let sign: String
    let count: Int
    let word: String
  }

  /// A block of text with its margin.
  struct Row {
    let rowAnchor: String
    let line: String
    let role: String
    let isHeading: Bool
    let asideLabel: String?
    let pieces: [PieceView]
    let chips: [Chip]
    let hasChips: Bool
  }

  struct PieceView {
    let words: Shown
    let mark: Mark?
  }

  struct Mark {
    let target: String
    let style: String
    let ids: String
    let hotness: String
    /// Numbers of the items that begin here.
    let numbers: String?
    /// The reading order needs one stop an item, not one a piece.
    let isStop: Bool
  }

  struct Chip {
    let target: String
    let style: String
    let sign: String
    let number: Int
    let label: String
    let verdict: String?
    let more: String?
  }

  init(_ draft: DraftPresentation, number: Int, hasCorpus: Bool, sourceCount: Int) {
    let document = draft.report.document
    let galley = Galley(document, draft.items)
    anchor = "d\(number)"
    heading = Shown(document.metadata.title ?? document.fileName)
    path = Shown(document.path)
    about = Self.about(document)
    digest = String(document.sha256.prefix(12))
    readingNotes = document.notes.map { Shown("\($0.location.description): \($0.message)") }
    let statements = draft.report.analysis.statements
    isEmpty = statements.isEmpty && draft.items.isEmpty
    isClean = !isEmpty && draft.items.allSatisfy(\.findings.isEmpty)
    state = Self.state(draft, hasCorpus: hasCorpus, sourceCount: sourceCount)
    counts = Self.counts(draft)
    figure = SourcingFigure(Sourcing(draft.report))
    map = MapParagraph.paragraphs(of: draft, galley, anchor: "d\(number)")
    rows = document.blocks.enumerated().map { index, block in
      Self.row(block, index, document, galley, anchor: "d\(number)")
    }
    wholeDraft = draft.wholeDraft.map(FindingView.init)
  }

  private static func about(_ document: Document) -> [Shown] {
    let metadata = document.metadata
    return [
      metadata.byline.map { "by \($0)" } ?? "no byline", metadata.date ?? "no date",
      metadata.publisher, document.format,
      counted(Tokenizer.tokens(in: document.text).count, "word"),
    ].compactMap { $0.map { Shown($0) } }
  }

  private static func state(
    _ draft: DraftPresentation, hasCorpus: Bool, sourceCount: Int
  ) -> String {
    let words = counted(Tokenizer.tokens(in: draft.text).count, "word")
    let sourcing = Sourcing(draft.report)
    let kind = draft.report.document.format
    if sourcing.attributedCount + sourcing.claimCount == 0 {
      return "No quotations or claims were found in \(words), read as \(kind). "
        + "Is this the right file?"
    }
    let compared =
      hasCorpus
      ? "compared with \(counted(sourceCount, "source document"))"
      : "read, and compared with nothing, since no corpus was given"
    let subject = draft.wholeDraft.isEmpty ? "this draft" : "what this draft says"
    return "Nothing was found against \(subject). "
      + "\(counted(sourcing.quotationCount, "quotation")), "
      + "\(counted(sourcing.indirectCount, "reported statement")) and "
      + "\(counted(sourcing.claimCount, "claim")) in \(words) were \(compared)."
  }

  private static func counts(_ draft: DraftPresentation) -> [Count] {
    Verdict.allCases.reversed().compactMap { verdict in
      let count = draft.items.count { $0.verdict == verdict }
      let style = ItemStyle(verdict)
      return count == 0
        ? nil
        : Count(style: style.rawValue, sign: style.sign, count: count, word: verdict.phrase)
    }
  }

  private static func row(
    _ block: Block, _ index: Int, _ document: Document, _ galley: Galley, anchor: String
  ) -> Row {
    var met: Set<Int> = []
    let chips = galley.items(beginningInBlock: index).map(chip)
    return Row(
      rowAnchor: "\(anchor)-b\(index + 1)",
      line: document.location(of: block.range.start).line.map(String.init) ?? "",
      role: block.role.rawValue, isHeading: block.role == .heading,
      asideLabel: block.role.isMainText ? nil : block.role.rawValue,
      pieces: galley.pieces(ofBlock: index).map { piece in
        let isStop = piece.items.contains { met.insert($0.number).inserted }
        return view(piece, document.text, isStop: isStop)
      },
      chips: chips, hasChips: !chips.isEmpty)
  }

  private static func view(_ piece: Galley.Piece, _ text: String, isStop: Bool) -> PieceView {
    let gravest = piece.items.max { $0.style.gravity < $1.style.gravity }
    let numbers = piece.begins.map { String($0.number) }.joined(separator: " ")
    return PieceView(
      words: Shown(lines: text[piece.range]),
      mark: gravest.map { item in
        Mark(
          target: item.anchor, style: item.style.rawValue,
          ids: piece.items.map(\.anchor).joined(separator: " "),
          hotness: (piece.isHot ? " hot" : "") + (piece.items.count > 1 ? " several" : ""),
          numbers: numbers.isEmpty ? nil : numbers, isStop: isStop)
      })
  }

  private static func chip(_ item: Item) -> Chip {
    Chip(
      target: item.anchor, style: item.style.rawValue, sign: item.style.sign, number: item.number,
      label: item.label, verdict: item.findings.isEmpty ? nil : item.verdict?.phrase,
      more: item.findings.count > 1 ? "+\(item.findings.count - 1)" : nil)
  }
}
