package import Documents
package import Extraction
package import Indexing
package import Matching

/// The result of a run.
package struct Report: Sendable {
  /// In the order of the command line.
  package let drafts: [DraftReport]
  package let corpus: CorpusSummary
  /// Findings about no single draft.
  package let findings: [Finding]
  /// What could not be read or was not finished; the run is incomplete when there are any.
  package let problems: [Problem]
  /// The findings were held against a baseline: those that are not known are new.
  package let hasBaseline: Bool

  package init(
    drafts: [DraftReport], corpus: CorpusSummary, findings: [Finding], problems: [Problem],
    hasBaseline: Bool = false
  ) {
    self.hasBaseline = hasBaseline
    self.drafts = drafts
    self.corpus = corpus
    self.findings = findings
    self.problems = problems
  }

  package var isIncomplete: Bool { !problems.isEmpty }

  /// Findings of all drafts in the order of their place, then those of the run.
  package var allFindings: [Finding] { drafts.flatMap(\.findings) + findings }

  /// Findings of that level that count: neither waived nor in the baseline.
  package func count(of level: Level) -> Int {
    allFindings.count { $0.level == level && $0.standing.isOpen }
  }

  /// Findings that somebody answers for.
  package var waivedCount: Int {
    allFindings.count { if case .waived = $0.standing { true } else { false } }
  }

  /// Findings that the baseline knows.
  package var knownCount: Int {
    allFindings.count { if case .known = $0.standing { true } else { false } }
  }
}

/// One draft with everything that was found in it.
package struct DraftReport: Sendable {
  package let document: Document
  package let analysis: Analysis
  /// One for each statement, in the same order.
  package let comparisons: [Comparison]
  /// Ordered by place, then gravest first, then by rule.
  package let findings: [Finding]
  /// By `Statement.id`.
  private let verdicts: [String: Verdict]

  package init(
    document: Document, analysis: Analysis, comparisons: [Comparison], findings: [Finding]
  ) {
    self.document = document
    self.analysis = analysis
    self.comparisons = comparisons
    self.findings = findings
    let byStatement = Dictionary(grouping: findings) { $0.statement ?? "" }
    var verdicts: [String: Verdict] = [:]
    for comparison in comparisons {
      let identifier = comparison.statement.id
      verdicts[identifier] = comparison.verdict(given: byStatement[identifier] ?? [])
    }
    self.verdicts = verdicts
  }

  /// The same draft with other findings. Its verdicts stay: they are about the words, not about what
  /// the desk makes of them.
  func with(_ findings: [Finding]) -> DraftReport {
    DraftReport(self, findings: findings.sorted(by: Finding.isBefore))
  }

  /// A report as it was saved, whose verdicts are known.
  package init(
    document: Document, analysis: Analysis, comparisons: [Comparison], findings: [Finding],
    verdicts: [String: Verdict]
  ) {
    self.document = document
    self.analysis = analysis
    self.comparisons = comparisons
    self.findings = findings
    self.verdicts = verdicts
  }

  private init(_ other: DraftReport, findings: [Finding]) {
    document = other.document
    analysis = other.analysis
    comparisons = other.comparisons
    verdicts = other.verdicts
    self.findings = findings
  }

  /// Gravest verdict of the statement's findings; what a statement without any is, depends on its
  /// kind and on whether something was found. Nil for what is not looked up (scare marks, titles)
  /// and for everything when there is no corpus.
  package func verdict(of statement: Statement) -> Verdict? { verdicts[statement.id] }

  /// A document about which nothing can be said.
  static func empty(_ document: Document) -> DraftReport {
    DraftReport(
      document: document, analysis: Analysis(statements: [], sentences: [], markFaults: []),
      comparisons: [], findings: [])
  }
}

/// The corpus as far as a report speaks of it.
package struct CorpusSummary: Sendable {
  /// As given on the command line; empty when the run had no corpus.
  package let folders: [String]
  /// Ordered by path.
  package let documents: [SourceDocument]
  package let passageCount: Int

  package init(folders: [String], documents: [SourceDocument], passageCount: Int) {
    self.folders = folders
    self.documents = documents
    self.passageCount = passageCount
  }
}

/// Something that kept the run from being complete.
package struct Problem: Sendable {
  /// "error: …" text for people.
  package let message: String
  package let location: Location?
  package let remedy: String

  package init(_ error: any UserFacingError) {
    message = error.problem
    location = error.location
    remedy = error.remedy
  }

  package init(message: String, location: Location?, remedy: String) {
    self.message = message
    self.location = location
    self.remedy = remedy
  }
}
