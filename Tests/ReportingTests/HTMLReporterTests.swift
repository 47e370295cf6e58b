import Documents
import Extraction
import Foundation
import Indexing
import Matching
import Pipeline
import Testing

@testable import Reporting

@Suite struct HTMLReporterTests {
  private func page(
    _ report: Report = FerryReport.report, _ options: ReportingOptions = ReportingOptions()
  ) throws -> String { try HTMLReporter().render(report, options: options) }

  @Test func policyNamesTheHashesOfWhatIsInside() throws {
    let page = try page()
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)?.1)
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)?.1)
    #expect(page.contains("style-src &#39;sha256-\(Digest.sha256Base64(String(style)))&#39;"))
    #expect(page.contains("script-src &#39;sha256-\(Digest.sha256Base64(String(script)))&#39;"))
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains(" style=\""))
  }

  @Test func everyLinkHasATarget() throws {
    let page = try page()
    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    for link in page.matches(of: /href="#([^"]+)"/) {
      #expect(identifiers.contains(String(link.1)), "\(link.1)")
    }
  }

  @Test func highlightsNeverNest() throws {
    for text in try page().matches(of: /(?s)<p class="text">(.*?)<\/p>/) {
      var depth = 0
      for tag in text.1.matches(of: /<(\/?)a\b/) {
        depth += tag.1.isEmpty ? 1 : -1
        #expect((0...1).contains(depth))
      }
    }
  }

  @Test func textOfTheDraftIsKept() throws {
    var words = ""
    for text in try page().matches(of: /(?s)<p class="text">(.*?)<\/p>/) {
      words += text.1.replacing(/<sup.*?<\/sup>/, with: "").replacing(/<[^>]*>/, with: "") + "\n\n"
    }
    #expect(words.trimmingCharacters(in: .newlines) == FerryDraft.document.text)
  }

  @Test func wrongWordsStandOut() throws {
    let page = try page()
    #expect(page.contains(/class="m error hot"[^>]*>eleven</))
    #expect(page.contains(/<del>.*?eleven.*?<\/del>/))
    #expect(page.contains(/<mark class="changed">seven<\/mark>/))
  }

  @Test func sameReportGivesTheSamePage() throws {
    #expect(try page() == page())
  }

  @Test func dataCannotEndItsScript() throws {
    let data = try #require(
      try page(HostileReport.report).firstMatch(of: /(?s)id="data">(.*?)<\/script>/)?.1)
    #expect(!data.contains("<") && !data.contains(">"))
    #expect(try JSONSerialization.jsonObject(with: Data(data.utf8)) is [String: Any])
  }

  @Test func anEmptyDraftAsksWhetherItIsTheRightFile() throws {
    let report = try Self.report(of: "One word after another, and nobody says a thing")
    #expect(try page(report).contains("No quotations or claims were found in 9 words"))
    #expect(try page(report).contains("Is this the right file?"))
  }

  @Test func aCleanDraftSaysWhatWasChecked() throws {
    let draft = DraftReport(
      document: FerryDraft.document, analysis: FerryDraft.analysis, comparisons: [], findings: [])
    let report = Report(
      drafts: [draft], corpus: FerryReport.corpus, findings: [], problems: [])
    #expect(try page(report).contains("Nothing was found against this draft. 7 quotations"))
    #expect(try page(report).contains("compared with 3 source documents"))
  }

  @Test func aMissingCorpusIsSaid() throws {
    let report = Report(
      drafts: [FerryReport.draft],
      corpus: CorpusSummary(folders: [], documents: [], passageCount: 0), findings: [],
      problems: [])
    #expect(try page(report).contains("<h2>No corpus</h2>"))
    #expect(try !page().contains("<h2>No corpus</h2>"))
  }

  @Test func anIncompleteRunSaysSoFirst() throws {
    let problem = Problem(
      message: "malformed markup", location: Location(path: "a.xml", line: 3, column: 4),
      remedy: "repair it")
    let report = Report(
      drafts: [FerryReport.draft], corpus: FerryReport.corpus, findings: [], problems: [problem])
    let page = try page(report)
    #expect(page.contains("This check is not complete"))
    #expect(page.contains("<code>a.xml:3:4</code> malformed markup"))
  }

  @Test func severalDraftsHaveAnIndexAndTheirOwnAnchors() throws {
    let report = Report(
      drafts: [FerryReport.draft, FerryReport.draft], corpus: FerryReport.corpus, findings: [],
      problems: [])
    let page = try page(report)
    #expect(page.contains("<nav class=\"index\""))
    #expect(page.contains("id=\"d2\""))
    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func redactionHidesSourcesAndUnnamedPeople() throws {
    let page = try page(FerryReport.report, ReportingOptions(redacts: true))
    #expect(!page.contains("ledger on the wall"))
    #expect(!page.contains("seven"))
    #expect(page.contains("Source 1"))
    #expect(page.contains("minutes/2024-03-05.xml"))
    #expect(page.contains("Tobias Renn"))
  }

  private static func report(of text: String) throws -> Report {
    let file = InputFile(path: "draft.txt", bytes: Array(text.utf8))
    let drafts = try Readers.documents(of: file, as: "text").map { document in
      DraftReport(
        document: document,
        analysis: Analysis(statements: [], sentences: [], markFaults: []), comparisons: [],
        findings: [])
    }
    return Report(drafts: drafts, corpus: FerryReport.corpus, findings: [], problems: [])
  }
}
