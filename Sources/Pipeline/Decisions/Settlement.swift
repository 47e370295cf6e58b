import Documents
import Matching

/// What the desk has decided, put to a finished report: waivers, then the baseline, then the part of
/// the text that was changed.
struct Settlement {
  let configuration: Configuration
  let context: RuleContext
  let baseline: Baseline?
  let changes: UnifiedDiff?

  /// The findings of the rules about statements, drafts and sources with what was decided about each;
  /// `decisions` is what stands beside and inside each draft, in the order of the report.
  func settled(_ report: Report, _ decisions: [DraftDecisions]) -> Report {
    var waived: [DraftReport] = []
    var uses: [Run.WaiverUse] = []
    for (draft, decision) in zip(report.drafts, decisions) {
      let applied = DraftWaivers(
        decision.waivers, in: draft.document, today: configuration.today
      ).applied(to: draft.findings)
      waived.append(draft.with(applied.findings))
      uses += applied.uses
    }
    let (known, stale) = known(waived)
    let run = Run(
      waivers: uses, signOffs: decisions.flatMap(\.signOffs), staleEntries: stale,
      gaps: report.problems.map { problem in
        (problem.location.map { "\($0.description): " } ?? "") + problem.message
      })
    let own = configuration.adjusted(
      Rules.findings(in: run, context, isEnabled: configuration.runs))
    let drafts = known.map { draft in
      draft.with(
        touched(draft.findings, in: draft.document)
          + own.filter { $0.draft == draft.document.path })
    }
    let paths = Set(drafts.map(\.document.path))
    return Report(
      drafts: drafts, corpus: report.corpus,
      findings: report.findings + own.filter { $0.draft.map { !paths.contains($0) } ?? true },
      problems: report.problems, hasBaseline: baseline != nil)
  }

  /// The drafts with what the baseline knows, and what should go from it.
  private func known(_ drafts: [DraftReport]) -> ([DraftReport], [Run.StaleEntry]) {
    guard let baseline else { return (drafts, []) }
    var seen: Set<String> = []
    let marked = drafts.map { draft in
      draft.with(
        zip(draft.findings, Fingerprints.all(of: draft)).map { finding, fingerprint in
          seen.insert(fingerprint)
          guard finding.standing.isOpen,
            let entry = baseline.entry(for: fingerprint, rule: finding.rule)
          else { return finding }
          return finding.with(standing: .known(since: entry.since))
        })
    }
    return (
      marked,
      baseline.stale(
        seen: seen, drafts: Set(drafts.map(\.document.path)), today: configuration.today,
        days: configuration.settings.thresholds.baselineDays)
    )
  }

  /// The findings that the change touches; those about a whole draft are about no line of it.
  private func touched(_ findings: [Finding], in document: Document) -> [Finding] {
    guard let changes else { return findings }
    let path = String(document.path.prefix { $0 != "#" })
    return findings.filter { finding in
      finding.spans.contains { span in
        let first = document.line(of: span.start)
        let last = document.line(of: max(span.start, span.end - 1))
        return changes.touches(first...max(first, last), of: path)
      }
    }
  }
}

/// What people have decided about a draft, beside it and inside it.
struct DraftDecisions: Sendable {
  let waivers: [Waiver]
  let signOffs: [Run.SignOffUse]

  init(_ document: Document, _ file: InputFile, _ beside: WaiverFile) {
    waivers = beside.waivers + InlineWaivers(document, bytes: file.bytes).all
    signOffs = beside.signOffs.map { signOff in
      Run.SignOffUse(
        signOff: signOff, draft: document.path, holds: signOff.sha256 == document.sha256)
    }
  }
}
