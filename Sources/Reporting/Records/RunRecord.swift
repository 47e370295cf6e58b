import Extraction
import Documents
import Matching
import Pipeline

/// The saved run, `verbatim.run/1`: everything another reporter needs to render it again.
struct RunRecord: Encodable {
  let schema = "verbatim.run/1"
  let tool: Tool
  let timestamp: String?
  let configuration: [String: String]
  let drafts: [DraftRecord]
  let corpus: CorpusRecord
  /// Evidence of all statements and findings, referred to by its `id`.
  let evidence: [EvidenceRecord]
  let findings: [FindingRecord]
  let summary: SummaryRecord
  let incomplete: Bool
  let problems: [ProblemRecord]

  struct Tool: Encodable {
    let name = "verbatim"
    let version: String
  }

  init(_ presentation: Presentation) {
    let report = presentation.report
    let options = presentation.options
    var catalog = EvidenceCatalog()
    tool = Tool(version: options.toolVersion)
    timestamp = options.timestamp
    configuration = options.configuration
    drafts = report.drafts.map {
      DraftRecord($0, includesText: !options.redacts, catalog: &catalog)
    }
    corpus = CorpusRecord(report.corpus)
    findings = FindingRecord.all(of: report, catalog: &catalog)
    evidence = catalog.records
    summary = SummaryRecord(presentation)
    incomplete = report.isIncomplete
    problems = report.problems.map(ProblemRecord.init)
  }
}

/// Counts of a run.
struct SummaryRecord: Encodable {
  let errors: Int
  let warnings: Int
  let notes: Int
  /// Findings that do not count: somebody answers for them, or the baseline has them.
  let waived: Int
  let known: Int
  let statements: [String: Int]
  let verdicts: [String: Int]
  let sourcesSearched: Int
  let sourcesUsed: Int

  init(_ presentation: Presentation) {
    let report = presentation.report
    errors = report.count(of: .error)
    warnings = report.count(of: .warning)
    notes = report.count(of: .note)
    waived = report.waivedCount
    known = report.knownCount
    let all = report.drafts.flatMap(\.analysis.statements)
    statements = Dictionary(grouping: all, by: \.kind.word).mapValues(\.count)
    let judged = report.drafts.flatMap { draft in
      draft.analysis.statements.compactMap { draft.verdict(of: $0)?.word }
    }
    verdicts = Dictionary(grouping: judged, by: \.self).mapValues(\.count)
    sourcesSearched = report.corpus.documents.count
    sourcesUsed = presentation.usedDocumentCount
  }
}

/// What kept a run from being complete.
struct ProblemRecord: Encodable {
  let message: String
  let location: LocationRecord?
  let remedy: String

  init(_ problem: Problem) {
    message = problem.message
    location = problem.location.map(LocationRecord.init)
    remedy = problem.remedy
  }
}

/// A place in an original file: 1-based, columns in Unicode scalars.
struct LocationRecord: Encodable {
  let path: String
  let line: Int?
  let column: Int?

  init(_ location: Location) {
    path = location.path
    line = location.line
    column = location.column
  }
}
