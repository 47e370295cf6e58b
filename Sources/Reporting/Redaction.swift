import Documents
import Extraction
import Matching
import Pipeline

/// A report that can leave the house: unnamed people become “Source 1”, words of sources give way
/// to their address. The draft's own words stay, they are to be published.
struct Redaction {
  let report: Report

  init(of original: Report) {
    var aliases = Aliases()
    report = Report(
      drafts: original.drafts.map { Self.redacted($0, &aliases) }, corpus: original.corpus,
      findings: original.findings.map(Self.redacted), problems: original.problems,
      hasBaseline: original.hasBaseline)
  }

  private static func redacted(_ draft: DraftReport, _ aliases: inout Aliases) -> DraftReport {
    let statements = draft.analysis.statements.map { statement in
      Statement(
        id: statement.id, kind: statement.kind, spans: statement.spans,
        attribution: redacted(statement.attribution, &aliases), hedges: statement.hedges,
        parent: statement.parent)
    }
    let byIdentifier = Dictionary(
      statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return DraftReport(
      document: draft.document,
      analysis: Analysis(
        statements: statements, sentences: draft.analysis.sentences,
        worths: draft.analysis.worths, weasels: draft.analysis.weasels,
        markFaults: draft.analysis.markFaults),
      comparisons: draft.comparisons.map { comparison in
        Comparison(
          draft: comparison.draft,
          statement: byIdentifier[comparison.statement.id] ?? comparison.statement,
          evidence: comparison.evidence.map(redacted), hasCorpus: comparison.hasCorpus,
          knowsSpeaker: comparison.knowsSpeaker, isSupported: comparison.isSupported)
      },
      findings: draft.findings.map(redacted))
  }

  private static func redacted(
    _ attribution: Attribution, _ aliases: inout Aliases
  ) -> Attribution {
    let speaker = attribution.speaker.map { mention in
      mention.kind.isIdentified
        ? mention
        : Mention(
          range: mention.range,
          name: aliases.alias(of: mention.name ?? attribution.chain.first?.name ?? ""),
          kind: mention.kind)
    }
    return Attribution(
      speaker: speaker, cue: attribution.cue,
      chain: attribution.chain.map { link in
        link.kind.isIdentified
          ? link : Link(name: aliases.alias(of: link.name), kind: link.kind, range: link.range)
      },
      how: attribution.how, confidence: attribution.confidence)
  }

  /// A message about a source may hold its words; only the rule speaks then.
  private static func redacted(_ finding: Finding) -> Finding {
    guard !finding.evidence.isEmpty else { return finding }
    return Finding(
      rule: finding.rule, level: finding.level, verdict: finding.verdict,
      message: "words of the source withheld", draft: finding.draft,
      statement: finding.statement, spans: finding.spans,
      evidence: finding.evidence.map(redacted), remedy: finding.remedy,
      standing: finding.standing)
  }

  private static func redacted(_ evidence: Evidence) -> Evidence {
    Evidence(
      document: evidence.document, address: evidence.address, role: evidence.role, speaker: nil,
      context: "", ranges: [], score: evidence.score, edits: [])
  }

  /// The same description gets the same number.
  private struct Aliases {
    private var numbers: [String: Int] = [:]

    mutating func alias(of name: String) -> String {
      let number = numbers[name] ?? numbers.count + 1
      numbers[name] = number
      return "Source \(number)"
    }
  }
}
