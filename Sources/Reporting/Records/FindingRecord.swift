import Documents
import Matching
import Pipeline

/// A finding as `json` and `jsonl` write it.
struct FindingRecord: Codable, Sendable {
  let rule: String
  let level: String
  let verdict: Nullable<String>
  let draft: Nullable<String>
  let statement: Nullable<String>
  let spans: [SpanRecord]
  let location: Nullable<Place>
  let message: String
  let evidence: [EvidenceSummaryRecord]
  let remedy: String
  let fingerprint: String
  /// `open` or `waived`: a person's decision, never mixed with level and verdict.
  let decision: String
  let waiver: Nullable<WaiverRecord>
  /// The baseline has this finding.
  let known: Nullable<Known>

  struct Known: Codable, Sendable { let since: Nullable<String> }

  /// In the draft's original file, 1-based, columns in Unicode scalars.
  struct Place: Codable, Hashable, Sendable {
    let line: Int?
    let column: Int?
  }

  /// The findings of a draft in the order of the report.
  static func all(of draft: DraftReport, catalog: inout EvidenceCatalog) -> [FindingRecord] {
    let text = DraftText(draft.document.text)
    var fingerprints = Fingerprints(of: draft.document)
    return draft.findings.map { finding in
      let place = finding.spans.first.map { draft.document.location(of: $0.start) }
      return FindingRecord(
        finding, text: text, place: place, fingerprints: &fingerprints, catalog: &catalog)
    }
  }

  /// Findings about no single draft.
  static func ofRun(_ findings: [Finding]) -> [FindingRecord] {
    var fingerprints = Fingerprints()
    var catalog = EvidenceCatalog()
    let empty = DraftText("")
    return findings.map { finding in
      FindingRecord(
        finding, text: empty, place: nil, fingerprints: &fingerprints, catalog: &catalog)
    }
  }

  private init(
    _ finding: Finding, text: DraftText, place: Location?, fingerprints: inout Fingerprints,
    catalog: inout EvidenceCatalog
  ) {
    rule = finding.rule
    level = finding.level.word
    verdict = Nullable(finding.verdict?.word)
    draft = Nullable(finding.draft)
    statement = Nullable(finding.statement)
    spans = place == nil ? [] : finding.spans.map(text.span)
    location = Nullable(place.map { Place(line: $0.line, column: $0.column) })
    message = finding.message.text
    evidence = finding.evidence.map { evidence in
      EvidenceSummaryRecord(id: catalog.identifier(of: evidence, draft: text), evidence)
    }
    remedy = finding.remedy
    fingerprint = fingerprints.next(
      rule: finding.rule, spans: finding.spans, message: finding.message.text)
    switch finding.standing {
    case .open: (decision, waiver, known) = ("open", Nullable(nil), Nullable(nil))
    case .waived(let own):
      (decision, waiver, known) = ("waived", Nullable(WaiverRecord(own)), Nullable(nil))
    case .known(let since):
      (decision, waiver, known) = ("open", Nullable(nil), Nullable(Known(since: Nullable(since))))
    }
  }
}
