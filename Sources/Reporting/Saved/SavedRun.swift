import Documents
package import Foundation
import Indexing
import Matching
package import Pipeline

/// A run that was saved with `--format json`, as the report it was made from.
package struct SavedRun: Sendable {
  package let report: Report
  /// Of the program that made the run.
  package let toolVersion: String
  package let timestamp: String?
  /// The settings that were in use.
  package let configuration: [String: String]

  /// - Throws: `ReportingError` when the data is no saved run, is one of another version, or
  ///   contradicts itself.
  package init(_ data: Data) throws(ReportingError) {
    let record = try Self.record(data)
    let sources = record.corpus.documents.enumerated().map { index, source in
      SourceDocument(
        id: Int64(index), path: source.path, sha256: source.sha256, format: source.format,
        metadata: Metadata(
          title: source.title, byline: source.byline, date: source.date,
          publisher: source.publisher, language: source.language, url: source.url),
        isIncomplete: source.incomplete)
    }
    let known = SavedSources(sources)
    report = Report(
      drafts: try Self.entries(of: record).map { entry throws(ReportingError) in
        try SavedDraft(entry).report(known)
      },
      corpus: CorpusSummary(
        folders: record.corpus.folders, documents: sources,
        passageCount: record.corpus.passageCount),
      findings: try record.findings.filter { $0.draft.value == nil }.map {
        finding throws(ReportingError) in
        try SavedFinding(finding).finding(text: SavedText("")) { id throws(ReportingError) in
          throw .damagedRun("evidence “\(id)” belongs to no draft")
        }
      },
      problems: record.problems.map {
        Problem(message: $0.message, location: $0.location.map(Location.init), remedy: $0.remedy)
      }, hasBaseline: record.baseline)
    toolVersion = record.tool.version
    timestamp = record.timestamp
    configuration = record.configuration
  }

  static func record(_ data: Data) throws(ReportingError) -> RunRecord {
    let schema: String
    do { schema = try JSONDecoder().decode(Schema.self, from: data).schema } catch {
      throw .noRun
    }
    guard schema == RunRecord.currentSchema else {
      throw .otherVersion(schema, known: RunRecord.currentSchema)
    }
    do { return try JSONDecoder().decode(RunRecord.self, from: data) } catch {
      throw .damagedRun(Self.reason(error))
    }
  }

  private struct Schema: Decodable { let schema: String }

  /// Where in the file something is wrong, `drafts.0.statements.3.how`.
  private static func reason(_ error: any Error) -> String {
    let context: DecodingError.Context? =
      switch error {
      case DecodingError.keyNotFound(let key, let context):
        DecodingError.Context(
          codingPath: context.codingPath + [key], debugDescription: context.debugDescription)
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
        DecodingError.dataCorrupted(let context):
        context
      default: nil
      }
    let path = (context?.codingPath ?? []).map { $0.intValue.map(String.init) ?? $0.stringValue }
    return "“\(path.joined(separator: "."))” is missing or of the wrong type"
  }

  /// The drafts with what belongs to each: evidence and findings stand in one list for the run.
  private static func entries(of record: RunRecord) throws(ReportingError) -> [DraftEntry] {
    let evidence = Dictionary(
      record.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let findings = Dictionary(grouping: record.findings) { $0.draft.value ?? "" }
    return record.drafts.map { draft in
      let own = findings[draft.path] ?? []
      let used =
        draft.statements.flatMap { $0.evidence + ($0.nearest.map { [$0] } ?? []) }
        + own.flatMap { $0.evidence.map(\.id) }
      return DraftEntry(
        draft: draft, evidence: Set(used).sorted().compactMap { evidence[$0] }, findings: own)
    }
  }
}
