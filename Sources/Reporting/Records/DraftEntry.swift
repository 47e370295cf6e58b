import Matching
import Pipeline

/// A draft of a saved run with the evidence and the findings that belong to it.
struct DraftEntry: Codable {
  let draft: DraftRecord
  let evidence: [EvidenceRecord]
  let findings: [FindingRecord]

  /// `known`: pieces of evidence of the drafts before this one.
  init(_ report: DraftReport, evidenceAfter known: Int = 0) {
    var catalog = EvidenceCatalog(after: known)
    draft = DraftRecord(report, catalog: &catalog)
    findings = FindingRecord.all(of: report, catalog: &catalog)
    evidence = catalog.records
  }

  init(draft: DraftRecord, evidence: [EvidenceRecord], findings: [FindingRecord]) {
    self.draft = draft
    self.evidence = evidence
    self.findings = findings
  }
}
