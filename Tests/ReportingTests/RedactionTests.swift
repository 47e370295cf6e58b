import Documents
import Extraction
import Indexing
import Matching
import Pipeline
import Testing

@testable import Reporting

/// What `--redact` leaves out, in every format.
@Suite struct RedactionTests {
  static let identifiers = Reporters.all.map { $0.identifier }

  private func text(_ identifier: String) throws -> String {
    try Reporters.reporter(named: identifier).render(
      FerryReport.report, options: ReportingOptions(redacts: true, detail: .everything))
  }

  @Test(arguments: identifiers) func wordsOfSourcesAreLeftOut(identifier: String) throws {
    let text = try text(identifier)
    let secret = FerryReport.evidence.values.map(\.context)
    #expect(!secret.isEmpty)
    for context in secret {
      for words in Self.stretches(of: context) where !Self.draft.contains(words) {
        #expect(!text.contains(words), "“\(words)” in \(identifier)")
      }
    }
    for document in FerryReport.corpus.documents {
      if let title = document.metadata.title { #expect(!text.contains(title)) }
    }
  }

  @Test(arguments: identifiers) func unnamedPeopleHaveNumbers(identifier: String) throws {
    let text = try text(identifier)
    let unnamed = FerryDraft.statements.flatMap { statement in
      statement.attribution.chain.filter { !$0.kind.isIdentified }.map(\.name)
        + [statement.attribution.speaker].compactMap { mention in
          mention.flatMap { $0.kind.isIdentified ? nil : FerryDraft.document.text[$0.range] }
        }
    }
    #expect(!unnamed.isEmpty)
    for words in unnamed { #expect(!text.contains(words), "“\(words)” in \(identifier)") }
  }

  /// That somebody answers for a finding is told; who and why is the desk's own.
  @Test(arguments: identifiers) func reasonsOfWaiversAreLeftOut(identifier: String) throws {
    let waiver = Waiver(
      rules: ["changed-number"], anchor: .draft, reason: "the clerk rang back", initials: "QZX",
      origin: .sidecar, location: Location(path: "night-ferry.txt.verbatim.yml", line: 3))
    let draft = DraftReport(
      document: FerryDraft.document, analysis: FerryDraft.analysis,
      comparisons: FerryReport.draft.comparisons,
      findings: FerryReport.findings.map { $0.with(standing: .waived(waiver)) })
    let report = Report(
      drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
    for redacts in [false, true] {
      let text = try Reporters.reporter(named: identifier).render(
        report, options: ReportingOptions(redacts: redacts))
      #expect(!redacts || !text.contains("the clerk rang back"))
      #expect(!redacts || !text.contains("QZX"))
    }
  }

  @Test func fingerprintsStayTheSame() throws {
    let open = try JSONLinesReporter().render(FerryReport.report, options: ReportingOptions())
    let redacted = try JSONLinesReporter().render(
      FerryReport.report, options: ReportingOptions(redacts: true))
    func prints(_ text: String) -> [Substring] {
      text.matches(of: /"fingerprint":"([0-9a-f]+)"/).map(\.1)
    }
    #expect(prints(open).prefix(3) == prints(redacted).prefix(3))
  }

  @Test func masksKeepEveryPlace() {
    let redacted = Redaction(of: FerryReport.report).report
    for (draft, masked) in zip(FerryReport.report.drafts, redacted.drafts) {
      let (text, other) = (draft.document.text, masked.document.text)
      #expect(text.utf8.count == other.utf8.count)
      #expect(text.unicodeScalars.count == other.unicodeScalars.count)
      #expect(text != other)
    }
  }

  private static let draft = FerryDraft.document.text

  /// Five words at a time.
  private static func stretches(of text: String) -> [String] {
    let words = text.split(separator: " ")
    guard words.count > 5 else { return [text] }
    return (0..<(words.count - 5)).map { words[$0..<($0 + 5)].joined(separator: " ") }
  }
}
