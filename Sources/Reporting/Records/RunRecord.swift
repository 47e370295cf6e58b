import Extraction
import Documents
import Matching
import Pipeline

/// The saved run, `verbatim.run/1`: everything another reporter needs to render it again.
struct RunRecord: Codable {
  /// `verbatim.run/1`.
  let schema: String
  let tool: Tool
  let timestamp: String?
  let configuration: [String: String]
  let drafts: [DraftRecord]
  let corpus: CorpusRecord
  /// Evidence of all statements and findings, referred to by its `id`.
  let evidence: [EvidenceRecord]
  let findings: [FindingRecord]
  let summary: SummaryRecord
  /// The findings were held against a baseline.
  let baseline: Bool
  let incomplete: Bool
  let problems: [ProblemRecord]

  static let currentSchema = "verbatim.run/1"

  struct Tool: Codable {
    let name: String
    let version: String
  }

  /// Without the lists that grow with the run; see `JSONReporter`.
  init(listless presentation: Presentation) {
    let report = presentation.report
    let options = presentation.options
    schema = Self.currentSchema
    tool = Tool(name: "verbatim", version: options.toolVersion)
    timestamp = options.timestamp
    configuration = options.configuration
    drafts = []
    corpus = CorpusRecord(report.corpus)
    findings = []
    evidence = []
    summary = SummaryRecord(presentation)
    baseline = report.hasBaseline
    incomplete = report.isIncomplete
    problems = report.problems.map(ProblemRecord.init)
  }
}

/// Counts of a run.
struct SummaryRecord: Codable {
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
struct ProblemRecord: Codable {
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
struct LocationRecord: Codable {
  let path: String
  let line: Int?
  let column: Int?

  init(_ location: Location) {
    path = location.path
    line = location.line
    column = location.column
  }
}
