import Documents
import Extraction
import Matching
import Pipeline

/// Gathers the findings of a draft into items: by statement, else by place.
struct ItemGathering {
  private let report: DraftReport

  init(_ report: DraftReport) { self.report = report }

  /// Items numbered from `firstNumber`; their anchors are added to `anchors`.
  func items(from firstNumber: Int, anchors: inout Set<String>) -> [Item] {
    var fingerprints = Fingerprints(of: report.document)
    let drawn = (statements + places).sorted { left, right in
      let (one, other) = (left.spans[0].start, right.spans[0].start)
      if one != other { return one < other }
      let (first, second) = (left.gravity, right.gravity)
      return first == second ? left.extent.end > right.extent.end : first > second
    }
    var items: [Item] = []
    for draft in drawn {
      let fingerprint = fingerprints.next(
        rule: draft.statement?.kind.word ?? "place", spans: draft.spans)
      let anchor = Self.unused("i-\(fingerprint.prefix(12))", in: &anchors)
      items.append(
        Item(
          number: firstNumber + items.count, fingerprint: fingerprint, anchor: anchor,
          statement: draft.statement, spans: draft.spans, findings: draft.findings,
          verdict: draft.verdict, evidence: draft.evidence, differences: draft.differences,
          placeCount: draft.placeCount,
          location: report.document.location(of: draft.spans[0].start)))
    }
    return items
  }

  /// Two drafts of one run may hold the same words.
  private static func unused(_ anchor: String, in anchors: inout Set<String>) -> String {
    var candidate = anchor
    var copy = 1
    while !anchors.insert(candidate).inserted {
      copy += 1
      candidate = "\(anchor)-\(copy)"
    }
    return candidate
  }

  /// An item without its number.
  private struct Unnumbered {
    let statement: Statement?
    let spans: [TextRange]
    let findings: [Finding]
    let verdict: Verdict?
    let evidence: [Evidence]
    let differences: [Difference]
    let placeCount: Int?

    var gravity: Int { findings.first?.level.rawValue ?? -1 }
    var extent: TextRange { spans[0].union(spans[spans.count - 1]) }
  }

  /// Statements with findings, and those on which a source has something to say. A claim that the
  /// corpus does not know is no item: there is nothing to look at.
  private var statements: [Unnumbered] {
    let byStatement = Dictionary(grouping: report.findings) { $0.statement ?? "" }
    return report.analysis.statements.enumerated().compactMap { index, statement in
      let findings = (byStatement[statement.id] ?? []).gravestFirst
      let verdict = report.verdict(of: statement) ?? findings.compactMap(\.verdict).max()
      let isKnown = verdict.map { $0 != .notFound } ?? false
      guard !findings.isEmpty || isKnown else { return nil }
      let own = index < report.comparisons.count ? report.comparisons[index] : nil
      return Unnumbered(
        statement: statement, spans: statement.spans, findings: findings, verdict: verdict,
        evidence: distinct(findings.flatMap(\.evidence) + (own?.evidence ?? [])),
        differences: own?.differences ?? [], placeCount: own?.placeCount)
    }
  }

  /// Findings that belong to no statement, one item a place.
  private var places: [Unnumbered] {
    let known = Set(report.analysis.statements.map(\.id))
    let loose = report.findings.filter { finding in
      !finding.spans.isEmpty && !(finding.statement.map(known.contains) ?? false)
    }
    return Dictionary(grouping: loose, by: \.spans).map { spans, findings in
      Unnumbered(
        statement: nil, spans: spans, findings: findings.gravestFirst,
        verdict: findings.compactMap(\.verdict).max(),
        evidence: distinct(findings.flatMap(\.evidence)), differences: [], placeCount: nil)
    }
  }

  private func distinct(_ evidence: [Evidence]) -> [Evidence] {
    var seen: Set<Evidence> = []
    return evidence.filter { seen.insert($0).inserted }
  }
}
