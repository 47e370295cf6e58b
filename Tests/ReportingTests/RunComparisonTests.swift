import Documents
import Extraction
import Foundation
import Matching
import Pipeline
import TestSupport
import Testing

@testable import Reporting

@Suite struct RunComparisonTests {
  /// A run over one draft with a finding at each ⟦…⟧.
  private func record(_ marked: MarkedText, path: String = "a.txt") throws -> RunRecord {
    let file = InputFile(path: path, bytes: Array(marked.text.utf8))
    let document = try #require(try Readers.documents(of: file, as: "text").first)
    let findings = marked.ranges.map { range in
      Finding(
        rule: "weasel-attribution", level: .warning, message: "a message", draft: path,
        spans: [range], remedy: "act")
    }
    let draft = DraftReport(
      document: document, analysis: Analysis(statements: [], sentences: [], markFaults: []),
      comparisons: [], findings: findings)
    let report = Report(
      drafts: [draft], corpus: CorpusSummary(folders: [], documents: [], passageCount: 0),
      findings: [], problems: [])
    let text = try JSONReporter().render(report, options: ReportingOptions())
    return try JSONDecoder().decode(RunRecord.self, from: Data(text.utf8))
  }

  private static let far = String(repeating: "Nothing else was said that day. ", count: 4)

  @Test func tellsNewFixedMovedAndSame() throws {
    let old = try record(
      marked("⟦Some say⟧ it rains.\n\n⟦Others think⟧ not.\n\n\(Self.far)\n\n⟦Many⟧ agree."))
    let new = try record(
      marked("⟦Some say⟧ it rains.\n\n\(Self.far)\n\n⟦Many⟧ agree.\n\n⟦It is said⟧ so."))
    let comparison = RunComparison(from: old, to: new)
    #expect(comparison.same.count == 1)
    #expect(comparison.moved.count == 1)
    #expect(comparison.fixed.count == 1)
    #expect(comparison.new.count == 1)
    let text = comparison.text(usesColor: false, columns: 100, showsSame: false)
    #expect(text.hasSuffix("1 new, 1 fixed, 1 moved, 1 same\n"))
    #expect(text.contains("→"))
    #expect(comparison.newCount(atLeast: .warning) == 1)
    #expect(comparison.newCount(atLeast: .error) == 0)
  }

  @Test func aDraftThatWasRenamedHasMoved() throws {
    let text = marked("⟦Some say⟧ it rains.")
    let comparison = RunComparison(
      from: try record(text, path: "a.txt"), to: try record(text, path: "b.txt"))
    #expect(comparison.moved.count == 1)
    #expect(comparison.new.isEmpty && comparison.fixed.isEmpty && comparison.same.isEmpty)
  }

  @Test(.enabled(if: Judges.areInstalled, Judges.howToInstall))
  func fitsItsSchema() throws {
    let old = try record(marked("⟦Some say⟧ it rains. \(Self.far)⟦Others think⟧ not."))
    let new = try record(
      marked("Some say it rains. \(Self.far)\n⟦Others think⟧ not. ⟦Many⟧ agree."))
    let schemas = try Folder()
    try schemas.write(try #require(Schemas.text(of: "compare")), to: "schema.json")
    try schemas.write(RunComparison(from: old, to: new).json(), to: "comparison.json")
    let faults = try Judges.verdict("schema", on: schemas.files)
    #expect(faults == "")
  }
}
