package import Matching

/// One answer of `verbatim match --stream`, as the command-line contract writes it.
package struct MatchRecord<Identifier: Encodable & Sendable>: Encodable, Sendable {
  let id: Identifier
  let verdict: String
  let findings: [Judgement]
  let evidence: [EvidenceSummaryRecord]
  /// In how many places the words of a short quotation stand in a row.
  let places: Int?

  struct Judgement: Encodable, Sendable {
    let rule: String
    let level: String
    let message: String
  }

  package init(
    id: Identifier, verdict: Verdict, findings: [Finding], evidence: [Evidence], places: Int? = nil
  ) {
    self.id = id
    self.verdict = verdict.word
    self.places = places
    self.findings = findings.map {
      Judgement(rule: $0.rule, level: $0.level.word, message: $0.message.text)
    }
    self.evidence = evidence.enumerated().map { index, evidence in
      EvidenceSummaryRecord(id: "e\(index + 1)", evidence)
    }
  }
}
