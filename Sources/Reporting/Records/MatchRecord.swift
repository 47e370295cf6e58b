import Documents
import Indexing
package import Matching

/// One answer of `verbatim match --stream`, as the command-line contract writes it.
package struct MatchRecord: Encodable, Sendable {
  package let id: String
  let verdict: String
  let findings: [FindingRecord]
  let evidence: [EvidenceRecord]

  struct FindingRecord: Encodable, Sendable {
    let rule: String
    let level: String
    let message: String
  }

  package init(id: String, verdict: Verdict, findings: [Finding], evidence: [Evidence]) {
    self.id = id
    self.verdict = verdict.spelling
    self.findings = findings.map {
      FindingRecord(rule: $0.rule, level: $0.level.spelling, message: $0.message.text)
    }
    self.evidence = evidence.map(EvidenceRecord.init)
  }
}

/// A place in a source. `start` and `end` are Unicode scalars into `text`.
package struct EvidenceRecord: Encodable, Sendable {
  let document: String
  let passage: String
  let speaker: String?
  let title: String?
  let date: String?
  let start: Int
  let end: Int
  let text: String
  let score: Double

  package init(_ evidence: Evidence) {
    document = evidence.document.path
    passage = evidence.address
    speaker = evidence.speaker
    title = evidence.document.metadata.title
    date = evidence.document.metadata.date
    text = evidence.context
    let scalars = ScalarIndex(evidence.context)
    start = scalars.scalars(before: evidence.ranges.first?.start ?? 0)
    end = scalars.scalars(before: evidence.ranges.last?.end ?? 0)
    score = (evidence.score * 1000).rounded() / 1000
  }
}

extension Verdict {
  /// As the machine formats spell it.
  package var spelling: String {
    switch self {
    case .verified: "verified"
    case .supported: "supported"
    case .unclear: "unclear"
    case .notFound: "not-found"
    case .altered: "altered"
    case .misattributed: "misattributed"
    case .contradicted: "contradicted"
    }
  }
}

extension Level {
  /// As the machine formats spell it.
  package var spelling: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
