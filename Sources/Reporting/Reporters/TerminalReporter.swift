import Documents
import Extraction
import Matching
package import Pipeline

/// The report as lines for a terminal: one block an item, in the order of the draft, and a last
/// line that scripts can look for.
package struct TerminalReporter: Reporter {
  package static let identifier = "terminal"
  package static let summary = "for reading in a terminal"

  package init() {}

  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var page = TerminalPage(usesColor: options.usesColor, columns: options.columns)
    let links = TerminalLinks(presentation.report, from: options.linkFolder)
    if options.detail > .lastLine {
      for draft in presentation.drafts { append(draft, options.detail, links, to: &page) }
      append(presentation.report.findings.gravestFirst, under: "Whole run", to: &page)
      append(presentation.report.problems, to: &page)
    }
    append(lastLinesOf: presentation, to: &page)
    return page.text
  }

  private func append(
    _ draft: DraftPresentation, _ detail: ReportingOptions.Detail, _ links: TerminalLinks,
    to page: inout TerminalPage
  ) {
    page.line(heading(of: draft.report.document, links), hanging: 2)
    if detail > .line {
      page.line(sourcing(of: draft.report), indent: 2)
      page.blank()
    }
    for item in draft.items {
      TerminalItem(item, draft.text, links).append(to: &page, detail: detail)
    }
    append(draft.wholeDraft, under: "Whole draft", to: &page)
    page.blank()
  }

  private func heading(of document: Document, _ links: TerminalLinks) -> [TerminalPage.Run] {
    let metadata = document.metadata
    let about = [
      metadata.title.map { "“\($0)”" } ?? "no headline", metadata.byline.map { "by \($0)" },
      metadata.date ?? "no date",
    ].compactMap(\.self)
    return [
      .init(
        VisibleText.line(document.path), .strong, link: links.target(ofDraft: document.path)),
      .init("   " + VisibleText.line(about.joined(separator: ", ")), .faint),
    ]
  }

  private func sourcing(of draft: DraftReport) -> [TerminalPage.Run] {
    let sourcing = Sourcing(draft)
    let claims = sourcing.claimCount == 0 ? "" : ", \(counted(sourcing.claimCount, "claim"))"
    return [
      .init(
        "\(counted(sourcing.quotationCount, "quotation")) (\(sourcing.namedCount) with a named "
          + "speaker), \(sourcing.indirectCount) reported without marks\(claims); "
          + "\(sourcing.firstHandCount) of \(sourcing.attributedCount) first-hand", .plain)
    ]
  }

  private func append(
    _ findings: [Finding], under heading: String, to page: inout TerminalPage
  ) {
    guard !findings.isEmpty else { return }
    page.blank()
    page.line([.init(heading, .strong)], indent: 2)
    for finding in findings {
      page.line(
        [
          .init(finding.level.padded, .level(finding.level)), .init("  \(finding.rule)", .strong),
          .init("  " + VisibleText.line(finding.message.text), .plain),
          .init(finding.standing.phrase.map { "  [\(VisibleText.line($0))]" } ?? "", .faint),
        ], indent: 2, hanging: 6)
    }
  }

  private func append(_ problems: [Problem], to page: inout TerminalPage) {
    guard !problems.isEmpty else { return }
    page.line([.init("Not complete", .strong)])
    for problem in problems {
      let place = problem.location.map { "\($0.description): " } ?? ""
      page.line(
        [
          .init("✕ ", .level(.error)), .init(VisibleText.line(place + problem.message), .plain),
          .init("  fix: " + VisibleText.line(problem.remedy), .faint),
        ], indent: 2, hanging: 4)
    }
    page.blank()
  }

  private func append(lastLinesOf presentation: Presentation, to page: inout TerminalPage) {
    let report = presentation.report
    let verdicts = presentation.verdicts.map { "\($0.count) \($0.verdict.phrase)" }
    if !verdicts.isEmpty, presentation.options.detail > .line {
      page.line([.init("Verdicts: " + verdicts.joined(separator: ", "), .plain)])
    }
    if !presentation.hasCorpus, presentation.options.detail > .line {
      let silent = counted(Rules.all.count { $0.needsSources }, "rule")
      page.line([.init("No corpus: \(silent) that compare with sources had nothing to say", .faint)]
      )
    }
    let counts = [Level.error, .warning, .note].map { level in
      TerminalPage.Run(
        "\(level.sign) \(counted(report.count(of: level), level.word))  ", .level(level))
    }
    let corpus =
      presentation.hasCorpus
      ? " \(counted(report.corpus.documents.count, "document")) searched, "
        + "\(presentation.usedDocumentCount) used"
      : " no corpus"
    let settled = report.settledPhrase.map { "  ○ \($0)" } ?? ""
    let state = settled + (report.isIncomplete ? "  incomplete" : "")
    page.unwrapped(counts + [.init(corpus + state, .plain)])
  }
}
