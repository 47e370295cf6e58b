import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reporting

/// Every format held against its published definition, with plain and hostile texts, open and
/// redacted. The judges are other people's programs.
@Suite(.enabled(if: Judges.areInstalled, Judges.howToInstall))
struct ValidityTests {
  /// Writes the reports in a format to files; the caller's folder goes with the returned object.
  private func files(_ identifier: String, suffix: String) throws -> Folder {
    let folder = try Folder()
    let reporter = try Reporters.reporter(named: identifier)
    for (name, report) in [("ferry", FerryReport.report), ("hostile", HostileReport.report)] {
      for redacts in [false, true] {
        let options = ReportingOptions(redacts: redacts, timestamp: "2024-03-06T00:00:00Z")
        try folder.write(
          try reporter.render(report, options: options),
          to: "\(name)-\(redacts ? "redacted" : "open").\(suffix)")
      }
    }
    return folder
  }

  @Test func sarifFitsThePublishedSchema() throws {
    let folder = try files("sarif", suffix: "json")
    let faults = try Judges.verdict("sarif", on: folder.files)
    #expect(faults == "")
  }

  @Test func junitFitsItsSchema() throws {
    let folder = try files("junit", suffix: "xml")
    let faults = try Judges.verdict("junit", on: folder.files)
    #expect(faults == "")
  }

  @Test func pagesAreValidHTML() throws {
    let folder = try files("html", suffix: "html")
    let faults = try Judges.verdict("html", on: folder.files)
    #expect(faults == "")
  }

  @Test(arguments: [("json", "run", "json"), ("jsonl", "finding", "jsonl")])
  func jsonFitsTheSchemasThatAreGivenOut(format: String, schema: String, suffix: String) throws {
    let folder = try files(format, suffix: suffix)
    let schemas = try Folder()
    try schemas.write(try #require(Schemas.text(of: schema)), to: "schema.json")
    let faults = try Judges.verdict("schema", on: schemas.files + folder.files)
    #expect(faults == "")
  }

  /// Rendered as GitHub does, the words of a document are words: no link, image, mention or tag of
  /// theirs, no code, no table cell more than the report has.
  @Test func markdownRendersTheWordsOfADraftAsWords() throws {
    let folder = try Folder()
    try folder.write(
      try MarkdownReporter().render(HostileReport.report, options: ReportingOptions()), to: "c.md")
    let page = try Judges.verdict("markdown", on: folder.files)
    let tags = Set(page.matches(of: /<([a-z0-9]+)[ >\/]/).map { String($0.1) })
    let own: Set<String> = [
      "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code", "br",
      "details", "summary",
    ]
    #expect(tags.subtracting(own).isEmpty, "\(tags.subtracting(own))")
    #expect(page.contains("verbatim"))
  }
}

/// A folder of files that goes when the test is over.
final class Folder {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private(set) var files: [URL] = []

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }  // a leftover in /tmp harms nobody

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    files.append(file)
  }
}
