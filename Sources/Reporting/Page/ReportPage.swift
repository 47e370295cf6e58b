import Documents
import Indexing
import Matching
import Pipeline

/// The whole page, as its template sees it.
struct ReportPage {
  let style: String
  let script: String
  let policy: String
  let data: String
  let pageTitle: Shown
  let toolVersion: Shown
  let timestamp: Shown?
  let levels: [DraftSection.Count]
  let isIncomplete: Bool
  let problems: [ProblemView]
  let hasNoCorpus: Bool
  let isMany: Bool
  /// So much that the browser is told to lay out only what is looked at.
  let isHuge: Bool
  /// What helps on such a page.
  let hugeness: String
  let index: [IndexRow]
  let drafts: [DraftSection]
  let wholeRun: [FindingView]
  let hasWholeRun: Bool
  let items: [ItemSection]
  let hasItems: Bool
  let rules: [RuleSection]
  let hasRules: Bool
  let corpusLine: String
  let corpus: [CorpusRow]
  let isRedacted: Bool

  struct ProblemView {
    let problemPlace: Shown?
    let problemText: Shown
    let problemRemedy: Shown
  }

  struct IndexRow {
    let indexTarget: String
    let indexTitle: Shown
    let indexPath: Shown
    let errors: Int
    let warnings: Int
    let notes: Int
    let verified: Int
  }

  struct CorpusRow {
    let corpusTitle: Shown
    let corpusPath: Shown
    let corpusDate: Shown
    let corpusDigest: String
    let isUsed: Bool
  }

  init(_ presentation: Presentation, style: String, script: String) throws {
    let report = presentation.report
    let options = presentation.options
    let sourceCount = report.corpus.documents.count
    self.style = style
    self.script = script
    policy =
      "default-src 'none'; style-src 'sha256-\(Digest.sha256Base64(style))'; "
      + "script-src 'sha256-\(Digest.sha256Base64(script))'; base-uri 'none'; form-action 'none'"
    data = try PageData(presentation).embedded()
    let only = report.drafts.count == 1 ? report.drafts.first?.document : nil
    pageTitle = Shown(
      only.map { $0.metadata.title ?? $0.fileName } ?? counted(report.drafts.count, "draft"))
    toolVersion = Shown(options.toolVersion)
    timestamp = options.timestamp.map { Shown($0) }
    levels = Self.levels(report, presentation)
    isIncomplete = report.isIncomplete
    problems = report.problems.map(ProblemView.init)
    hasNoCorpus = !presentation.hasCorpus
    isMany = report.drafts.count > 1
    let blockCount = report.drafts.reduce(0) { $0 + $1.document.blocks.count }
    isHuge = presentation.itemCount > Self.manyItems || blockCount > Self.manyBlocks
    hugeness =
      "\(counted(presentation.itemCount, "item")) on one page: the filters and the signs above "
      + "show some of them, and a tile of the map stands for one paragraph or several."
    index = presentation.drafts.enumerated().map { IndexRow($1, number: $0 + 1) }
    drafts = presentation.drafts.enumerated().map { index, draft in
      DraftSection(
        draft, number: index + 1, hasCorpus: presentation.hasCorpus, sourceCount: sourceCount)
    }
    wholeRun = report.findings.gravestFirst.map(FindingView.init)
    hasWholeRun = !wholeRun.isEmpty
    let known = CorpusView(report.corpus)
    items = presentation.drafts.flatMap { draft in
      draft.items.map { ItemSection($0, in: draft, known) }
    }
    hasItems = !items.isEmpty
    rules = Self.rules(report.allFindings)
    hasRules = !rules.isEmpty
    corpusLine =
      presentation.hasCorpus
      ? "\(counted(sourceCount, "source document")) searched, "
        + "\(presentation.usedDocumentCount) shown as evidence" : "no corpus"
    corpus = Self.corpus(presentation)
    isRedacted = options.redacts
  }

  /// Items from which laying out the whole page takes more than a second (4,000 items: 10 s, with
  /// `content-visibility` 4 s; Chromium on two busy cores).
  private static let manyItems = 400
  /// Paragraphs without any item count for less, and 70,000 of them are no less slow to lay out.
  private static let manyBlocks = 2_000

  private static func levels(
    _ report: Report, _ presentation: Presentation
  ) -> [DraftSection.Count] {
    let found = Level.allCases.reversed().map { level in
      let count = report.count(of: level)
      return DraftSection.Count(
        style: level.word, sign: level.sign, count: count,
        word: count == 1 ? level.word : level.word + "s")
    }
    let items = presentation.drafts.flatMap(\.items)
    let good = count(of: .verified, in: items, word: "verified")
    let open = count(of: .plain, in: items, word: "unclear")
    return found + [good] + (open.count > 0 ? [open] : [])
  }

  private static func count(
    of style: ItemStyle, in items: [Item], word: String
  ) -> DraftSection.Count {
    DraftSection.Count(
      style: style.rawValue, sign: style.sign, count: items.count { $0.style == style }, word: word)
  }

  /// Each rule that has a finding, once, by name.
  private static func rules(_ findings: [Finding]) -> [RuleSection] {
    let remedies = Dictionary(
      findings.map { ($0.rule, $0.remedy) }, uniquingKeysWith: { first, _ in first })
    return remedies.sorted { $0.key < $1.key }.map { RuleSection($0.key, remedy: $0.value) }
  }

  private static func corpus(_ presentation: Presentation) -> [CorpusRow] {
    let used = Set(presentation.drafts.flatMap(\.items).flatMap(\.evidence).map(\.document.path))
    return presentation.report.corpus.documents.map { document in
      CorpusRow(
        corpusTitle: Shown(document.metadata.title ?? document.path),
        corpusPath: Shown(document.path), corpusDate: Shown(document.metadata.date ?? "no date"),
        corpusDigest: String(document.sha256.prefix(12)), isUsed: used.contains(document.path))
    }.filter(\.isUsed)
  }
}

extension ReportPage.ProblemView {
  fileprivate init(_ problem: Problem) {
    problemPlace = problem.location.map { Shown($0.description) }
    problemText = Shown(problem.message)
    problemRemedy = Shown(problem.remedy)
  }
}

extension ReportPage.IndexRow {
  fileprivate init(_ draft: DraftPresentation, number: Int) {
    let document = draft.report.document
    indexTarget = "d\(number)"
    indexTitle = Shown(document.metadata.title ?? document.fileName)
    indexPath = Shown(document.path)
    errors = draft.count(of: .error)
    warnings = draft.count(of: .warning)
    notes = draft.count(of: .note)
    verified = draft.items.count { $0.style == .verified }
  }
}

extension Document {
  /// The path's last part: what a draft without a headline is called.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
